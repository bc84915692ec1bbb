package org.dateline.linkset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.link.NameForms;
import org.dateline.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Path SPELLINGS =
      Path.of(System.getProperty("dateline.home", ".")).resolve("data/linking/spellings.tsv");

  @TempDir Path folder;

  @Test
  void likelyLinksAndAbstentionsWithCandidatesAreDoubtful() {
    assertTrue(Review.isDoubtful(List.of(entity("khan", "Khan", Optional.empty(), "Khan 0.5"))));
    assertTrue(Review.isDoubtful(List.of(entity("front", "Front", Optional.of("Q900000001")))));
    assertEquals(false, Review.isDoubtful(List.of(entity("new", "New", Optional.empty()))));
  }

  @Test
  void oneRowForNamesThatAreLikelyOne() {
    StoredEntity husain = entity("zahid-husain", "Zahid Husain", Optional.empty(), "x");
    StoredEntity hussain = entity("zahid-hussain", "Zahid Hussain", Optional.empty(), "x");
    List<List<StoredEntity>> clusters =
        new Clusters(NameForms.load(SPELLINGS)).of(List.of(husain, hussain));
    assertEquals(2, Review.text(clusters).lines().count());
    assertTrue(
        Review.text(clusters).contains("id/zahid-husain https://d.example/id/zahid-hussain"));
  }

  @Test
  void namesakesOfOtherCountriesStayApart() {
    StoredEntity here = entity("omar-ali", "Omar Ali", Optional.empty(), "x");
    StoredEntity there =
        new StoredEntity(
            "https://d.example/id/umar-ali",
            "Omar Ali",
            "Person",
            new TreeSet<>(Set.of("Omar Ali")),
            new TreeSet<>(Set.of("KE")),
            new TreeSet<>(Set.of("r2")),
            Optional.empty(),
            false,
            Optional.empty(),
            "",
            List.of());
    assertEquals(2, new Clusters(NameForms.load(SPELLINGS)).of(List.of(here, there)).size());
  }

  @Test
  void keepsItemsAndNoneAndWhoSaidIt() throws IOException {
    Path file =
        file(
            row("khan", "none", "A. Analyst"),
            row("front", "Q900000001", ""),
            row("undecided", "", ""));
    List<LinkDecision> decisions =
        Review.read(file, known("khan", "front", "undecided"), "login", TODAY);
    assertEquals(
        List.of("khan Optional.empty A. Analyst", "front Optional[Q900000001] login"),
        decisions.stream()
            .map(d -> d.entity().replaceFirst(".*/", "") + " " + d.item() + " " + d.by().get())
            .toList());
  }

  @Test
  void readsWhatASpreadsheetMakesOfIt() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("excel.tsv"),
            "\uFEFF"
                + Review.HEADER
                + "\r\n"
                + row("khan", "\"Q900000001\"", "\"A. \"\"Al\"\" Analyst\"")
                + "\r\n\r\n");
    List<LinkDecision> decisions = Review.read(file, known("khan"), "login", TODAY);
    assertEquals(Optional.of("Q900000001"), decisions.get(0).item());
    assertEquals(Optional.of("A. \"Al\" Analyst"), decisions.get(0).by());
  }

  @Test
  void namesEveryWrongLineAtOnce() throws IOException {
    Path file = file(row("khan", "Q12a", ""), row("gone", "none", ""), "too few\tcolumns");
    Problems problems =
        assertThrows(Problems.class, () -> Review.read(file, known("khan"), "login", TODAY));
    assertEquals(
        List.of(
            "2 'Q12a' is no decision",
            "3 the store has no <https://d.example/id/gone>",
            "4 the row has 2 columns"),
        problems.found().stream().map(p -> p.line() + " " + p.what()).toList());
  }

  private Path file(String... rows) throws IOException {
    return Files.writeString(
        folder.resolve("links.tsv"), Review.HEADER + "\n" + String.join("\n", rows) + "\n");
  }

  private static String row(String slug, String decision, String by) {
    return String.join(
        "\t", "https://d.example/id/" + slug, slug, "Person", "1: r", "none", "", "", decision, by);
  }

  private static Set<String> known(String... slugs) {
    Set<String> known = new TreeSet<>();
    for (String slug : slugs) {
      known.add("https://d.example/id/" + slug);
    }
    return known;
  }

  private static StoredEntity entity(
      String slug, String name, Optional<String> item, String... candidates) {
    return new StoredEntity(
        "https://d.example/id/" + slug,
        name,
        "Person",
        new TreeSet<>(Set.of(name)),
        new TreeSet<>(Set.of("PK")),
        new TreeSet<>(Set.of("r1")),
        item,
        false,
        Optional.empty(),
        "a reason",
        List.of(candidates));
  }
}
