package org.dateline.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** A report's words are shown, and never obeyed, by Google Earth, which takes them for HTML. */
class HtmlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "&lt;b&gt; & <b>",
        "Norway's \"army\" <a href=javascript:alert(1)>left</a>"
      })
  void aBalloonShowsTheWordsAsTheyStand(String words) throws IOException {
    assertEquals(words + " " + words, balloon(words).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "<img src=x onerror=alert(1)>"})
  void aBalloonMakesNoElementOfThem(String words) throws IOException {
    assertEquals(
        List.of("b", "br"), balloon(words).children().stream().map(Element::tagName).toList());
  }

  /** Google Earth would put in the name and the fields as they are. */
  @Test
  void aBalloonShowsNothingButTheDescription() throws IOException {
    assertEquals("$[description]", kml("x").getElementsByTagName("text").item(0).getTextContent());
  }

  private static Element balloon(String words) throws IOException {
    return Jsoup.parse(kml(words).getElementsByTagName("description").item(1).getTextContent())
        .body();
  }

  private static Document kml(String words) throws IOException {
    Node raid =
        new Node(
            "event:e",
            words,
            "Raid",
            true,
            Period.UNKNOWN,
            Map.of(Attribute.SENTENCE, words, Attribute.LATITUDE, "1", Attribute.LONGITUDE, "2"));
    Tool tool = Samples.export().tool("kml");
    return ReadBack.xml(Samples.write(tool, Samples.of(raid)).values().iterator().next());
  }
}
