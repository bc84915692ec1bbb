package org.dateline.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.WordList;
import org.dateline.text.Token;

/** Tells places from other names by where they stand: "in X", "recaptured X", "X-based". */
final class PlaceClues {
  private static final Set<String> IN_PLACE =
      Set.of("in", "near", "at", "from", "to", "around", "outside");
  private static final Set<String> PLACE_EVENTS = Set.of("Takeover", "Strike", "Clash");

  private final Set<String> takingVerbs = new HashSet<>();
  private final Set<String> takingNouns = new HashSet<>();
  private final Set<String> overrunVerbs;
  private final Set<String> roaming;
  private final Set<String> dwellers;
  private final Set<String> confiding;

  PlaceClues(Lexicon lexicon) {
    learnEvents(lexicon);
    roaming =
        lexicon.words(Entry.Kind.RELATION, "verb", e -> e.signals().equals("operatesIn")).stream()
            .filter(verb -> !verb.contains(" "))
            .collect(Collectors.toSet());
    dwellers = lexicon.list(WordList.DWELLER);
    confiding = lexicon.list(WordList.CONFIDING);
    overrunVerbs = new HashSet<>(takingVerbs);
    lexicon
        .entries(Entry.Kind.EVENT)
        .filter(e -> !e.has("place-target"))
        .forEach(e -> overrunVerbs.removeAll(e.words("verb")));
    overrunVerbs.remove("take");
    takingVerbs.addAll(lexicon.list(WordList.BOMBARDING));
  }

  private void learnEvents(Lexicon lexicon) {
    for (Entry entry : lexicon.entries(Entry.Kind.EVENT).toList()) {
      if (entry.has("place-target")) {
        takingVerbs.addAll(entry.words("verb"));
      }
      if (PLACE_EVENTS.contains(entry.signals())) {
        takingNouns.addAll(entry.words("noun"));
      }
    }
  }

  /** Returns how much speaks for a place; nothing but towns is alone after "near". */
  int votes(Run run) {
    int lone = run.tokens().size() == 1 ? 2 : surrounded(run) ? 3 : 1;
    int brackets = bracketed(run) ? 2 : 0;
    int near = lone == 2 && run.before(1).matches("near|outside|around") ? 1 : 0;
    return (inPlace(run) ? based(run) ? 4 : lone + near + brackets : 0)
        + (taken(run) ? 3 : 0)
        + (roamed(run) || dwelt(run) ? 3 : 0);
  }

  /** "A shelter in Adi Daero", but "confidence in Joe Biden", "outside Mr Biden's office". */
  private boolean surrounded(Run run) {
    List<Token> tokens = run.sentence().tokens();
    boolean owns = run.to() < tokens.size() && tokens.get(run.to()).tag().matches("POS|NNS?");
    return run.from() > 1
        && !owns
        && run.before(1).matches("in|near|around|outside")
        && !confiding.contains(tokens.get(run.from() - 2).lemma());
  }

  /** "In X", "near X", "X-based", "in the town of Y (X)". */
  boolean inPlace(Run run) {
    String before = run.before(1).equals("the") ? run.before(2) : run.before(1);
    boolean out = before.equals("of") && run.before(2).equals("out") && run.tokens().size() == 1;
    boolean after = run.tokens().size() <= 2 && IN_PLACE.contains(before);
    return after || out || bracketed(run) || based(run);
  }

  /** "In Y (X)", "near Y (X, Z)": what Y lies in; an acronym is another name of Y. */
  private static boolean bracketed(Run run) {
    int at = run.from() - 2;
    List<Token> tokens = run.sentence().tokens();
    if (at < 1 || !run.before(1).equals("(") || !run.after(1).matches("[),]")) {
      return false;
    }
    while (at > 0 && tokens.get(at).tag().matches("NNPS?|NN")) {
      at--;
    }
    return at < run.from() - 2
        && IN_PLACE.contains(tokens.get(at).word())
        && run.tokens().stream().noneMatch(t -> t.word().matches("\\p{Lu}{2,}"));
  }

  /** "Roams X", "patrol X": what an armed group does to a region. */
  private boolean roamed(Run run) {
    return run.from() > 0
        && run.sentence().tokens().get(run.from() - 1).is("VB")
        && roaming.contains(run.sentence().tokens().get(run.from() - 1).lemma());
  }

  /** "Residents of X", "X, where". */
  private boolean dwelt(Run run) {
    boolean where = run.after(1).equals(",") && run.after(2).equals("where");
    return where
        || run.from() > 1
            && run.before(1).equals("of")
            && dwellers.contains(run.sentence().tokens().get(run.from() - 2).lemma());
  }

  /** "recaptured X", "shelled X", "the shelling of X": single unknown names there are towns. */
  private boolean taken(Run run) {
    if (overrun(run)) {
      return true;
    }
    boolean owns = run.after(1).matches("['’]s?");
    if (owns || run.tokens().size() > 1 || run.title().isPresent() || run.from() < 2) {
      return false;
    }
    Token before = run.sentence().tokens().get(run.from() - 1);
    Token second = run.sentence().tokens().get(run.from() - 2);
    return before.is("VB") && takingVerbs.contains(before.lemma())
        || before.word().equals("of") && takingNouns.contains(second.lemma());
  }

  /** "X, overrun in March, was retaken": only places are. */
  private boolean overrun(Run run) {
    List<Token> tokens = run.sentence().tokens();
    return IntStream.range(run.to(), Math.min(tokens.size(), run.to() + 3))
        .mapToObj(tokens::get)
        .anyMatch(t -> t.tag().equals("VBN") && overrunVerbs.contains(t.lemma()));
  }

  private static boolean based(Run run) {
    return run.after(1).equals("-") && run.after(2).equals("based");
  }
}
