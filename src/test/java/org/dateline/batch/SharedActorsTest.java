package org.dateline.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dateline.report.Report;
import org.dateline.report.ReportReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedActorsTest {
  private static final String WAGNER =
      "pmc Group Q4 PMC Musicians\nw-one Person - Wone Ben\nw-two Person - Wtwo Ken\nw-three Person - Wthree Len\n";

  @TempDir static Path directory;
  static Path input;
  static Run run;

  @BeforeAll
  static void readAll() throws IOException {
    input = Files.createDirectory(directory.resolve("in"));
    run = new Run(directory.resolve("out"));
    write("a", "m23 ArmedGroup Q1 M23 Sultani\na_several-gunmen ArmedGroup - gunmen men\n");
    write("b", "m23 ArmedGroup Q1 March M23\n");
    write("c", "sultani ArmedGroup - SULTANI Lions\nmakenga Person Q2 Makenga M23\n");
    write("d", "---\nrestricted: desk\n---\nsource Person - Informant Ada\n");
    write("e", "---\ndate: 2023-05-04\n---\nfdlr ArmedGroup Q3 FDLR Rwandans\n");
    write("f", "---\ndate: 2023-05-05\n---\nfdlr ArmedGroup Q3 FDLR Rwandans\n");
    write("g", "---\ndate: 2023-05-04\n---\nfails\n" + WAGNER);
    write("h", "---\ndate: 2023-05-05\n---\n" + WAGNER);
    write("i", "---\ndate: 2023-05-06\n---\n" + WAGNER);
    run.of(new Lines(), input);
  }

  /**
   * Reads a report as lines, each an actor: the end of its IRI, type, item or a dash, name and
   * other name.
   */
  private record Lines() implements Finders {
    private static final String IRI = "https://w3id.org/dateline/id/actor/";
    private static final String JSON =
        "{\"name\":\"%s\",\"type\":\"%s\",\"qid\":%s,\"aliases\":[\"%s\"],\"mentions\":[]}";

    @Override
    public Finder open() {
      return Lines::find;
    }

    private static Outcome find(Report report) {
      if (report.body().startsWith("fails")) {
        return new Outcome.Failed("it fails", "none");
      }
      List<String[]> actors = report.body().lines().map(line -> line.split(" ")).toList();
      Map<String, String> names =
          actors.stream().collect(java.util.stream.Collectors.toMap(a -> a[3], a -> IRI + a[0]));
      List<String> json =
          actors.stream()
              .map(
                  a -> JSON.formatted(a[3], a[1], a[2].equals("-") ? null : '"' + a[2] + '"', a[4]))
              .toList();
      return new Outcome.Found(
          "{\"actors\":[%s],\"relations\":[],\"events\":[]}".formatted(String.join(",", json)),
          names,
          "");
    }

    @Override
    public ReportReader reader() {
      return ReportReader.ofWhole();
    }

    @Override
    public String digest() {
      return "lines";
    }
  }

  private static void write(String id, String text) throws IOException {
    Files.writeString(input.resolve(id + ".txt"), text);
  }

  private static List<String> of(String name, String... columns) {
    String[] all = new String[columns.length + 1];
    all[0] = "name";
    System.arraycopy(columns, 0, all, 1, columns.length);
    return run.table("actors", all).stream().filter(row -> row.startsWith(name + "|")).toList();
  }

  @Test
  void anActorOfTwoReportsIsOneRowWithAllItsNames() {
    assertEquals(
        List.of("M23|Q1|2|M23,March,Sultani"),
        of("M23", "qid", "reports", "array_join(names, ',')"));
  }

  @Test
  void aCopyIsNoSourceOfItsOwn() {
    assertEquals(List.of("FDLR|2|1"), of("FDLR", "reports", "sources"));
  }

  @Test
  void copiesOfAReportThatFailedAreOneSource() {
    assertEquals(List.of("PMC|2|1"), of("PMC", "reports", "sources"));
  }

  @Test
  void whatAReportOnlyDescribesIsLeftOut() {
    assertEquals(List.of(), of("gunmen", "iri"));
  }

  @Test
  void actorsOfOneNameAndTypeAreAlikeAndTheirItemIsACandidate() {
    assertEquals(
        List.of("SULTANI|m23|Q1"),
        of("SULTANI", "substring_index(get(alike, 0), '/', -1)", "candidate"));
  }

  @Test
  void actorsOfOneNameAndTwoTypesAreNotAlike() {
    assertEquals(List.of("Makenga|0|null"), of("Makenga", "size(alike)", "candidate"));
  }

  @Test
  void namesOfRestrictedReportsAreLeftOut() {
    assertEquals(List.of(), of("Informant", "iri"));
  }
}
