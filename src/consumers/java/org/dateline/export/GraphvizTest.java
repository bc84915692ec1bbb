package org.dateline.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Graphviz makes of our DOT. */
@Tag("consumers")
class GraphvizTest {
  @TempDir Path folder;

  private JsonNode drawn(String label) throws IOException {
    Path dot = folder.resolve("dateline.dot");
    Tool tool = Samples.export().tool("graphviz");
    Files.write(dot, Samples.write(tool, Samples.network(label)).get("dateline.dot"));
    Process program = new ProcessBuilder("dot", "-Tjson0", dot.toString()).start();
    byte[] json = program.getInputStream().readAllBytes();
    assertEquals("", new String(program.getErrorStream().readAllBytes(), UTF_8));
    return ReadBack.json(json);
  }

  @Test
  void everyNodeAndEdgeIsThere() throws IOException {
    JsonNode graph = drawn("x");
    assertEquals(List.of(4, 5), List.of(graph.get("objects").size(), graph.get("edges").size()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a \"quoted\" name",
        "<b>no HTML</b>",
        "שלום 😀",
        "]]> & done",
        "AT&amp;T",
        "ends in \\",
        "no \\n break"
      })
  void labelIsDrawnAsItIs(String label) throws IOException {
    Path picture = folder.resolve("labels.svg");
    draw(picture, label);
    List<String> texts = new ArrayList<>();
    Jsoup.parse(Files.readString(picture), "", Parser.xmlParser())
        .select("text")
        .forEach(text -> texts.add(text.wholeText()));
    assertTrue(texts.contains(label), texts.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"network.svg", "network.png"})
  void pictureIsDrawn(String name) throws IOException {
    Path picture = folder.resolve(name);
    draw(picture, "x");
    assertTrue(Files.size(picture) > 1000);
  }

  private static void draw(Path picture, String label) throws IOException {
    Tool tool = Samples.export().tool("graphviz");
    Picture.draw(
        picture,
        target -> {
          try {
            tool.form().write(Samples.network(label), target, "dateline.dot");
            return new Summary(new Network.Size(4, 5, 0), List.of());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
