package org.dateline.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Finds who else was harmed by the same word: "killed two officers and three prisoners". */
final class FellowVictims {
  private final Context context;
  private final Patients patients;
  private final TimeWords times;
  private final Set<String> people;
  private final Set<String> kin;
  private final Set<String> including;
  private final Set<String> bounds;

  FellowVictims(Context context, Patients patients) {
    this.context = context;
    this.patients = patients;
    this.times = new TimeWords(context.lexicon());
    this.people = context.lexicon().words(Entry.Kind.ACTOR, "member");
    this.kin = context.lexicon().list(WordList.KIN);
    this.including = context.lexicon().values(Entry.Kind.NUMBER, "including").keySet();
    this.bounds =
        Stream.of("atLeast", "atMost", "about")
            .flatMap(kind -> context.lexicon().values(Entry.Kind.NUMBER, kind).keySet().stream())
            .flatMap(words -> Stream.of(words.split(" ")))
            .collect(Collectors.toSet());
  }

  /**
   * Returns these and whom the same word says it of: "a policeman and a baby", "17 in Agatu and 9
   * in Gwer".
   */
  List<Token> with(Sentence sentence, Trigger trigger, List<Token> harmed) {
    Set<Token> all = new LinkedHashSet<>();
    for (Token patient : harmed) {
      boolean listed = sentence.label(patient).matches("conj|obj|nsubj.*");
      if (all.isEmpty() || listed && human(sentence, patient)) {
        all.add(patient);
        beside(sentence, patient).forEach(all::add);
      }
    }
    if (!all.isEmpty()) {
      // "killed a policeman and a baby": the parser may join the baby to the verb.
      sentence.children(trigger.token(), "conj").stream()
          .filter(t -> t.is("NN") && human(sentence, t) && sentence.children(t, "case").isEmpty())
          .forEach(all::add);
    }
    all.stream()
        .mapToInt(Token::index)
        .max()
        .ifPresent(
            last -> all.addAll(elsewhere(sentence, Math.max(last, trigger.token().index()))));
    return List.copyOf(all);
  }

  /** "A man, his wife and their sons": the parser may take the second for another name of him. */
  private Stream<Token> beside(Sentence sentence, Token patient) {
    return Stream.concat(
            sentence.children(patient, "conj").stream().filter(t -> human(sentence, t)),
            sentence.children(patient, "appos").stream().filter(t -> kin.contains(t.lemma())))
        .flatMap(t -> Stream.concat(Stream.of(t), beside(sentence, t)));
  }

  /** Somebody harmed in the same way: not in "14 people dead and 22 others wounded". */
  private boolean human(Sentence sentence, Token noun) {
    Token next = sentence.token(Math.min(noun.index() + 1, sentence.size() - 1));
    boolean otherwise =
        next.tag().matches("JJ|VBN")
            && context.lexicon().phrases(next.lemma()).stream()
                .anyMatch(p -> p.entry().kind() == Entry.Kind.OUTCOME);
    boolean part =
        sentence.children(noun, "case").stream().anyMatch(c -> including.contains(c.word()));
    return !otherwise
        && !part
        && (people.contains(noun.lemma())
            || kin.contains(noun.lemma())
            || noun.lemma().equals("other")
            || patients.people(sentence, noun) && !noun.is("CD"));
  }

  private List<Token> elsewhere(Sentence sentence, int last) {
    List<Token> found = new ArrayList<>();
    for (int at = last + 2; at + 2 < sentence.size(); at++) {
      Token number = sentence.token(at);
      if (number.isFinite() || number.word().matches("[;:]")) {
        return found;
      }
      String before = sentence.token(at - 1).word();
      Token name = sentence.token(at + 2);
      boolean joined = before.matches("and|,") || bounds.contains(before);
      boolean place =
          sentence.token(at + 1).lemma().matches("in|at|near") && name.name() && !times.tells(name);
      if (number.is("CD") && joined && place) {
        found.add(number);
      }
    }
    return found;
  }
}
