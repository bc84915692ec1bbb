package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.actor.Actor;
import org.dateline.event.Explanation;
import org.dateline.event.Grounds;
import org.dateline.link.Decision;
import org.dateline.link.LinkedFindings;

/** An explanation to be read: a sentence, then its facts, a line for each thing known of one. */
final class ExplanationText {
  private ExplanationText() {}

  static String of(Explanation explanation) {
    StringBuilder text = new StringBuilder(explanation.report().source()).append("\n");
    explanation.sentences().forEach(sentence -> append(sentence, text));
    return text.toString();
  }

  /** Says of every named actor which item it is, or why none. */
  static String links(LinkedFindings linked, boolean candidates) {
    StringBuilder text = new StringBuilder("\nlinks\n");
    for (Actor actor : linked.findings().actors()) {
      Decision decision = linked.decisionOn(actor).orElseThrow();
      text.append("  %s: %s\n".formatted(actor.name(), item(decision)));
      line("because", decision.reason(), text);
      if (candidates) {
        decision.candidates().forEach(candidate -> line("candidate", "" + candidate, text));
      }
    }
    return text.toString();
  }

  private static String item(Decision decision) {
    return decision.link().map(link -> link.qid() + " " + link.score()).orElse("no link");
  }

  private static void append(Explanation.OfSentence sentence, StringBuilder text) {
    text.append("\n[").append(sentence.number()).append("] ").append(sentence.text()).append("\n");
    sentence.facts().forEach(fact -> append(fact, text));
    sentence.again().forEach(line -> text.append("  again: ").append(line).append("\n"));
    sentence.silent().forEach(line -> text.append("  silent: ").append(line).append("\n"));
  }

  private static void append(Grounds fact, StringBuilder text) {
    String speaker = fact.speaker().map(who -> " by " + who).orElse("");
    text.append("  %s %s, %s%s\n".formatted(fact.id(), fact.type(), factuality(fact), speaker));
    line("rule", fact.rule(), text);
    line("trigger", quote(fact.trigger()), text);
    fact.parts().forEach(part -> line(part.name(), words(part), text));
    line(factuality(fact), fact.cue().orElse("no cue: the report says it itself"), text);
  }

  private static void line(String name, String what, StringBuilder text) {
    text.append("     %-11s %s\n".formatted(name, what));
  }

  private static String words(Grounds.Part part) {
    List<String> why = new ArrayList<>();
    part.words().map(ExplanationText::quote).ifPresent(why::add);
    part.path().ifPresent(why::add);
    why.add(part.how());
    return part.value() + ": " + String.join("; ", why);
  }

  static String factuality(Grounds fact) {
    return fact.factuality().term().toLowerCase(Locale.ROOT);
  }

  private static String quote(Grounds.Words words) {
    return "\"%s\" [%d, %d)"
        .formatted(words.text().replaceAll("\\s+", " "), words.span().start(), words.span().end());
  }
}
