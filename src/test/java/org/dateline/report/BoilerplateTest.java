package org.dateline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTest {
  private static final Boilerplate SHIPPED = Boilerplate.load(Path.of("data/boilerplate.tsv"));

  @TempDir private Path folder;

  @Test
  void everyWrongLineIsNamed() throws IOException {
    Path file = folder.resolve("b.tsv");
    Files.writeString(
        file,
        BoilerplateReader.HEADER
            + "\nrest\tcomments\twhy\nclas\tads\twhy\npattern\t(\twhy\nelement\tp[\twhy\nrest\tx\n");
    List<String> problems =
        assertThrows(Problems.class, () -> Boilerplate.load(file)).found().stream()
            .map(problem -> problem.toString().replace(folder + "/", ""))
            .toList();
    assertEquals(
        "b.tsv:3: 'clas' is not one of [element, class, paragraph, begins, rest, pattern];"
            + " fix: use class (closest)",
        problems.get(0));
    assertEquals(
        "b.tsv:4: '(' is no pattern: Unclosed group near index 1; fix: correct it",
        problems.get(1));
    assertEquals("b.tsv:5: 'p[' is no element:", problems.get(2).substring(0, 28));
    assertEquals(
        "b.tsv:6: the row has 2 columns; fix: give it 3, separated by tabs", problems.get(3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Jane Doe",
        "By John van der Berg and Aisha al-Masri, Goma",
        "December 18, 2022 10:04 AM",
        "Published on Sunday, 18 December 2022, 14.30 GMT",
        "3 hours ago",
        "Share this:",
        "© 2022 Tal Qasr Gazette",
        "Sign up for our morning letter",
        "12 comments",
        "5 min read"
      })
  void isDropped(String paragraph) {
    assertEquals(List.of("It burns."), SHIPPED.keep(List.of("It burns.", paragraph)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Monday the army had left the town.",
        "The post in Kunar was attacked at dawn.",
        "Comments by the minister angered Kabul.",
        "On 18 December 2022 four soldiers died.",
        "Two days ago the front fell.",
        "Share of the blame goes to the army, he said.",
        "Related parties met in Doha.",
        "Print shops closed."
      })
  void isKept(String paragraph) {
    assertEquals(List.of("It burns.", paragraph), SHIPPED.keep(List.of("It burns.", paragraph)));
  }

  @Test
  void nothingIsKeptAfterTheReplies() {
    assertEquals(
        List.of("It burns."), SHIPPED.keep(List.of("It burns.", "Leave a Reply", "Great news!")));
  }

  @Test
  void humpsAndLinesPartWordsOfAClass() {
    assertEquals("related-posts-box", Boilerplate.words("relatedPosts_box"));
  }
}
