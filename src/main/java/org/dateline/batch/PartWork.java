package org.dateline.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;

/** Works off one part, unless an earlier run did so with the same reports and settings. */
record PartWork(
    Finders finders, Output output, Broadcast<SerializableConfiguration> hadoop, Progress progress)
    implements Function2<Integer, Iterator<Row>, Iterator<PartWork.Done>> {

  /** A part with its mark, and whether that was there already; none for a part without reports. */
  record Done(Mark mark, boolean kept) implements java.io.Serializable {}

  @Override
  public Iterator<Done> call(Integer part, Iterator<Row> readings) throws IOException {
    List<Row> rows = new ArrayList<>();
    readings.forEachRemaining(rows::add);
    Configuration settings = hadoop.value().value();
    PartFiles files = new PartFiles(output, settings, part);
    if (rows.isEmpty()) {
      files.remove();
      progress.part();
      return List.<Done>of().iterator();
    }
    String fingerprint = fingerprint(rows);
    Optional<Mark> earlier = files.mark().filter(m -> m.fingerprint().equals(fingerprint));
    Mark mark = earlier.isPresent() ? earlier.get() : work(rows, fingerprint, part, files);
    progress.count(mark);
    progress.part();
    return List.of(new Done(mark, earlier.isPresent())).iterator();
  }

  private Mark work(List<Row> rows, String fingerprint, int part, PartFiles files)
      throws IOException {
    PartWriter writer = new PartWriter(PerJvm.finder(finders));
    writer.take(rows);
    writer.write(files, hadoop.value().value());
    Mark mark = writer.mark(part, fingerprint);
    files.commit(mark);
    return mark;
  }

  /** Digests all that decides what the files of the part will hold. */
  private String fingerprint(List<Row> rows) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    digest.update(finders.digest().getBytes(UTF_8));
    for (Row row : rows) {
      Stream.concat(ReportRow.CONTENT.stream(), Stream.of(Copies.COPY_OF))
          .map(column -> ReportRow.value(row, column))
          .forEach(value -> update(digest, value));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void update(MessageDigest digest, Optional<String> value) {
    String length = value.map(text -> Integer.toString(text.length())).orElse("-");
    digest.update((length + ":" + value.orElse("")).getBytes(UTF_8));
  }
}
