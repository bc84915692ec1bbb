package org.dateline.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Finds who says something: the subject of a verb of saying, "according to", or the speaker of a
 * quotation.
 */
final class Attribution {
  private final Context context;
  private final Cues cues;
  private final Map<Integer, Optional<Speaker>> lastSpeaker = new HashMap<>();

  Attribution(Context context, Cues cues) {
    this.context = context;
    this.cues = cues;
  }

  /** "Twenty died, the mayor said": the verb of saying hangs under what was said. */
  void parataxis(Sentence sentence, Token head, Token at, StanceReading reading) {
    for (Token child : sentence.children(head, "parataxis", "dep", "ccomp", "conj")) {
      if (!child.equals(at)) {
        spoken(sentence, child, reading);
      }
    }
  }

  private void spoken(Sentence sentence, Token child, StanceReading reading) {
    Entry cue = cues.verb(child.lemma());
    boolean complement = !sentence.children(child, "ccomp", "obj", "xcomp").isEmpty();
    // "Seven were arrested; six were found hanged": of them, and not of the arrest.
    boolean told =
        sentence.children(child, "nsubj:pass").stream().noneMatch(s -> !s.lemma().equals("it"));
    if (cue != null
        && cue.has("speech")
        && child.is("VB")
        && sentence.label(child).equals("parataxis")
        && !complement
        && told
        && !reading.hasSpeaker()
        && !Cues.factuality(cue).equals(Factuality.DENIED)) {
      speaker(sentence, child).ifPresent(reading::speaker);
      reading.cue(Cues.factuality(cue), child.span());
    }
  }

  /**
   * "…, two security sources said on Sunday.": a wire sentence that ends in who said it, whatever
   * the parser made of so long a sentence. All before the last comma is that speaker's.
   */
  void closing(Sentence sentence, Token trigger, StanceReading reading) {
    if (reading.hasSpeaker() || !reading.asserted()) {
      return;
    }
    OptionalInt verb = closingVerb(sentence);
    if (verb.isEmpty()) {
      return;
    }
    int comma = verb.getAsInt() - 1;
    while (comma > 0 && isSpeakersWord(sentence.token(comma))) {
      comma--;
    }
    // "Troops entered the town, and the premier declared victory": no one says the first.
    boolean named =
        comma < verb.getAsInt() - 1
            && sentence.token(comma).word().equals(",")
            && !sentence.token(comma + 1).is("CC");
    if (named && trigger.index() < comma && !isAside(sentence, trigger)) {
      Speaker speaker = speakerOf(sentence, sentence.token(verb.getAsInt() - 1));
      if (!isPublisher(speaker)) {
        reading.speaker(speaker);
        reading.cue(Factuality.CLAIMED, sentence.token(verb.getAsInt()).span());
      }
    }
  }

  /** "The city, held by rebels since May, has no bread, a doctor said": that is known anyway. */
  private static boolean isAside(Sentence sentence, Token trigger) {
    Optional<Token> at = Optional.of(trigger);
    for (int steps = 0; at.isPresent() && steps <= sentence.size(); steps++) {
      if (sentence.label(at.get()).startsWith("acl")) {
        return true;
      }
      at = sentence.head(at.get());
    }
    return false;
  }

  /** What the publisher of a report says in it, the report says itself. */
  private boolean isPublisher(Speaker speaker) {
    return context
        .text()
        .report()
        .publisher()
        .filter(publisher -> speaker.actor().filter(a -> a.name().equals(publisher)).isPresent())
        .isPresent();
  }

  /** Returns the last verb of a sentence, if it says something and no clause follows. */
  private OptionalInt closingVerb(Sentence sentence) {
    for (int i = sentence.size() - 1; i > 0; i--) {
      Token token = sentence.token(i);
      if (token.is("VB") || token.is("MD") || token.word().equals(",")) {
        return saying(token)
                .filter(cue -> Cues.factuality(cue) == Factuality.CLAIMED)
                .filter(cue -> token.tag().matches("VBD|VBZ|VBP"))
                .isPresent()
            ? OptionalInt.of(i)
            : OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  /** Returns the cue of a verb that says something also without a clause. */
  private Optional<Entry> saying(Token verb) {
    return Optional.ofNullable(cues.verb(verb.lemma()))
        .filter(cue -> cue.has("speech") && !cue.has("with-clause"));
  }

  private static boolean isSpeakersWord(Token token) {
    return token.is("NN")
        || token.is("JJ")
        || token.is("DT")
        || token.is("CD")
        || token.is("IN")
        || token.is("PRP")
        || token.is("POS")
        || token.is("CC");
  }

  /** "X shelled the camp, a charge that Y rejects": denied by Y. */
  void rejected(Sentence sentence, Token trigger, StanceReading reading) {
    for (int at = trigger.index() + 1; at + 2 < sentence.size(); at++) {
      Token noun = sentence.token(at + 2);
      Entry claim =
          sentence.token(at).word().equals(",") && sentence.token(at + 1).lemma().matches("an?")
              ? cues.governing(noun)
              : null;
      boolean told = claim != null && claim.has("speech") && noun.is("NN");
      Optional<Token> verb =
          sentence.children(noun, "acl:relcl", "acl").stream()
              .filter(v -> told && isDenial(v))
              .findFirst();
      boolean nearest =
          sentence.tokens().subList(trigger.index() + 1, at).stream()
              .noneMatch(t -> t.tag().matches("VB[DZP]"));
      if (verb.isPresent()
          && nearest
          && reading.real()
          && sentence.child(verb.get(), "nsubj").isPresent()) {
        reading.cue(Factuality.DENIED, verb.get().span());
        speaker(sentence, verb.get()).ifPresent(reading::speaker);
      }
    }
  }

  private boolean isDenial(Token verb) {
    Entry cue = cues.verb(verb.lemma());
    return cue != null && Cues.factuality(cue) == Factuality.DENIED;
  }

  void accordingTo(Sentence sentence, Token trigger, StanceReading reading) {
    if (reading.hasSpeaker()) {
      return;
    }
    Token top = trigger;
    for (int steps = 0; steps <= sentence.size(); steps++) {
      for (Token child : sentence.children(top, "obl", "nmod", "advcl", "parataxis")) {
        boolean according =
            sentence.children(child, "case").stream().anyMatch(c -> c.lemma().startsWith("accord"));
        boolean participle = child.lemma().equals("accord");
        Optional<Token> source =
            according
                ? Optional.of(child)
                : participle ? sentence.child(child, "obl", "nmod") : Optional.empty();
        if (source.isPresent()) {
          reading.speaker(issuer(sentence, source.get()));
          reading.cue(Factuality.CLAIMED, child.span());
          return;
        }
      }
      Optional<Token> up = sentence.head(top);
      if (up.isEmpty()) {
        return;
      }
      spokenTop(sentence, top, reading);
      top = up.get();
    }
  }

  /** "According to a statement released by X": X, not the statement. */
  private Speaker issuer(Sentence sentence, Token noun) {
    Speaker told = speakerOf(sentence, noun);
    Entry words = noun.is("NN") ? cues.governing(noun) : null;
    if (told.actor().isPresent() || words == null || !words.has("speech")) {
      return told;
    }
    Stream<Token> issuers =
        sentence.children(noun, "acl").stream()
            .flatMap(v -> sentence.children(v, "obl").stream())
            .filter(t -> sentence.preposition(t).filter("by"::equals).isPresent());
    return speaker(sentence, noun)
        .filter(s -> s.actor().isPresent())
        .or(() -> issuers.map(t -> speakerOf(sentence, t)).findFirst())
        .orElse(told);
  }

  private void spokenTop(Sentence sentence, Token top, StanceReading reading) {
    for (Token child : sentence.children(top, "parataxis")) {
      spoken(sentence, child, reading);
    }
  }

  /** A quotation without a verb of saying in its sentence is spoken by the last speaker. */
  void quoted(Sentence sentence, Token trigger, StanceReading reading) {
    for (Token child : sentence.children(trigger, "parataxis")) {
      spoken(sentence, child, reading);
    }
    if (context.quote(trigger).isPresent() && !reading.hasSpeaker()) {
      neighbour(sentence).ifPresent(reading::speaker);
    }
  }

  private Optional<Speaker> neighbour(Sentence sentence) {
    for (int distance : List.of(-1, 1, -2)) {
      int at = sentence.index() + distance;
      if (at >= 0 && at < context.sentences().size()) {
        Sentence near = context.sentences().get(at);
        if (near.paragraph() == sentence.paragraph() || distance == -1) {
          Optional<Speaker> found = lastSpeaker.computeIfAbsent(at, i -> mainSpeaker(near));
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Speaker> mainSpeaker(Sentence sentence) {
    return sentence.tokens().stream()
        .filter(t -> t.is("VB") && saying(t).isPresent())
        .filter(t -> context.quote(t).isEmpty())
        .flatMap(t -> speaker(sentence, t).stream())
        .filter(s -> s.actor().isPresent())
        .findFirst();
  }

  /** Returns who does the saying: the subject of a verb, the owner of a noun. */
  Optional<Speaker> speaker(Sentence sentence, Token saying) {
    Map<String, Set<Token>> arguments = context.grammar(sentence).arguments(saying);
    for (String function :
        saying.is("VB") ? List.of("subj") : List.of("poss", "by", "mod", "from", "of")) {
      for (Token token : arguments.getOrDefault(function, Set.of())) {
        Speaker speaker = speakerOf(sentence, token);
        if (speaker.actor().isPresent()
            || saying.is("VB") && token.is("NN")
            || function.equals("by")) {
          return Optional.of(speaker);
        }
      }
    }
    return Optional.empty();
  }

  private Speaker speakerOf(Sentence sentence, Token token) {
    Optional<Actor> actor =
        context.actor(sentence, token).or(() -> context.spokenFor(sentence, token));
    return new Speaker(
        actor.filter(a -> a.type() != ActorType.PLACE),
        context.phrase(sentence, token).in(context.body()));
  }
}
