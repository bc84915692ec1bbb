package org.dateline.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Finds whom the words of killing, wounding, arrest and flight say that about. */
final class Patients {
  private static final Set<String> LINKS = Set.of("between", "from", "the", "a", "an", "to");
  private static final int NEAR = 5;

  private final Context context;
  private final NumberRun runs;
  private final Set<String> bounds;
  private final Set<String> people;
  private final Set<String> tallies;
  private final TimeWords times;

  Patients(Context context) {
    this.context = context;
    this.runs = new NumberRun(new NumberWords(context.lexicon()));
    this.bounds =
        Stream.of("atLeast", "atMost", "about")
            .flatMap(kind -> context.lexicon().values(Entry.Kind.NUMBER, kind).keySet().stream())
            .flatMap(words -> Stream.of(words.split(" ")))
            .collect(Collectors.toSet());
    this.people = context.lexicon().words(Entry.Kind.ACTOR, "member");
    this.times = new TimeWords(context.lexicon());
    this.tallies = context.lexicon().values(Entry.Kind.NUMBER, "tally").keySet();
  }

  List<Token> of(Sentence sentence, Trigger trigger) {
    Optional<Token> before = countedBefore(sentence, trigger);
    if (before.isPresent()) {
      return List.of(before.get());
    }
    return switch (trigger.part()) {
      case "verb" -> verb(sentence, trigger);
      case "adjective" -> adjective(sentence, trigger.token());
      default -> noun(sentence, trigger);
    };
  }

  /** "16 dead and more than 90 wounded": the number right before. */
  private Optional<Token> countedBefore(Sentence sentence, Trigger trigger) {
    Token token = trigger.token();
    boolean state =
        token.tag().matches("JJ|VBN|NNS?") && sentence.children(token, "aux", "aux:pass").isEmpty();
    return Optional.of(token.index() - 1)
        .filter(at -> at >= 0 && state)
        .map(sentence::token)
        .filter(runs::counts)
        .filter(t -> !t.word().matches("(19|20)\\d\\d"));
  }

  private List<Token> verb(Sentence sentence, Trigger trigger) {
    Token token = trigger.token();
    boolean intransitive = trigger.entry().has("intransitive");
    Optional<Token> counted = intransitive ? Optional.empty() : countedAfter(sentence, trigger);
    if (counted.filter(t -> !trigger.entry().has("people") || people(sentence, t)).isPresent()) {
      return List.of(counted.get());
    }
    Optional<Token> whole = beforeAmong(sentence, token).or(() -> beforeAuxiliary(sentence, token));
    if (whole.isPresent()) {
      return List.of(whole.get());
    }
    Map<String, Set<Token>> arguments = context.grammar(sentence).arguments(token);
    Set<Token> filled = arguments.getOrDefault(intransitive ? "subj" : "obj", Set.of());
    Optional<Token> nearer =
        intransitive && filled.stream().noneMatch(t -> isCounted(sentence, t))
            ? peopleBefore(sentence, token)
            : Optional.empty();
    if (nearer.isPresent()) {
      return List.of(nearer.get());
    }
    boolean active =
        sentence.children(token, "aux").stream().anyMatch(a -> a.lemma().equals("have"));
    if (filled.isEmpty() && !intransitive && token.tag().equals("VBN") && !active) {
      filled = arguments.getOrDefault("subj", Set.of());
    }
    return filled.stream()
        .filter(t -> !trigger.entry().has("people") || people(sentence, t))
        .toList();
  }

  /** "… and over 800 were hurt": the number before "were", whatever the parser made of it. */
  private Optional<Token> beforeAuxiliary(Sentence sentence, Token verb) {
    int at = verb.index() - 1;
    while (at > 0 && sentence.label(sentence.token(at)).startsWith("aux")) {
      at--;
    }
    boolean passive = !sentence.children(verb, "aux:pass").isEmpty();
    return Optional.of(sentence.token(Math.max(0, at)))
        .filter(t -> passive && t.index() < verb.index() - 1 && runs.counts(t))
        // "Prisoners of Block 10 were killed": a number that names.
        .filter(t -> t.index() == 0 || !sentence.token(t.index() - 1).is("NN"))
        .filter(t -> !TimeWords.isYear(t.word()));
  }

  /** "Around 170 people, among them nine children, were killed": all of them were. */
  private Optional<Token> beforeAmong(Sentence sentence, Token verb) {
    for (int at = 1; at + 2 < verb.index(); at++) {
      boolean among =
          sentence.token(at).word().equals(",")
              && sentence.token(at + 1).lemma().equals("among")
              && sentence.token(at + 2).is("PRP");
      if (among) {
        Token noun = sentence.token(at - 1);
        boolean one =
            sentence.tokens().subList(at, verb.index()).stream()
                .allMatch(t -> !t.isFinite() || t.lemma().matches("be|have"));
        return Optional.of(noun).filter(t -> one && isCounted(sentence, t));
      }
    }
    return Optional.empty();
  }

  /** "killed between 10 and 14 traders", "took up to 200 girls": whatever the parser made of it. */
  private Optional<Token> countedAfter(Sentence sentence, Trigger trigger) {
    int at = trigger.words().stream().mapToInt(Token::index).max().orElseThrow() + 1;
    at = Math.min(at, trigger.token().index() + 1);
    // "Mowed down 19 people", "put to death 12": past the words of the phrase that stand there.
    while (at < sentence.size() && trigger.words().contains(sentence.token(at))) {
      at++;
    }
    for (int steps = 0; steps < NEAR && at < sentence.size(); steps++, at++) {
      Token token = sentence.token(at);
      if (runs.counts(token)) {
        return Optional.of(counted(sentence, token)).filter(t -> !times.tells(t));
      }
      String word = token.word().toLowerCase(Locale.ROOT);
      if (!bounds.contains(word) && !LINKS.contains(word)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Token counted(Sentence sentence, Token number) {
    return sentence
        .head(number)
        .filter(
            h ->
                sentence.label(number).matches("nummod|compound|amod")
                    && h.index() > number.index())
        .orElse(number);
  }

  private boolean isCounted(Sentence sentence, Token noun) {
    return runs.counts(noun) || sentence.children(noun, "nummod").stream().anyMatch(runs::counts);
  }

  /** Returns the counted people named last before a verb and after a semicolon. */
  private Optional<Token> peopleBefore(Sentence sentence, Token verb) {
    for (int at = verb.index() - 1; at >= 0; at--) {
      Token token = sentence.token(at);
      if (token.word().matches("[;:]") || token.is("VB")) {
        return Optional.empty();
      }
      if (people.contains(token.lemma()) && isCounted(sentence, token)) {
        return Optional.of(token);
      }
    }
    return Optional.empty();
  }

  boolean people(Sentence sentence, Token token) {
    return token.is("CD")
        || people.contains(token.lemma())
        || token.lemma().equals("life")
        || context
            .actors()
            .at(sentence, token)
            .filter(a -> a.type() != ActorType.PLACE && a.type() != ActorType.STATE)
            .isPresent();
  }

  private List<Token> adjective(Sentence sentence, Token token) {
    List<Token> found = new ArrayList<>(sentence.children(token, "nsubj"));
    Optional<Token> head = sentence.head(token);
    if (sentence.label(token).matches("amod|acl|appos")) {
      head.ifPresent(found::add);
    } else if (sentence.label(token).equals("xcomp")) {
      head.ifPresent(h -> found.addAll(sentence.children(h, "obj")));
    }
    return found;
  }

  private List<Token> noun(Sentence sentence, Trigger trigger) {
    Token token = trigger.token();
    List<Token> found = new ArrayList<>();
    if (sentence.children(token, "nummod").stream().anyMatch(runs::counts)) {
      found.add(token);
    }
    if (trigger.entry().has("toll")) {
      found.addAll(total(sentence, token));
    } else if (found.isEmpty()) {
      found.addAll(whose(sentence, token));
    }
    return found;
  }

  /** "The massacre of 40 worshippers", "the killings of at least 200 people". */
  private List<Token> whose(Sentence sentence, Token noun) {
    return sentence.children(noun, "nmod").stream()
        .filter(t -> TimeHold.led(sentence, t, Set.of("of")) && isCounted(sentence, t))
        .filter(t -> !times.tells(t) && people(sentence, t))
        .limit(1)
        .toList();
  }

  /**
   * "the toll rose to 30", "put the toll at 12", "a toll of 40", "the number of dead reached 9".
   */
  List<Token> total(Sentence sentence, Token tally) {
    Stream<Token> own = sentence.children(tally, "nmod").stream();
    Stream<Token> above =
        sentence.head(tally).stream()
            .filter(h -> h.is("VB"))
            .flatMap(h -> sentence.children(h, "obl", "nummod", "obj", "xcomp").stream());
    return Stream.concat(own, above)
        .filter(t -> runs.counts(t) || !sentence.children(t, "nummod").isEmpty())
        .filter(t -> !t.equals(tally) && !t.word().matches("(19|20)\\d\\d"))
        .filter(t -> !TimeHold.led(sentence, t, Set.of("from", "in", "on", "since")))
        .limit(1)
        .toList();
  }

  /** Returns "number" where a patient stands below it: "the number of soldiers killed". */
  Optional<Token> tally(Sentence sentence, Token patient) {
    return sentence.head(patient).filter(h -> tallies.contains(h.lemma()));
  }
}
