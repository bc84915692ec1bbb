package org.dateline.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages, reader and editor in a real browser, on large and small screens; with pictures. */
@ExtendWith(InBrowser.class)
class PagesTest {
  private static final int PHONE = 390;

  private final Site site;
  private final Browser browser;

  PagesTest(Site site) {
    this.site = site;
    this.browser = site.browser;
  }

  @AfterEach
  void nothingWentWrongAndNobodyElseWasAsked() {
    browser.prefer("light");
    assertEquals(List.of(), browser.severe());
    assertEquals(List.of(), browser.requestsBeyond(site.root));
  }

  @ParameterizedTest
  @CsvSource({
    "explorer, /, body[data-ready]",
    "explorer-sentence, /?around=actor/pakistan&source=actor/pakistan&target=actor/taliban, .picked blockquote",
    "timeline, /?view=timeline, .timeline",
    "map, /?view=map, .map .country",
    "page, /page/actor/taliban, .fact",
    "reader, /read/21, .text .mark",
    "questions, /questions, .questions",
    "editor, /sparql, .CodeMirror"
  })
  void looksWell(String name, String path, String drawn) {
    for (String scheme : List.of("light", "dark")) {
      browser.prefer(scheme);
      browser.open(site.root + path, 1440, 900);
      browser.await(drawn);
      browser.shoot(name + "-desktop-" + scheme);
    }
    browser.prefer("light");
    browser.open(site.root + path, PHONE, 844);
    browser.await(drawn);
    browser.shoot(name + "-phone");
    Object wide = browser.run("return document.documentElement.scrollWidth");
    assertTrue(((Number) wide).intValue() <= PHONE, name + " is " + wide + " wide on a phone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "page | /page/actor/taliban | .fact | The TTP is an offshoot of the Afghan Taliban and remains their ally. | asserted",
        "reader | /read/21 | .text .mark | Those who dig trenches between their houses | claimed by medics",
        "explorer | /?around=actor/taliban&source=actor/taliban&target=actor/pakistan | .picked blockquote | mediated talks between | Who is tied to whom"
      })
  void printsWhatIsWrittenAndNothingToClick(
      String name, String path, String drawn, String sentence, String remark) {
    browser.open(site.root + path, 1440, 900);
    browser.await(drawn);
    String printed = browser.print(name);
    assertTrue(printed.contains(sentence), printed);
    assertTrue(printed.toLowerCase(Locale.ROOT).contains(remark.toLowerCase(Locale.ROOT)), printed);
    assertFalse(printed.contains("Ontology"), printed);
  }

  @Test
  void darkIsDark() {
    browser.prefer("dark");
    browser.open(site.root + "/page/actor/taliban", 1440, 900);
    assertEquals(
        "rgb(20, 23, 28)", browser.run("return getComputedStyle(document.body).backgroundColor"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/page/actor/evil",
        "/page/report/evil",
        "/page/place/orm",
        "/page/event/evil-strike-36",
        "/read/evil",
        "/reports",
        "/?q=rebels",
        "/?q=%3Cscript%3Ehacked=1%3C/script%3E",
        "/?around=actor/evil&view=timeline",
        "/?around=actor/evil&source=actor/evil&target=place/orm",
        "/?around=actor/evil&view=map"
      })
  void nothingFromAReportRuns(String path) {
    browser.open(site.root + path, 1440, 900);
    browser.run(
        "document.querySelectorAll('a, [title]').forEach(each => each.dispatchEvent(new Event('mouseover')))");
    assertNull(browser.run("return window.hacked"));
    assertEquals(
        0, browser.all("main img, [onclick], [onload], [onerror], a[href^=javascript]").size());
  }

  @Test
  void pointingAtAFactLightsUpItsSentence() {
    browser.open(site.root + "/read/21", 1440, 900);
    browser.await(".text .mark");
    browser.run("document.querySelector('.fact').dispatchEvent(new PointerEvent('pointerenter'))");
    assertTrue(!browser.all(".text .lit").isEmpty());
  }

  @Test
  void editorRunsASavedQuestion() {
    browser.open(site.root + "/sparql", 1440, 900);
    browser.await(".CodeMirror");
    browser.all(".saved a").stream()
        .filter(link -> link.getText().equals("Who mediated between whom"))
        .findFirst()
        .orElseThrow()
        .click();
    browser.awaitText(".CodeMirror", "mediator");
    browser.await("button.yasqe_queryButton").click();
    browser.awaitText(".yasr table", "Taliban");
  }
}
