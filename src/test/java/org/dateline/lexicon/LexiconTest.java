package org.dateline.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.OntologyCopy;
import org.dateline.problem.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst is told who edits the ontology and the lexicon, and slips. */
class LexiconTest {
  private static final String RELATION =
      """
      dl:trainedBy a owl:ObjectProperty ;
        rdfs:subPropertyOf dl:relatedTo ;
        rdfs:domain dl:Actor ;
        rdfs:range dl:Actor .
      """;
  private static final String ENTRY =
      """
      lex:training a lex:RelationEntry ; lex:signals dl:trainedBy ; dct:source "own" ;
        lex:verb "train" ;
        lex:subj lex:object ; lex:obj lex:subject .
      """;

  @TempDir Path folder;
  OntologyCopy copy;

  @BeforeEach
  void copy() {
    copy = OntologyCopy.in(folder);
  }

  @Test
  void entriesKnowTheirLine() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("lexicon.ttl"));
    for (Entry entry : load().entries()) {
      String line = lines.get(entry.line() - 1);
      assertTrue(line.startsWith("lex:" + entry.name() + " a "), entry + ": " + line);
    }
  }

  @Test
  void aNewRelationIsATermLikeTheOthers() {
    copy.append("dateline.ttl", RELATION);
    copy.append("lexicon.ttl", ENTRY);
    Terms terms = load().terms();
    assertTrue(terms.relations().containsAll(List.of("trainedBy", "offshootOf")));
    assertTrue(terms.relates("trainedBy", "SecurityForce", "ArmedGroup"));
    assertFalse(terms.relates("trainedBy", "SecurityForce", "Place"));
  }

  @Test
  void theOntologySaysWhichRelationsAreSymmetric() {
    Terms terms = load().terms();
    assertTrue(terms.isSymmetric("allyOf"));
    assertFalse(terms.isSymmetric("offshootOf"));
  }

  @Test
  void aMisspeltRelationIsNamedWithTheNearest() {
    copy.append("dateline.ttl", RELATION);
    int line = copy.append("lexicon.ttl", ENTRY.replace("dl:trainedBy", "dl:trianedBy"));
    assertProblem(
        "lexicon.ttl",
        line,
        "'trianedBy' is not in ontology/dateline.ttl",
        "use a term that is declared there, such as trainedBy, or declare it first");
  }

  @Test
  void aTermOfTheWrongSortIsNamed() {
    copy.append("dateline.ttl", RELATION.replace("  rdfs:subPropertyOf dl:relatedTo ;\n", ""));
    int line = copy.append("lexicon.ttl", ENTRY);
    assertProblem(
        "lexicon.ttl",
        line,
        "'trainedBy' is no relation",
        "use one, such as dl:mediatedBy, or give dl:trainedBy 'rdfs:subPropertyOf dl:relatedTo' in"
            + " ontology/dateline.ttl");
  }

  @Test
  void aMisspeltEndIsNamedWithTheNearest() {
    copy.append("dateline.ttl", RELATION);
    int line = copy.append("lexicon.ttl", ENTRY.replace("lex:subject", "lex:subjct"));
    assertTrue(
        problems()
            .contains(
                "lexicon.ttl:%d: lex:subjct is no word of the lexicon; fix: write lex:subject"
                    .formatted(line + 2)),
        problems());
  }

  @Test
  void aRelationNeedsBothEnds() {
    copy.append("dateline.ttl", RELATION);
    int line = copy.append("lexicon.ttl", ENTRY.replace("lex:subj lex:object ; ", ""));
    assertProblem(
        "lexicon.ttl",
        line,
        "lex:training says of no word that it is the object",
        "add 'lex:subj lex:object' or another function");
  }

  @Test
  void aMisspeltRoleIsNamedWithTheNearest() {
    String entry =
        """
        lex:sabotage a lex:EventEntry ; lex:signals dl:Attack ; dct:source "own" ;
          lex:verb "wreck" ;
          lex:subj dl:agnet .
        """;
    int line = copy.append("lexicon.ttl", entry);
    assertProblem(
        "lexicon.ttl",
        line + 2,
        "'agnet' is not in ontology/dateline.ttl",
        "use a term that is declared there, such as agent, or declare it first");
  }

  @Test
  void aTermThatIsNoRoleFillsNone() {
    String entry =
        """
        lex:sabotage a lex:EventEntry ; lex:signals dl:Attack ; dct:source "own" ;
          lex:verb "wreck" ;
          lex:subj dl:allyOf .
        """;
    int line = copy.append("lexicon.ttl", entry);
    assertTrue(
        problems()
            .contains("lexicon.ttl:%d: 'allyOf' is no role; fix: use one".formatted(line + 2)),
        problems());
  }

  @Test
  void aWordThatIsThereAlreadyIsNamedWithItsEntry() {
    String entry =
        """
        lex:sabotage a lex:EventEntry ; lex:signals dl:Attack ; dct:source "own" ;
          lex:verb "ambush" ;
          lex:subj dl:agent .
        """;
    int line = copy.append("lexicon.ttl", entry);
    assertProblem(
        "lexicon.ttl",
        line + 1,
        "verb \"ambush\" of lex:sabotage is already in lex:attack",
        "keep it in one of the two");
  }

  @Test
  void twoEntriesOfOneNameAreNoOneEntry() {
    copy.append("dateline.ttl", RELATION);
    int line = copy.append("lexicon.ttl", ENTRY);
    int second = copy.append("lexicon.ttl", ENTRY.replace("\"train\"", "\"drill\""));
    assertTrue(
        problems()
            .startsWith(
                "%s:%d: lex:training is already an entry, at line %d; fix: give one"
                    .formatted(folder.resolve("lexicon.ttl"), second, line)),
        problems());
  }

  @Test
  void aSlipInTheOntologyIsNamedThere() {
    int line =
        copy.append("dateline.ttl", RELATION.replace("rdfs:range dl:Actor", "rdfs:range dl:Actr"));
    assertProblem(
        "dateline.ttl", line + 3, "dl:Actr is not declared", "write dl:Actor, or declare it");
  }

  @Test
  void aWordOfAListIsReadFromTheFile() {
    copy.append("lexicon.ttl", "lex:facility lex:noun \"granary\" .\n");
    assertTrue(load().list(WordList.FACILITY).containsAll(List.of("granary", "checkpoint")));
  }

  @Test
  void aListThatNoRuleAsksForIsNamedWithTheNearest() {
    int line =
        copy.append(
            "lexicon.ttl",
            "lex:facilty a lex:ListEntry ; dct:source \"own\" ; lex:noun \"silo\" .\n");
    assertProblem(
        "lexicon.ttl",
        line,
        "no rule asks for the list lex:facilty",
        "write lex:facility, or remove it");
  }

  @Test
  void aListThatIsMissingIsNamed() {
    copy.replace("lexicon.ttl", "lex:neighbouring a lex:ListEntry", "lex:takeable lex:flag \"x\"");
    assertTrue(
        problems().contains("the list lex:neighbouring is missing, and rules ask for its words"),
        problems());
  }

  @Test
  void brokenTurtleIsNamedByLine() {
    int line = copy.append("dateline.ttl", RELATION.replace("dl:relatedTo ;", "dl:relatedTo"));
    assertTrue(
        problems().startsWith(folder.resolve("dateline.ttl") + ":" + (line + 2)), problems());
  }

  private void assertProblem(String file, int line, String what, String fix) {
    assertEquals("%s:%d: %s; fix: %s".formatted(folder.resolve(file), line, what, fix), problems());
  }

  private String problems() {
    return assertThrows(Problems.class, this::load).getMessage();
  }

  private Lexicon load() {
    return Lexicon.load(folder.resolve("lexicon.ttl"), Terms.load(folder.resolve("dateline.ttl")));
  }
}
