package org.dateline.feed;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dateline.report.Reading;
import org.dateline.report.Reading.Skipped;
import org.dateline.report.Report;
import org.dateline.report.ReportReader;

/** Takes messages that hold a report each, under its id. */
record ReportTaker(Desk desk, ReportReader reader) implements Taker {
  @Override
  public void take(ConsumerRecord<String, byte[]> message) throws Poison {
    if (Form.of(message.headers()).isPresent()) {
      throw new Poison("it is RDF that a Dateline published, no report; watch it with --copy");
    }
    String key = message.key();
    if (key != null && !Report.isId(key)) {
      throw new Poison("its key '" + key + "' is no report id: letters, digits and . _ - only");
    }
    if (message.value() != null) {
      takeReport(message);
    } else if (key != null) {
      desk.remove(List.of(key));
    } else {
      throw new Poison("it has neither key nor value");
    }
  }

  private void takeReport(ConsumerRecord<String, byte[]> message) throws Poison {
    String place = "%s-%d-%d".formatted(message.topic(), message.partition(), message.offset());
    String key = message.key();
    Stream<Reading> readings =
        reader.readMessage(place, key == null ? place : key, message.value());
    Receipt receipt = desk.take(key == null ? readings : readings.map(each -> required(each, key)));
    if (!receipt.failed().isEmpty()) {
      throw new Poison(
          receipt.failed().stream().map(Skipped::toString).collect(Collectors.joining("\n")));
    }
  }

  /** A report under another key could not be removed by its own. */
  private static Reading required(Reading reading, String key) {
    return reading instanceof Reading.Read read && !read.report().id().equals(key)
        ? new Skipped(
            read.report().source(),
            "its id is '%s' and its key '%s'".formatted(read.report().id(), key),
            "give it one and the same")
        : reading;
  }

  @Override
  public void close() {
    desk.close();
  }
}
