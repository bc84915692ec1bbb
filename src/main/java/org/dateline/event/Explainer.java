package org.dateline.event;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.actor.Actors;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Span;

/**
 * Says for each finding of a report which rule, which words and which path through the grammar made
 * it. It reads the findings' own rule, trigger and cue, and finds the rest again in the sentence;
 * no rule is run a second time to decide anything. Thread-safe.
 */
public final class Explainer {
  private final Lexicon lexicon;
  private final Triggers triggers;

  public Explainer(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.triggers = new Triggers(lexicon);
  }

  /**
   * Explains all findings of a report, each in the sentence of its trigger.
   *
   * @param findings what {@link Extractor} returned for the same text and actors
   */
  public Explanation explain(AnnotatedText text, Actors actors, Findings findings) {
    Context context = new Context(text, actors, lexicon);
    List<Grounds> all = grounds(context, findings);
    SilentTriggers silent = new SilentTriggers(context, triggers, findings);
    return new Explanation(
        text.report(),
        text.sentences().stream()
            .map(
                sentence ->
                    new Explanation.OfSentence(
                        sentence.index() + 1,
                        sentence.span().in(context.body()).replaceAll("\\s+", " "),
                        all.stream().filter(g -> in(sentence, g.trigger().span())).toList(),
                        again(sentence, findings, context.body()),
                        silent.in(sentence)))
            .toList());
  }

  private List<Grounds> grounds(Context context, Findings findings) {
    EventGrounds events = new EventGrounds(context, triggers, findings);
    RelationGrounds relations = new RelationGrounds(context, triggers, findings);
    return Stream.concat(
            IntStream.range(0, findings.events().size()).mapToObj(events::of),
            IntStream.range(0, (int) findings.allRelations().count()).mapToObj(relations::of))
        .flatMap(Optional::stream)
        .toList();
  }

  private static List<String> again(Sentence sentence, Findings findings, String body) {
    return IntStream.range(0, findings.events().size())
        .boxed()
        .flatMap(
            i ->
                findings.events().get(i).mentions().stream()
                    .filter(m -> !m.equals(findings.events().get(i).trigger()) && in(sentence, m))
                    .map(m -> "\"%s\": event E%d".formatted(m.in(body), i + 1)))
        .toList();
  }

  private static boolean in(Sentence sentence, Span span) {
    return sentence.span().contains(span);
  }
}
