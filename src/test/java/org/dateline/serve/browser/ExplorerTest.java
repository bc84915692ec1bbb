package org.dateline.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What someone does in the explorer, in a real browser. */
@ExtendWith(InBrowser.class)
class ExplorerTest {
  private final Site site;
  private final Browser browser;

  ExplorerTest(Site site) {
    this.site = site;
    this.browser = site.browser;
  }

  @BeforeEach
  void open() {
    open("");
  }

  @AfterEach
  void nothingWentWrongAndNobodyElseWasAsked() {
    assertEquals(List.of(), browser.severe());
    assertEquals(List.of(), browser.requestsBeyond(site.root));
  }

  private void open(String state) {
    browser.open(site.root + "/" + state, 1440, 900);
    browser.await("body[data-ready]");
  }

  @Test
  void networkIsDrawnAndSaysHowMuchOfIt() {
    assertTrue(browser.await(".status").getText().matches("(?s)\\d+ actors and places.* ties.*"));
    assertEquals(true, browser.run("return document.querySelector('#network canvas').width > 300"));
  }

  @Test
  void listBesideSaysTheSameAsTheNetwork() {
    int drawn = browser.all(".tree > li").size();
    assertTrue(browser.await(".status").getText().startsWith(drawn + " "), "list of " + drawn);
  }

  @Test
  void clickOnAnEdgeOpensItsSentence() {
    browser.run(
        "document.querySelector('#network')._cyreg.cy.edges('[source = \"actor/pakistan\"]')[0].emit('tap')");
    assertFalse(browser.await(".picked blockquote mark").getText().isEmpty());
    assertTrue(browser.address().contains("source=actor/pakistan"), browser.address());
  }

  @Test
  void clickOnANodePutsItInTheMiddle() {
    browser.run(
        "document.querySelector('#network')._cyreg.cy.getElementById('actor/pakistan').emit('tap')");
    browser.awaitText(".status", "around Pakistan");
  }

  @Test
  void keyboardAloneReachesASentence() {
    browser.tabTo(".tree summary");
    browser.press(Keys.ENTER);
    browser.tabTo(".tree .tie");
    browser.press(Keys.ENTER);
    assertFalse(browser.await(".picked blockquote").getText().isEmpty());
  }

  @Test
  void filterOfTypesLeavesOutTheOthers() {
    tick("armed group");
    browser.await("body[data-ready*='type=ArmedGroup']");
    List<Object> types =
        List.of(
            String.valueOf(
                browser.run(
                    "return [...new Set(document.querySelector('#network')._cyreg.cy.nodes().map(n => n.data('type')))].join()")));
    assertEquals(List.of("ArmedGroup"), types);
  }

  @Test
  void filterOfKindsByGroupIsInTheAddress() {
    tick("hostility");
    browser.awaitText(".tick:has(:checked)", "hostility");
    assertTrue(browser.address().contains("struck"), browser.address());
  }

  @Test
  void filterOfFactualityShowsWhatIsDenied() {
    open("?factuality=Denied");
    browser.await(".tree summary").click();
    browser.awaitText(".tie", "denied");
  }

  @Test
  void timeWithoutEventsEmptiesTheDrawing() {
    open("?from=1901-01-01&to=1902-01-01");
    browser.awaitText(".status", "0 actors");
  }

  @Test
  void addressBringsBackTheSameView() {
    open("?view=timeline&around=actor/taliban");
    assertEquals("Timeline", browser.await(".tabs [aria-selected=true]").getText());
    assertTrue(browser.all(".timeline a").size() > 3);
  }

  @Test
  void backUndoesAChange() {
    tick("armed group");
    browser.awaitText(".tick:has(:checked)", "armed group");
    browser.back();
    browser.await("body[data-ready='']");
    assertEquals(0, browser.all(".tick :checked").size());
  }

  @Test
  void timelineOpensTheSentenceOfAnEvent() {
    open("?view=timeline");
    browser.run(
        "document.querySelector('.timeline a').dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))");
    assertFalse(browser.await(".picked blockquote").getText().isEmpty());
  }

  @Test
  void mapShowsPlacesOverOutlines() {
    open("?view=map");
    browser.await(".map .country");
    assertTrue(browser.all(".map .dot").size() > 3);
  }

  @Test
  void searchOffersWhatHasTheName() {
    WebElement box = browser.await(".find input");
    box.sendKeys("taliban");
    browser.awaitText(".found", "Afghan Taliban");
    browser.press(Keys.ARROW_DOWN);
    browser.press(Keys.ENTER);
    browser.awaitText("h1", "Taliban");
  }

  @Test
  void searchOffersSentencesWithTheirFact() {
    browser.await(".find input").sendKeys("mediated talks between");
    browser.awaitText(".found a", "mediated talks between Pakistan");
    browser.press(Keys.ARROW_DOWN);
    browser.press(Keys.ENTER);
    browser.awaitText("blockquote", "mediated talks between Pakistan");
  }

  @Test
  void exportsHaveWhatTheFiltersAdmit() throws IOException, InterruptedException {
    open("?around=actor/pakistan&type=ArmedGroup&from=2022-01-01");
    String address =
        String.valueOf(
            browser.run("return document.querySelector('#exports a[href*=cytoscape-js]').href"));
    HttpResponse<String> file =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofString());
    assertEquals(200, file.statusCode(), file.body());
    assertTrue(file.body().contains("--around 'actor/pakistan'"), file.body());
  }

  @Test
  void exportsAreShownWhenAskedFor() {
    browser.await("#exports summary").click();
    browser.await("#exports a[href*=gephi]");
    browser.shoot("explorer-exports-desktop-light");
  }

  private void tick(String words) {
    browser.all(".tick").stream()
        .filter(label -> label.getText().startsWith(words))
        .findFirst()
        .orElseThrow()
        .click();
  }
}
