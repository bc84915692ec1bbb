package org.dateline.appearance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.Terms;
import org.dateline.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppearanceTest {
  private static final String HEADER = "what\tterm\tgroup\tcolour\tshape\tline\tsymbol\n";
  private static final Terms TERMS = Terms.load(Path.of("ontology/dateline.ttl"));
  private static final Appearance SHIPPED = Appearance.load(Path.of("data/appearance.tsv"), TERMS);

  @TempDir Path folder;

  @Test
  void everyRelationAndEventIsDrawn() {
    List<String> missing =
        java.util.stream.Stream.concat(TERMS.relations().stream(), TERMS.events().stream())
            .filter(term -> SHIPPED.of(term).isEmpty())
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void noTwoKindsOfActorsLookAlike() {
    List<String> looks =
        SHIPPED.all(Look.What.ACTOR).stream().map(l -> l.colour() + l.shape()).toList();
    assertEquals(Set.copyOf(looks).size(), looks.size());
  }

  @Test
  void factualitiesDifferInSymbolAndNotOnlyInColour() {
    Set<Optional<String>> symbols = new HashSet<>();
    SHIPPED.all(Look.What.FACTUALITY).forEach(look -> symbols.add(look.symbol()));
    assertEquals(6, symbols.size());
  }

  @Test
  void termWithoutRowIsDrawnAsTheOneAboveIt() throws IOException {
    Appearance few = load("relation\trelatedTo\tother\t#999999\t\t\t\n");
    assertEquals(Optional.of("#999999"), few.of("struck").map(Look::colour));
  }

  @Test
  void everySlipIsNamedWithItsLine() {
    Problems problems =
        assertThrows(
            Problems.class,
            () -> load("actor\tSate\tarmed\t#D55E00\tcircle\t\t\nfact\tDenied\t\t\t\t\t\n"));
    assertEquals(
        """
        %1$s:2: 'Sate' is not in the ontology; fix: use State, or declare it there first
        %1$s:2: 'circle' is no shape; fix: use rectangle, round-rectangle, ellipse, diamond, triangle, hexagon, octagon, parallelogram
        %1$s:3: 'fact' is nothing that is drawn; fix: use actor, event, relation, factuality"""
            .formatted(folder.resolve("appearance.tsv")),
        problems.getMessage());
  }

  private Appearance load(String rows) throws IOException {
    Path file = folder.resolve("appearance.tsv");
    Files.writeString(file, HEADER + rows);
    return Appearance.load(file, TERMS);
  }
}
