package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainTest {
  final StubLoader loader = new StubLoader();
  final CommandRun command = new CommandRun(Path.of("."), () -> loader);

  @Test
  void printsSentencesAndTheirFacts() {
    assertEquals(0, command.run("explain", "sel-1"));
    assertEquals(
        List.of(
            "",
            "[1] Jets struck, the army said.",
            "  E1 Strike, claimed by the army",
            "     rule        ontology/lexicon.ttl:105 lex:strike, verb \"strike\"",
            "     trigger     \"struck\" [5, 11)",
            "     agent       jets: \"Jets\" [0, 4); struck ←nsubj— Jets; words only",
            "     claimed     \"said\", ontology/lexicon.ttl:393 lex:cue-say",
            "",
            "[2] Calm returned.",
            "",
            "links"),
        command.out().lines().skip(1).toList());
  }

  @Test
  void printsOneSentence() {
    assertEquals(0, command.run("explain", "sel-1", "--sentence", "2"));
    assertFalse(command.out().contains("[1]"), command.out());
    assertTrue(command.out().contains("[2]"), command.out());
  }

  @Test
  void namesTheSentencesThereAre() {
    assertEquals(2, command.run("explain", "sel-1", "--sentence", "3"));
    assertTrue(command.talk().contains("there is no sentence 3; fix: give 1 to 2"), command.talk());
  }

  @Test
  void saysWhatGaveNothingWhenAsked() {
    command.run("explain", "sel-1", "--verbose");
    assertTrue(command.out().contains("  silent: \"said\": no Statement\n"), command.out());
  }

  @Test
  void givesJson() {
    assertEquals(0, command.run("explain", "sel-1", "--sentence", "1", "--format", "json"));
    assertEquals(1, command.out().lines().count());
    assertTrue(
        command
            .out()
            .contains(
                "{\"name\":\"agent\",\"value\":\"jets\",\"words\":{\"text\":\"Jets\",\"start\":0,"
                    + "\"end\":4},\"path\":\"struck ←nsubj— Jets\",\"how\":\"words only\"}"),
        command.out());
  }

  @Test
  void namesABadReportAndGoesOn() {
    assertEquals(1, command.run("explain", "bad.txt", "sel-1"));
    assertTrue(command.out().contains("E1 Strike"), command.out());
    assertTrue(command.talk().contains("bad.txt: it is bad; fix: mend it"), command.talk());
  }
}
