package org.dateline.event;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/** Says on which verb or noun of a sentence a time expression hangs, and how closely. */
final class TimeHold {
  private static final int STEPS = 6;
  private static final Set<String> CLAUSES = Set.of("acl:relcl", "ccomp", "advcl");
  private static final Set<String> MEANWHILE = Set.of("when", "as", "after", "once", "since");
  private final Lexicon lexicon;
  private final Set<String> light;

  TimeHold(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.light = lexicon.words(Entry.Kind.LIGHT_VERB, "verb");
  }

  /**
   * Returns how far a time is from a verb or noun: 0 on it, 1 on the light verb of its own clause
   * ("talks that China held in May"), 2 on a verb that shares its subject, 3 in a clause of the
   * same time ("when"); nothing when it hangs on something else.
   */
  OptionalInt rank(Sentence sentence, Span time, Token wanted) {
    Optional<Token> at = inside(sentence, time);
    int rank = 0;
    for (int steps = 0; at.isPresent() && steps < STEPS; steps++) {
      Token token = at.get();
      if (token.equals(wanted)) {
        return OptionalInt.of(rank);
      }
      // "Bombed Rafah early on Monday": parsers make a clause of "early".
      boolean clause = token.is("VB") || CLAUSES.contains(sentence.label(token)) && !token.is("RB");
      if (clause && !time.contains(token.span())) {
        boolean next =
            sentence.head(token).filter(h -> h.equals(wanted) || statement(h)).isPresent();
        rank = rank > 0 || !next ? 0 : crossing(sentence, token);
        if (rank == 0) {
          return OptionalInt.empty();
        }
      }
      at = sentence.head(token);
    }
    return OptionalInt.empty();
  }

  /** Returns the rank of what is above a verb for a time below it, 0 for none. */
  private int crossing(Sentence sentence, Token verb) {
    return switch (sentence.label(verb)) {
      case "acl", "acl:relcl" -> carries(verb) && !sentence.head(verb).get().name() ? 1 : 0;
      case "conj" -> sentence.children(verb, "nsubj", "nsubj:pass").isEmpty() ? 2 : 0;
      case "advcl" -> marked(sentence, verb) ? 3 : 0;
      default -> 0;
    };
  }

  /** Tells whether a verb tells of the noun above it and not of an event of its own. */
  private boolean carries(Token verb) {
    return light.contains(verb.lemma())
        || lexicon.phrases(verb.lemma()).stream()
            .anyMatch(p -> p.entry().signals().equals("mediatedBy"))
        || lexicon.phrases(verb.lemma()).stream()
            .noneMatch(p -> p.entry().kind() == Entry.Kind.EVENT || p.entry().has("speech"));
  }

  /** "In a statement faxed on Saturday the group said": the time of the statement is its own. */
  private boolean statement(Token noun) {
    return noun.is("NN") && lexicon.isSpeech(noun.lemma());
  }

  private static boolean marked(Sentence sentence, Token verb) {
    return sentence.children(verb, "mark", "advmod").stream()
        .anyMatch(m -> MEANWHILE.contains(m.lemma()));
  }

  /** Tells whether a time stands in a clause with "since" that the token is not in. */
  boolean since(Sentence sentence, Span time, Token token) {
    Optional<Token> at = inside(sentence, time);
    for (int steps = 0; at.isPresent() && steps < sentence.size(); steps++) {
      boolean since =
          sentence.children(at.get(), "mark", "case").stream()
              .anyMatch(m -> m.lemma().equals("since") && !time.contains(m.span()));
      if (since && !sentence.dominates(at.get(), token)) {
        return true;
      }
      at = sentence.head(at.get());
    }
    return false;
  }

  /** Tells whether a time is of a clause that the token is not in, or of one noun ("recent"). */
  static boolean elsewhere(Sentence sentence, Span time, Token token) {
    Optional<Token> at = inside(sentence, time);
    for (int steps = 0; at.isPresent() && steps < sentence.size(); steps++) {
      if (!at.get().is("RB")
          && Set.of("acl", "acl:relcl", "ccomp", "advcl", "amod").contains(sentence.label(at.get()))
          && !sentence.dominates(at.get(), token)) {
        return true;
      }
      if (contrast(sentence, at.get(), token)) {
        return true;
      }
      at = sentence.head(at.get());
    }
    return false;
  }

  /** "Four men were jailed, but a court freed them in December": dates the second. */
  private static boolean contrast(Sentence sentence, Token verb, Token token) {
    return sentence.label(verb).equals("conj")
        && verb.is("VB")
        && verb.index() > token.index()
        && !sentence.dominates(verb, token)
        && !sentence.children(verb, "nsubj", "nsubj:pass").isEmpty()
        && sentence.tokens().subList(token.index(), verb.index()).stream()
            .anyMatch(t -> t.lemma().equals("but"));
  }

  /** "Agreed on Friday to restore ties": that time is of the verb that only means what follows. */
  static boolean resolved(Trigger trigger, Stance stance, Span time) {
    Sentence sentence = trigger.sentence();
    Optional<Token> verb =
        inside(sentence, time)
            .flatMap(sentence::head)
            .filter(h -> h.tag().equals("VBD") && !sentence.passive(h));
    return stance
        .cue()
        .flatMap(cue -> DependencyPath.headOf(sentence, cue))
        .filter(cue -> verb.isPresent() && !cue.equals(trigger.token()))
        .filter(cue -> cue.equals(verb.get()) || sentence.dominates(verb.get(), cue))
        .isPresent();
  }

  /** "In 2020 envoys are said to have met": it is said now, and they met then. */
  static boolean hearsay(Sentence sentence, Token verb, Token trigger) {
    return sentence.label(trigger).equals("xcomp")
        && sentence.head(trigger).filter(verb::equals).isPresent()
        && sentence.children(trigger, "aux").stream().anyMatch(t -> t.lemma().equals("have"))
        && sentence.children(verb, "aux:pass").stream().anyMatch(t -> t.tag().matches("VB[PZ]"));
  }

  /** "Jets bombed it late on Saturday, the army said, as …": the time ends what the army said. */
  static boolean closed(Sentence sentence, Span time, Token trigger) {
    return inside(sentence, time)
        .filter(at -> trigger.index() < at.index())
        .flatMap(sentence::head)
        .filter(verb -> sentence.label(verb).equals("parataxis"))
        .filter(
            verb ->
                sentence.children(verb, "nsubj").stream()
                    .anyMatch(s -> s.span().start() > time.end()))
        .isPresent();
  }

  /** Tells whether one of these prepositions stands before a noun. */
  static boolean led(Sentence sentence, Token noun, Set<String> prepositions) {
    return sentence.children(noun, "case").stream().anyMatch(c -> prepositions.contains(c.lemma()));
  }

  /** Returns the word of a time expression that joins it to the sentence. */
  static Optional<Token> inside(Sentence sentence, Span time) {
    return sentence.tokens().stream()
        .filter(t -> time.contains(t.span()) && t.tag().matches("NN.*|CD|RB.?|JJ.?"))
        .filter(t -> sentence.head(t).filter(h -> time.contains(h.span())).isEmpty())
        .findFirst();
  }
}
