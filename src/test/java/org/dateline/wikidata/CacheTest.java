package org.dateline.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.problem.Problems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheTest {
  @TempDir Path folder;

  private final WikidataDouble server = WikidataDouble.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void whatWasAnsweredIsNotAskedAgain() throws NoAnswer {
    Asker.of(server, folder).wikidata.search("Kabul", 5);
    int before = server.count();
    List<Hit> again = Asker.of(server, folder).wikidata.search("Kabul", 5);
    assertEquals("Q5838", again.get(0).id());
    assertEquals(before, server.count());
  }

  @Test
  void fileHoldsAddressDateAndBody() throws NoAnswer, IOException {
    Asker.of(server, folder).wikidata.items(List.of("Q843"));
    JsonNode json = new JsonMapper().readTree(Files.readString(files().get(0)));
    assertTrue(json.path("url").asText().contains("ids=Q843"));
    assertEquals("2026-11-24T10:00:00Z", json.path("fetched").asText());
    assertTrue(json.path("body").asText().contains("Pakistan"));
  }

  @Test
  void runThatBrokeOffAsksOnlyForWhatIsMissing() throws NoAnswer {
    Asker first = Asker.of(server, folder);
    first.wikidata.items(List.of("Q843", "Q889"));
    server.fail(Fault.BANNED);
    List<String> ids = List.of("Q843", "Q668", "Q889", "Q30");
    assertThrows(NoAnswer.Banned.class, () -> first.wikidata.items(ids));
    assertEquals(4, Asker.of(server, folder).wikidata.items(ids).size());
    assertEquals("Q668|Q30", server.asked().get(2).parameter("ids"));
  }

  @Test
  void answerOlderThanTheMaximumIsFetchedAgain() throws NoAnswer {
    Asker.of(server, folder).wikidata.items(List.of("Q843"));
    Asker.at(Asker.NOW.plus(Duration.ofDays(29)), server, folder).wikidata.items(List.of("Q843"));
    assertEquals(1, server.count());
    Asker.at(Asker.NOW.plus(Duration.ofDays(31)), server, folder).wikidata.items(List.of("Q843"));
    assertEquals(2, server.count());
  }

  @Test
  void itemKeepsTheDateWhenItWasFetched() throws NoAnswer {
    Asker.of(server, folder).wikidata.items(List.of("Q843"));
    Asker later = Asker.at(Asker.NOW.plus(Duration.ofDays(3)), server, folder);
    Item item = later.wikidata.items(List.of("Q843")).get(0).item().orElseThrow();
    assertEquals(Asker.NOW, item.fetched());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"url\":\"http",
        "{\"url\":\"http://localhost/other\",\"fetched\":\"2026-11-24T10:00:00Z\",\"body\":\"{}\"}"
      })
  void damagedFileIsReportedAndFetchedAgain(String content) throws NoAnswer, IOException {
    Asker.of(server, folder).wikidata.items(List.of("Q843"));
    Path file = files().get(0);
    Files.writeString(file, content);
    Asker asker = Asker.of(server, folder);
    assertTrue(asker.wikidata.items(List.of("Q843")).get(0).item().isPresent());
    assertEquals(2, server.count());
    assertEquals(1, asker.told.size());
    assertTrue(asker.told.get(0).startsWith(file + ": it "), asker.told.get(0));
    assertTrue(asker.told.get(0).endsWith("; fix: nothing to do: it is fetched again"));
  }

  @Test
  void bodyThatCannotBeReadIsReportedAndFetchedAgain() throws NoAnswer, IOException {
    Asker.of(server, folder).wikidata.search("Kabul", 5);
    for (Path file : files()) {
      String json = Files.readString(file);
      Files.writeString(file, json.replace("\\\"search\\\":[", "\\\"sought\\\":["));
    }
    Asker asker = Asker.of(server, folder);
    assertEquals("Q5838", asker.wikidata.search("Kabul", 5).get(0).id());
    assertEquals(2, asker.told.size());
    assertEquals(4, server.count());
  }

  @Test
  void errorsAreNotKept() throws IOException {
    Asker asker = Asker.of(server, folder);
    server.fail(Fault.BANNED);
    assertThrows(NoAnswer.class, () -> asker.wikidata.search("Kabul", 5));
    assertEquals(List.of(), files());
  }

  @Test
  void folderThatIsAFileIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Problems thrown = assertThrows(Problems.class, () -> Cache.in(file, Duration.ofDays(1)));
    assertTrue(thrown.getMessage().startsWith(file + ": cannot be made a folder"));
  }

  @Test
  void answerIsUsedWhenTheDiskDoesNotTakeIt() throws NoAnswer, IOException {
    Path gone = folder.resolve("gone");
    Asker asker = Asker.of(server, gone);
    Files.delete(gone);
    assertEquals(1, asker.wikidata.items(List.of("Q843")).size());
    assertTrue(asker.told.get(0).contains("cannot be written"), asker.told.get(0));
  }
}
