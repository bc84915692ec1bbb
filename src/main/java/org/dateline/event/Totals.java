package org.dateline.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/** Tells figures over a period from those of one incident. */
final class Totals {
  private final String body;
  private final Set<String> phrases;
  private final Set<String> subjects;
  private final Set<String> spans;

  Totals(String body, Lexicon lexicon) {
    this.body = body;
    this.phrases = lexicon.values(Entry.Kind.NUMBER, "total").keySet();
    this.spans = lexicon.values(Entry.Kind.NUMBER, "totalSpan").keySet();
    this.subjects = lexicon.values(Entry.Kind.NUMBER, "totalSubject").keySet();
  }

  /** Tells whether a phrase on the outcome's verb, or its subject, spans a period. */
  boolean cumulative(Sentence sentence, Token outcome) {
    Token verb = outcome.is("VB") ? outcome : sentence.head(outcome).orElse(outcome);
    if (shared(sentence, verb)) {
      return cumulative(sentence, sentence.head(verb).orElseThrow());
    }
    return perfect(sentence, verb) && opens(sentence)
        || sentence.children(verb).stream()
            .anyMatch(
                t ->
                    sentence.label(t).startsWith("nsubj")
                        ? lasting(sentence, t, verb)
                        : periodic(sentence, t) || within(sentence, t));
  }

  private static boolean shared(Sentence sentence, Token verb) {
    return sentence.label(verb).equals("conj")
        && verb.tag().equals("VBN")
        && sentence.head(verb).filter(h -> h.is("VB")).isPresent()
        && sentence.children(verb, "aux", "aux:pass").isEmpty();
  }

  /** "The war killed 300"; "attacks have killed 300", but not "two attacks killed 30". */
  private boolean lasting(Sentence sentence, Token subject, Token verb) {
    String word = subject.word().toLowerCase(Locale.ROOT);
    return subjects.contains(subject.lemma()) || perfect(sentence, verb) && subjects.contains(word);
  }

  private static boolean perfect(Sentence sentence, Token verb) {
    return sentence.children(verb, "aux").stream().anyMatch(a -> a.lemma().equals("have"));
  }

  /** "Since the year began 1,193 people have been killed" */
  private boolean opens(Sentence sentence) {
    String text = sentence.span().in(body).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return phrases.stream().anyMatch(text::startsWith);
  }

  /** "killed in the war", "during Peru's internal conflict": in the whole of it. */
  private boolean within(Sentence sentence, Token noun) {
    return spans.contains(noun.lemma())
        && TimeHold.led(sentence, noun, Set.of("in", "during", "by"))
        && !sentence.children(noun, "det", "nmod:poss", "compound", "amod").isEmpty();
  }

  private boolean periodic(Sentence sentence, Token child) {
    if (!sentence.label(child).matches("obl.*|advmod|advcl|nmod|obj|dep")) {
      return false;
    }
    List<Token> all = sentence.subtree(child);
    Span span = all.get(0).span().cover(all.get(all.size() - 1).span());
    String text = span.in(body).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return phrases.stream().anyMatch(text::startsWith);
  }
}
