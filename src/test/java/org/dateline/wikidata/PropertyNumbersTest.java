package org.dateline.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PropertyNumbersTest {
  private static final Path SHIPPED = Path.of("data/wikidata/properties.tsv");

  @TempDir Path folder;

  private String problemsOf(String from, String to) throws IOException {
    Path file = folder.resolve("p.tsv");
    Files.writeString(file, Files.readString(SHIPPED).replace(from, to));
    Problems thrown = assertThrows(Problems.class, () -> PropertyNumbers.load(file));
    return thrown.getMessage().replace(file.toString(), "p.tsv");
  }

  @Test
  void shippedFileHasEveryProperty() {
    assertEquals("P17", PropertyNumbers.load(SHIPPED).of(Property.COUNTRY));
  }

  @Test
  void misspeltNameIsNamedWithTheNearest() throws IOException {
    assertEquals(
        "p.tsv:8: the property 'coordinate' is unknown; fix: use coordinates",
        problemsOf("coordinates\t", "coordinate\t"));
  }

  @Test
  void missingPropertyIsNamed() throws IOException {
    assertEquals(
        "p.tsv: there is no row 'end'; fix: add one with its number",
        problemsOf("end\tP582\tWB: end time\n", ""));
  }

  @Test
  void rowWithoutSourceIsNamed() throws IOException {
    assertEquals(
        "p.tsv:14: the row 'end P582 ' is not a name, a number and a source; fix: write it as"
            + " 'country', 'P17', 'who says so'",
        problemsOf("P582\tWB: end time", "P582\t"));
  }

  @Test
  void propertyThatIsThereTwiceIsNamed() throws IOException {
    assertEquals(
        "p.tsv:14: the property 'start' is there twice; fix: remove one of the rows",
        problemsOf("end\tP582", "start\tP582"));
  }

  @Test
  void otherHeaderIsRefused() throws IOException {
    assertEquals(
        "p.tsv:1: it has another header; fix: write 'name\tnumber\tsource', with tabs",
        problemsOf("name\t", "property\t"));
  }
}
