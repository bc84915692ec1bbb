package org.dateline.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.dateline.problem.Problems;

/**
 * Keeps an output for one run at a time: a file in it names the process that writes there. That of
 * a process which is dead is taken over, where it ran on this machine; elsewhere nobody can tell.
 */
final class OutputLock {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NAME = "_lock.json";

  /** The system works out when a process began, and a clock that is set changes that a little. */
  private static final Duration CLOCK = Duration.ofSeconds(10);

  private final FileSystem system;
  private final Path file;

  private OutputLock(FileSystem system, Path file) {
    this.system = system;
    this.file = file;
  }

  /**
   * A process.
   *
   * @param name as {@code 4711@host}
   * @param began in milliseconds since 1970, 0 if the system does not say
   */
  record Holder(String name, long began) {
    static Holder own() {
      return new Holder(
          ManagementFactory.getRuntimeMXBean().getName(), began(ProcessHandle.current()));
    }

    private static long began(ProcessHandle process) {
      return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private boolean isDead() {
      String[] parts = name.split("@", 2);
      if (parts.length < 2 || !own().name.endsWith("@" + parts[1])) {
        return false;
      }
      Optional<ProcessHandle> living = ProcessHandle.of(Long.parseLong(parts[0]));
      return living.map(each -> Math.abs(began(each) - began) > CLOCK.toMillis()).orElse(true);
    }
  }

  /**
   * Locks an output.
   *
   * @throws Problems if another process holds it, which the message names
   */
  static OutputLock take(Output output, Configuration hadoop) throws IOException {
    OutputLock lock = new OutputLock(output.system(hadoop), output.path(NAME));
    if (!lock.isMade()) {
      Holder holder = lock.holder();
      if (!holder.isDead()) {
        throw output.problem(
            "process %s writes to it".formatted(holder.name()),
            "wait until it ends; if there is no such process, delete " + NAME + " in it");
      }
      Output.write(lock.system, lock.file, Holder.own());
    }
    return lock;
  }

  private boolean isMade() throws IOException {
    try (var out = system.create(file, false)) {
      out.write(JSON.writeValueAsBytes(Holder.own()));
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  private Holder holder() throws IOException {
    JsonNode json = Output.read(system, file);
    return new Holder(json.path("name").asText(), json.path("began").asLong());
  }

  void release() throws IOException {
    system.delete(file, false);
  }
}
