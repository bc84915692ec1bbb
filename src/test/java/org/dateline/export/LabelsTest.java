package org.dateline.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever a thing is called, it is called so in every file. */
class LabelsTest {
  private static final Export EXPORT = Samples.export();

  @Provide
  Arbitrary<Tool> tools() {
    return Arbitraries.of(
        EXPORT.tools().stream().filter(tool -> !tool.name().equals("excel")).toList());
  }

  @Provide
  Arbitrary<String> labels() {
    return Arbitraries.of(
            "\"",
            "'",
            "\t",
            "]]>",
            "<",
            ">",
            "&",
            "&amp;",
            "\\",
            "\\n",
            "=1+1",
            "{",
            "}",
            "|",
            "`",
            "$",
            ";",
            "; ",
            "--",
            "%s",
            "#",
            "[[x]]",
            ",",
            ":",
            "مرحبا",
            "שלום",
            "\u200F",
            "😀",
            "👩‍👩‍👧",
            "É",
            "\r\n",
            "\u0000",
            "\u2028",
            " ",
            "a",
            "Group")
        .list()
        .ofMinSize(1)
        .ofMaxSize(7)
        .map(pieces -> OneLine.of(String.join("", pieces)))
        .filter(label -> !label.isBlank());
  }

  @Property(tries = 600)
  void labelComesBack(@ForAll("tools") Tool tool, @ForAll("labels") String label)
      throws IOException {
    assertEquals(label, ReadBack.label(tool.name(), Samples.write(tool, Samples.network(label))));
  }

  @Test
  void excelSeesNoFormula() throws IOException {
    Map<String, byte[]> files =
        Samples.write(EXPORT.tool("excel"), Samples.network("=HYPERLINK(\"x\")"));
    assertEquals("'=HYPERLINK(\"x\")", ReadBack.table(files, "actors.csv").get(0).get("label"));
  }

  @Test
  void excelSeesNumbersBelowZero() throws IOException {
    Map<String, byte[]> files = Samples.write(EXPORT.tool("excel"), Samples.network("-5"));
    assertEquals("-5", ReadBack.table(files, "actors.csv").get(0).get("label"));
  }

  /** Graphviz stops at a value of more than 16,384 bytes. */
  @Test
  void graphvizGetsTheHeadOfALongSentence() throws IOException {
    String dot =
        new String(
            Samples.write(EXPORT.tool("graphviz"), Samples.network("\uD83D\uDD25".repeat(9000)))
                .values()
                .iterator()
                .next(),
            UTF_8);
    assertTrue(dot.contains("tooltip=\"" + "\uD83D\uDD25".repeat(1000) + "…\""));
  }

  @Test
  void lineBreaksBecomeSpaces() {
    assertEquals("a b", OneLine.of("a \r\n b"));
  }

  @Test
  void loneSurrogatesAreDropped() {
    assertEquals("ab", OneLine.of("a\uD83Db"));
  }

  @Test
  void everyFileSaysWhereItIsFrom() throws IOException {
    for (Tool tool : EXPORT.tools()) {
      String all =
          Samples.write(tool, Samples.network("x")).values().stream()
              .map(bytes -> new String(bytes, UTF_8))
              .reduce("", String::concat);
      List<String> missing =
          List.of("Dateline 1.2.3", "0.1.0", "--view actors", "2022-12-20", "The Paper", "CC0-1.0")
              .stream()
              .filter(word -> !all.contains(word))
              .toList();
      assertEquals(List.of(), missing, tool.name());
    }
  }
}
