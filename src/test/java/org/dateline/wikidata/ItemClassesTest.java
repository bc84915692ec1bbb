package org.dateline.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dateline.actor.ActorType;
import org.dateline.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemClassesTest {
  private static final Path SHIPPED = Path.of("data/wikidata/classes.tsv");

  @TempDir Path folder;

  private String problemsOf(String from, String to) throws IOException {
    Path file = folder.resolve("c.tsv");
    Files.writeString(file, Files.readString(SHIPPED).replace(from, to));
    Problems thrown = assertThrows(Problems.class, () -> ItemClasses.load(file));
    return thrown.getMessage().replace(file.toString(), "c.tsv");
  }

  @Test
  void personsAreHumans() {
    assertEquals(Set.of("Q5"), ItemClasses.load(SHIPPED).classesOf("Person"));
  }

  @Test
  void unknownTypeHasNone() {
    assertEquals(Set.of(), ItemClasses.load(SHIPPED).classesOf("Weapon"));
  }

  @Test
  void shippedTypesAreThoseOfActors() {
    List<String> known = Arrays.stream(ActorType.values()).map(ActorType::term).toList();
    assertEquals(
        List.of(),
        ItemClasses.load(SHIPPED).types().stream().filter(type -> !known.contains(type)).toList());
  }

  @Test
  void rowWithoutSourceIsNamed() throws IOException {
    assertEquals(
        "c.tsv:14: the row 'Person Q5 human ' is not a type, an id, a label and a source; fix:"
            + " write it as 'Person', 'Q5', 'human', 'who says so'",
        problemsOf("Q5\thuman\tDBO", "Q5\thuman\t"));
  }

  @Test
  void classThatIsThereTwiceIsNamed() throws IOException {
    assertEquals(
        "c.tsv:3: State has the class Q3624078 twice; fix: remove one of the rows",
        problemsOf("Q6256\tcountry", "Q3624078\tcountry"));
  }

  @Test
  void otherHeaderIsRefused() throws IOException {
    assertEquals(
        "c.tsv:1: it has another header; fix: write 'type\tclass\tlabel\tsource', with tabs",
        problemsOf("type\tclass", "class\ttype"));
  }
}
