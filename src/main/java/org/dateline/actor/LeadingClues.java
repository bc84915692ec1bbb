package org.dateline.actor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.WordList;
import org.dateline.text.Token;

/**
 * Tells persons from groups by who speaks, who has a title, and who leads whom: "X, led by Y", "the
 * leader, Y", "fighters of X".
 */
final class LeadingClues {
  private static final int NEAR = 5;
  private final Set<String> naming;
  private final Set<String> saying;
  private final Set<String> titles;
  private final Set<String> leading;

  /** "Commander", "emir": at the head of a group, and of no state. */
  private final Set<String> heads;

  private final Set<String> fighters;
  private final Set<String> deeds;

  /** "Offshoot", "wing", "member": what groups are of groups. */
  private final Set<String> ties;

  LeadingClues(Lexicon lexicon) {
    this.naming = lexicon.list(WordList.NAMING);
    this.saying = lexicon.list(WordList.NAME_SPEAKS);
    this.deeds = lexicon.list(WordList.GROUP_DEED);
    this.titles = lexicon.words(Entry.Kind.OFFICE, "title");
    this.heads =
        lexicon
            .entries(Entry.Kind.OFFICE)
            .filter(e -> e.signals().equals("leads"))
            .flatMap(e -> e.words("title").stream())
            .collect(Collectors.toSet());
    this.leading =
        lexicon
            .entries(Entry.Kind.RELATION)
            .filter(e -> e.signals().equals("leads") && e.has("person-subject"))
            .flatMap(e -> e.words("verb").stream())
            .collect(Collectors.toSet());
    this.ties =
        lexicon
            .entries(Entry.Kind.RELATION)
            .filter(e -> e.signals().matches("offshootOf|factionOf|memberOf"))
            .flatMap(e -> e.words("noun").stream())
            .collect(Collectors.toSet());
    this.fighters =
        lexicon
            .entries(Entry.Kind.ACTOR)
            .filter(e -> e.signals().equals("ArmedGroup") && !e.has("generic"))
            .flatMap(e -> e.words("member").stream())
            .collect(Collectors.toSet());
  }

  /** "said X", "X, who", "X, 34,", "prosecutor X", "its leader, X,", "led by X". */
  boolean person(Run run) {
    boolean two = run.tokens().size() >= 2 && run.tokens().size() <= 4;
    boolean says = saying.contains(run.after(1)) || saying.contains(run.before(1));
    boolean aside =
        run.after(1).equals(",") && (run.after(2).equals("who") || run.after(2).matches("\\d{2}"));
    boolean titled = run.from() > 0 && titles.contains(token(run, -1).lemma());
    boolean apposed =
        run.from() > 1
            && run.before(1).equals(",")
            && titles.contains(token(run, -2).lemma())
            && run.after(1).matches("[,.;]");
    boolean speaks = two && run.before(1).equals(",") && speaksFor(run);
    boolean under = two && run.before(1).equals("under") && run.after(1).matches(",");
    return two && (says || aside) || titled || apposed || speaks || under || leads(run);
  }

  /** "A spokeswoman for the Front, X, denied it", "the head of its office, X,". */
  private boolean speaksFor(Run run) {
    List<Token> tokens = run.sentence().tokens();
    for (int i = run.from() - 2; i > 0 && i > run.from() - 12; i--) {
      Token token = tokens.get(i);
      if (token.is("VB") && token.isFinite() || token.word().matches("[,;:]")) {
        return false;
      }
      boolean post =
          token.lemma().matches("for|of|at") && titles.contains(tokens.get(i - 1).lemma());
      if (post && run.after(1).matches("[,.;]")) {
        return true;
      }
    }
    return false;
  }

  /** "X, which": said of no person. */
  boolean thing(Run run) {
    return run.after(1).equals(",") && run.after(2).equals("which");
  }

  /** "A youth gang called X", "a man known locally as X": where the noun stands. */
  OptionalInt bearer(Run run) {
    List<Token> tokens = run.sentence().tokens();
    int at = run.from() - 1;
    if (at >= 0 && tokens.get(at).word().equals("as")) {
      at--;
    }
    while (at > 0 && tokens.get(at).is("RB")) {
      at--;
    }
    return at > 0 && naming.contains(tokens.get(at).lemma())
        ? OptionalInt.of(at - 1)
        : OptionalInt.empty();
  }

  /** "The late X": said of persons only. */
  boolean mortal(Run run) {
    return run.tokens().size() < 5 && run.before(1).matches("late|slain|fugitive|self-exiled");
  }

  /** "led since 2003 by X", "under the command of X". */
  private boolean leads(Run run) {
    if (run.before(1).equals("of")) {
      return run.before(2).matches("command|leadership");
    }
    if (!run.before(1).equals("by")) {
      return false;
    }
    List<Token> tokens = run.sentence().tokens();
    return tokens.subList(Math.max(0, run.from() - NEAR), run.from()).stream()
        .anyMatch(t -> t.is("VB") && leading.contains(t.lemma()));
  }

  /**
   * "X, led by …", "X, whose emir", "fighters of X": a group, of which kind only the second says.
   */
  Optional<ActorType> group(Run run) {
    List<Token> tokens = run.sentence().tokens();
    boolean led =
        run.to() + 1 < tokens.size()
            && run.after(1).equals(",")
            && tokens.get(run.to() + 1).is("VB")
            && leading.contains(tokens.get(run.to() + 1).lemma())
            && run.after(3).toLowerCase(Locale.ROOT).equals("by");
    boolean whose =
        run.to() + 2 < tokens.size()
            && run.after(1).equals(",")
            && run.after(2).equals("whose")
            && heads.contains(tokens.get(run.to() + 2).lemma());
    boolean tied = run.tokens().size() == 1 && tied(run);
    boolean of = run.before(1).equals("of") || run.before(2).equals("of");
    int noun = run.from() - (run.before(1).equals("of") ? 2 : 3);
    boolean men = of && noun >= 0 && fighters.contains(tokens.get(noun).lemma());
    return men || violent(run)
        ? Optional.of(ActorType.ARMED_GROUP)
        : Optional.of(ActorType.ORGANIZATION).filter(t -> led || whose || tied);
  }

  /**
   * "Sortu, which …", "an offshoot of Sortu", "the Provisionals have": not every word with a
   * capital is a name, but these are.
   */
  boolean band(Run run) {
    List<Token> tokens = run.sentence().tokens();
    String after = run.to() < tokens.size() ? tokens.get(run.to()).tag() : "";
    boolean plural =
        run.before(1).equals("the")
            && tokens.get(run.from()).tag().matches("NNP?S")
            && after.matches("VB[DPZ]|MD|RB");
    boolean which = run.from() > 0 && thing(run);
    boolean acronym = run.before(1).equals("of") && token(run, 0).word().matches("\\p{Lu}{4,7}");
    return plural || which || tied(run) || acronym;
  }

  /** "An offshoot of X", "the armed wing of X", "X, a splinter of". */
  private boolean tied(Run run) {
    boolean apposed =
        run.after(1).equals(",")
            && run.after(2).matches("an?|the")
            && (ties.contains(run.after(3)) || ties.contains(run.after(4)));
    return apposed
        || run.from() > 1 && run.before(1).equals("of") && ties.contains(token(run, -2).lemma());
  }

  /** "X overran the town", "was kidnapped by X": said of no person alone and of no company. */
  private boolean violent(Run run) {
    List<Token> tokens = run.sentence().tokens();
    int at = run.to();
    while (at < tokens.size() && tokens.get(at).lemma().equals("have")) {
      at++;
    }
    boolean does =
        at < tokens.size()
            && tokens.get(at).tag().matches("VBD|VBN")
            && deeds.contains(tokens.get(at).lemma());
    boolean by =
        run.before(1).equals("by")
            && run.from() > 1
            && token(run, -2).tag().matches("VBN|VBD")
            && deeds.contains(token(run, -2).lemma());
    return (does || by) && !run.guess().equals("PERSON");
  }

  private static Token token(Run run, int offset) {
    return run.sentence().tokens().get(run.from() + offset);
  }
}
