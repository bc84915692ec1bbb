package org.dateline.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/** Reads casualty figures: "at least seven soldiers died, including three officers". */
final class FigureReader {
  private static final Set<String> INTRANSITIVE = Set.of("die", "perish", "flee", "drown");
  private final Context context;
  private final Triggers triggers;
  private final CountReader counts;

  /** A figure and the words that tell what happened to the victims. */
  record Found(Figure figure, Trigger outcome, Token patient) {}

  FigureReader(Context context, Triggers triggers) {
    this.context = context;
    this.triggers = triggers;
    this.counts = new CountReader(context);
  }

  List<Found> read(Sentence sentence) {
    List<Found> found = new ArrayList<>();
    for (Trigger trigger : triggers.in(sentence, Entry.Kind.OUTCOME)) {
      for (Token patient : patients(sentence, trigger)) {
        figure(sentence, trigger, patient, OptionalInt.empty())
            .ifPresent(
                f -> {
                  found.add(new Found(f, trigger, patient));
                  parts(sentence, trigger, patient, found);
                });
      }
    }
    return found;
  }

  private List<Token> patients(Sentence sentence, Trigger trigger) {
    Token token = trigger.token();
    Map<String, Set<Token>> arguments = new Grammar(sentence).arguments(token);
    if (trigger.part().equals("verb")) {
      boolean intransitive = INTRANSITIVE.contains(token.lemma());
      Set<Token> filled = arguments.getOrDefault(intransitive ? "subj" : "obj", Set.of());
      if (filled.isEmpty() && !intransitive && token.tag().equals("VBN")) {
        filled = arguments.getOrDefault("subj", Set.of());
      }
      return filled.stream()
          .filter(t -> !token.lemma().equals("lose") || people(sentence, t))
          .toList();
    }
    if (trigger.part().equals("adjective")) {
      List<Token> above = new ArrayList<>(sentence.children(token, "nsubj"));
      if (!sentence.children(token, "nummod").isEmpty()) {
        above.add(token);
      }
      sentence
          .head(token)
          .ifPresent(
              h -> {
                if (sentence.label(token).matches("amod|acl|appos")) {
                  above.add(h);
                } else if (sentence.label(token).equals("xcomp")) {
                  above.addAll(sentence.children(h, "obj"));
                }
              });
      return above;
    }
    List<Token> counted = new ArrayList<>();
    if (!sentence.children(token, "nummod").isEmpty()) {
      counted.add(token);
    }
    if (token.lemma().equals("toll")) {
      arguments.forEach(
          (f, tokens) -> {
            if (f.equals("of") || f.equals("at")) {
              counted.addAll(tokens);
            }
          });
      sentence
          .head(token)
          .ifPresent(
              h ->
                  counted.addAll(
                      sentence.children(h, "obl", "nummod").stream()
                          .filter(t -> t.is("CD"))
                          .toList()));
    }
    return counted;
  }

  private boolean people(Sentence sentence, Token token) {
    return context.actors().at(sentence, token).filter(a -> a.type() != ActorType.PLACE).isPresent()
        || Set.of("man", "soldier", "fighter", "life", "people", "troops", "officer")
            .contains(token.lemma());
  }

  private void parts(Sentence sentence, Trigger trigger, Token patient, List<Found> found) {
    int whole = found.size() - 1;
    for (Token part : sentence.children(patient, "nmod")) {
      boolean including =
          sentence.children(part, "case").stream().anyMatch(c -> c.lemma().startsWith("includ"));
      if (including) {
        figure(sentence, trigger, part, OptionalInt.of(whole))
            .ifPresent(f -> found.add(new Found(f, trigger, part)));
      }
    }
  }

  private Optional<Figure> figure(
      Sentence sentence, Trigger trigger, Token patient, OptionalInt includedIn) {
    Optional<CountReader.Count> count = counts.count(sentence, patient);
    if (count.isEmpty()) {
      return Optional.empty();
    }
    Optional<Actor> victims = context.actor(sentence, patient);
    Span span = context.phrase(sentence, patient);
    Figure.Outcome outcome =
        Figure.Outcome.valueOf(trigger.entry().signals().toUpperCase(Locale.ROOT));
    return Optional.of(
        new Figure(
            outcome,
            count.get().atLeast(),
            count.get().atMost(),
            victims,
            span.in(context.body()),
            cumulative(sentence),
            includedIn,
            span,
            Stance.ASSERTED));
  }

  private static boolean cumulative(Sentence sentence) {
    return sentence.tokens().stream()
        .anyMatch(
            t ->
                t.lemma().equals("since")
                    || t.lemma().equals("total")
                    || t.lemma().equals("overall"));
  }
}
