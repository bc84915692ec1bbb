package org.dateline.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dateline.report.Reading.Read;

/** Whatever stands before and in a body, the body comes out unit for unit. */
class OffsetsTest {
  @Property
  void theBodyIsExactlyWhatFollowsTheFrontMatter(
      @ForAll("heads") String head, @ForAll("bodies") String body) {
    String text = head + body;
    Reading reading =
        ReportReader.load(Path.of("data"), new ByteArrayInputStream(text.getBytes(UTF_8)))
            .read(List.of("-"))
            .toList()
            .get(0);
    assertEquals(body, assertInstanceOf(Read.class, reading).report().body());
  }

  @Provide
  Arbitrary<String> heads() {
    return Arbitraries.of(
        "---\n---\n",
        "---\ntitle: A\n---\n",
        "\uFEFF---\ntitle: A\n---\n",
        "---\r\ntitle: “Ä” 🙂\r\ndate: 2022-12\r\n---\r\n",
        "---  \nid: x\n--- \n");
  }

  @Provide
  Arbitrary<String> bodies() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "a", " ", "\n", "\r\n", "\r", "---", "---\n", "é", "é", "’", "🙂", "ع", "]]>", "\t",
            "\u2028", "\uFEFF", "\"");
    return pieces.list().ofMinSize(1).ofMaxSize(18).map(list -> "x" + String.join("", list));
  }
}
