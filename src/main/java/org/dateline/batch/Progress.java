package org.dateline.batch;

import java.io.PrintWriter;
import java.io.Serializable;
import java.util.Locale;
import java.util.Timer;
import java.util.TimerTask;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/**
 * Counts as the work goes on. The counts of a task reach the driver with its end, and those of a
 * task that ran twice come twice, so they are for people who wait; {@link RunCounts} is exact.
 */
final class Progress implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final long MILLIS = 10_000;

  private final LongAccumulator read;
  private final LongAccumulator done;
  private final LongAccumulator failed;
  private final LongAccumulator parts;

  Progress(SparkContext spark) {
    read = spark.longAccumulator("reports read");
    done = spark.longAccumulator("reports done");
    failed = spark.longAccumulator("reports failed");
    parts = spark.longAccumulator("parts done");
  }

  void read() {
    read.add(1);
  }

  void count(Mark mark) {
    done.add(mark.done());
    failed.add(mark.failed());
  }

  /** Counts a part, which may have no reports. */
  void part() {
    parts.add(1);
  }

  /** Says every ten seconds how far the work is, until what is returned is cancelled. */
  Timer talk(int all, PrintWriter talk) {
    Timer clock = new Timer("dateline-progress", true);
    TimerTask saying =
        new TimerTask() {
          @Override
          public void run() {
            say(all, talk);
          }
        };
    clock.schedule(saying, MILLIS, MILLIS);
    return clock;
  }

  void say(int all, PrintWriter talk) {
    talk.printf(
        Locale.ROOT,
        "%,d read; %,d of %,d parts: %,d done, %,d failed%n",
        read.value(),
        parts.value(),
        all,
        done.value(),
        failed.value());
    talk.flush();
  }
}
