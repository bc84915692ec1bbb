package org.dateline.event;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Finds the surface subjects of a verb, above it where it has none of its own. */
final class Subjects {
  private static final int DEPTH = 6;
  private static final Set<String> MONTHS =
      Stream.of(Month.values())
          .map(m -> m.getDisplayName(TextStyle.FULL, Locale.ROOT))
          .collect(Collectors.toSet());
  private static final Set<String> SPANS = Set.of("year", "month", "week", "day", "time");

  private final Context context;
  private final Sentence sentence;
  private final RelativeClauses clauses;

  Subjects(Context context, Sentence sentence) {
    this.context = context;
    this.sentence = sentence;
    this.clauses = new RelativeClauses(sentence);
  }

  List<Token> of(Token verb) {
    return of(verb, 0);
  }

  private List<Token> of(Token verb, int depth) {
    Optional<Cleft> cleft = Cleft.around(sentence, verb, context.lexicon()).filter(Cleft::subject);
    if (cleft.isPresent()) {
      return cleft.filter(Cleft::told).map(Cleft::noun).stream().toList();
    }
    List<Token> own = sentence.children(verb, "nsubj", "nsubj:pass");
    Optional<Token> who =
        sentence.children(verb, "obj").stream().filter(t -> t.is("WP")).findFirst();
    if (who.isPresent()
        && own.stream().allMatch(t -> SPANS.contains(t.lemma()))
        && !own.isEmpty()) {
      return List.of(clauses.meant(who.get(), verb));
    }
    if (!own.isEmpty()) {
      // "X, which has Y, the Z, fled": X did, the parser takes what closes the clause for a second.
      boolean clause = !sentence.children(own.get(0), "acl:relcl").isEmpty();
      List<Token> saying = speakers(verb, own);
      return saying.stream()
          .limit(clause ? 1 : own.size())
          .map(t -> dated(clauses.meant(t, verb)))
          .toList();
    }
    Optional<Token> inverted = inverted(verb);
    if (inverted.isPresent()) {
      return List.of(inverted.get());
    }
    Optional<Token> head = sentence.head(verb);
    if (head.isEmpty() || depth > DEPTH) {
      return List.of();
    }
    return switch (sentence.label(verb)) {
      case "acl" -> participle(verb, head.get());
      case "conj", "parataxis" ->
          head.get().is("VB") ? of(head.get(), depth + 1) : copular(head.get());
      case "xcomp" -> controller(head.get(), depth);
      case "ccomp" -> finite(verb) ? List.of() : controller(head.get(), depth);
      case "advcl", "dep" ->
          loose(verb, head.get())
              ? List.of()
              : head.get().is("VB") ? active(verb, head.get(), depth) : copular(head.get());
      default -> List.of();
    };
  }

  /**
   * "In X, its hospital full, residents say", "…, Abuja alleges, though …": the nearest one says.
   */
  private List<Token> speakers(Token verb, List<Token> subjects) {
    int at = verb.index() - 1;
    boolean speech = context.lexicon().isSpeech(verb.lemma());
    boolean inserted =
        speech
            && at > 0
            && verb.index() + 1 < sentence.size()
            && sentence.token(at).name()
            && sentence.token(at - 1).word().equals(",")
            && sentence.token(verb.index() + 1).word().matches("[,.]");
    if (inserted) {
      return List.of(sentence.token(at));
    }
    List<Token> before = subjects.stream().filter(t -> t.index() < verb.index()).toList();
    return speech && before.size() > 1
        ? before.subList(before.size() - 1, before.size())
        : subjects;
  }

  /** "Killed nine, the ministry said": who says it does not do it. */
  private boolean finite(Token verb) {
    return verb.isFinite() || sentence.children(verb, "aux").stream().anyMatch(Token::isFinite);
  }

  /** "On Saturday, March 2, gunmen stormed": the parser may take the month for the subject. */
  private Token dated(Token subject) {
    return sentence.children(subject, "appos").stream()
        .filter(t -> MONTHS.contains(subject.word()) && !t.is("CD"))
        .findFirst()
        .orElse(subject);
  }

  /** “…,” said the mayor: what the parser takes for the object says it. */
  private Optional<Token> inverted(Token verb) {
    boolean saying =
        context.listed(verb, WordList.QUOTING)
            && verb.index() > 0
            && sentence.token(verb.index() - 1).word().matches("[,”\"'’?!]|''");
    return saying
        ? sentence
            .child(verb, "obj", "dep")
            .filter(t -> t.index() > verb.index() && t.index() <= verb.index() + 5)
        : Optional.empty();
  }

  /** "X declared, …, where people had been mown down": a clause the parser could not place. */
  private boolean loose(Token verb, Token head) {
    return sentence.label(verb).equals("dep")
        && finite(verb)
        && sentence.passive(verb)
        && head.is("VB")
        && !sentence.passive(head);
  }

  private List<Token> copular(Token predicate) {
    return sentence.children(predicate, "nsubj", "nsubj:pass");
  }

  /** "fighters pushed into …", "a group holding …"; "plans to attack" has the planner above it. */
  private List<Token> participle(Token verb, Token noun) {
    boolean infinitive =
        sentence.children(verb, "mark", "case").stream()
            .anyMatch(m -> m.lemma().equals("to") || m.lemma().equals("of"));
    boolean accused =
        sentence.label(noun).equals("obj")
            && sentence
                .head(noun)
                .filter(h -> context.listed(h, WordList.OBJECT_CONTROL))
                .isPresent();
    if (!infinitive || accused) {
      return List.of(noun);
    }
    List<Token> owners =
        Stream.concat(
                sentence.children(noun, "nmod:poss", "compound").stream(),
                sentence.children(noun, "nmod").stream()
                    .filter(t -> TimeHold.led(sentence, t, Set.of("by"))))
            .toList();
    // "Expelled the envoy over a plot to bomb the port": somebody else's plot.
    boolean reason = TimeHold.led(sentence, noun, Set.of("over", "after", "about", "for", "amid"));
    return reason && owners.isEmpty()
        ? List.of()
        : owners.isEmpty()
            ? sentence.head(noun).filter(h -> h.is("VB")).map(h -> of(h, 1)).orElse(List.of())
            : owners;
  }

  private List<Token> controller(Token governor, int depth) {
    List<Token> objects = new ArrayList<>(sentence.children(governor, "obj", "iobj"));
    if (objects.isEmpty() && context.listed(governor, WordList.URGING)) {
      sentence.children(governor, "obl").stream().filter(this::addressed).forEach(objects::add);
    }
    if (!objects.isEmpty()) {
      return objects;
    }
    return governor.is("VB") ? of(governor, depth + 1) : copular(governor);
  }

  /** "called on X to withdraw" */
  private boolean addressed(Token oblique) {
    return sentence.preposition(oblique).filter(p -> p.matches("on|upon|for")).isPresent();
  }

  /** "accused X of giving", "fined X for giving": the one accused gives. */
  private List<Token> active(Token verb, Token governor, int depth) {
    List<Token> objects =
        sentence.children(governor, "obj").stream()
            .map(t -> clauses.meant(t, governor))
            .collect(Collectors.toCollection(ArrayList::new));
    if (objects.isEmpty()) {
      Cleft.around(sentence, governor, context.lexicon())
          .filter(cleft -> cleft.told() && !cleft.subject())
          .ifPresent(cleft -> objects.add(cleft.noun()));
    }
    boolean deed =
        verb.tag().equals("VBG")
            && sentence.children(verb, "mark").stream().anyMatch(m -> m.lemma().equals("for"))
            && !governor.lemma().equals("use");
    if (!objects.isEmpty() && (deed || context.listed(governor, WordList.OBJECT_CONTROL))) {
      return objects;
    }
    return of(governor, depth + 1);
  }
}
