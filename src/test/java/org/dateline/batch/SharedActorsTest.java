package org.dateline.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dateline.report.Report;
import org.dateline.report.ReportReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedActorsTest {
  @TempDir Path directory;
  Path input;
  Run run;

  @BeforeEach
  void layOut() throws IOException {
    input = Files.createDirectory(directory.resolve("in"));
    run = new Run(directory.resolve("out"));
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

  private List<String> actors(String... columns) throws IOException {
    run.of(new Lines(), input);
    return run.table("actors", columns);
  }

  private void write(String id, String text) throws IOException {
    Files.writeString(input.resolve(id + ".txt"), text);
  }

  @Test
  void anActorOfTwoReportsIsOneRow() throws IOException {
    write("a", "m23 ArmedGroup Q1 M23 Sultani\n");
    write("b", "m23 ArmedGroup Q1 March M23\n");

    assertEquals(
        List.of("M23|Q1|2|2|M23,March,Sultani"),
        actors("name", "qid", "reports", "sources", "array_join(names, ',')"));
  }

  @Test
  void aCopyIsNoSourceOfItsOwn() throws IOException {
    write("a", "m23 ArmedGroup Q1 M23 Sultani\n");
    write("b", "m23 ArmedGroup Q1 M23 Sultani\n");

    assertEquals(List.of("m23|2|1"), actors("substring_index(iri, '/', -1)", "reports", "sources"));
  }

  @Test
  void whatAReportOnlyDescribesIsItsOwn() throws IOException {
    write("a", "a_several-gunmen ArmedGroup - gunmen men\nm23 ArmedGroup Q1 M23 Sultani\n");

    assertEquals(List.of("M23"), actors("name"));
  }

  @Test
  void actorsOfOneNameAndTypeAreAlikeAndTheirItemACandidate() throws IOException {
    write("a", "m23 ArmedGroup Q1 M23 Sultani\n");
    write("b", "sultani ArmedGroup - SULTANI Makenga\nmakenga Person Q2 Makenga General\n");

    assertEquals(
        List.of("M23|1|null", "Makenga|0|null", "SULTANI|1|Q1"),
        actors("name", "size(alike)", "candidate"));
  }

  @Test
  void restrictedReportsAreLeftOut() throws IOException {
    write("a", "---\nrestricted: desk\n---\nsource Person - Informant Ada\n");
    write("b", "m23 ArmedGroup Q1 M23 Sultani\n");

    assertEquals(List.of("M23"), actors("name"));
  }
}
