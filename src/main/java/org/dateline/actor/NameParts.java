package org.dateline.actor;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.OfficeTitles;
import org.dateline.lexicon.WordList;

/**
 * The words that names are put together from: titles before them, heads of organisations, joiners.
 */
final class NameParts {
  static final Set<String> JOINERS = Set.of("of", "for", "and", "on", "&", "in", "to");

  private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}(?:st|nd|rd|th)");

  private final OfficeTitles titles;
  private final Set<String> heads;
  private final Set<String> units;
  private final Set<String> eventNouns;
  private final Set<String> undertakings;
  private final Set<String> owners;
  private final Set<String> capitalOnly;

  NameParts(Lexicon lexicon) {
    this.titles = new OfficeTitles(lexicon);
    this.heads =
        lexicon.words(Entry.Kind.ACTOR, "nameHead").stream()
            .map(w -> w.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    this.units =
        lexicon
            .entries(Entry.Kind.ACTOR)
            .filter(e -> e.signals().equals("ArmedGroup") || e.signals().equals("SecurityForce"))
            .flatMap(e -> e.words("nameHead").stream())
            .map(w -> w.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    heads.addAll(lexicon.list(WordList.NAME_OF));
    this.owners = lexicon.list(WordList.NAME_OWNER);
    this.capitalOnly = lexicon.list(WordList.CAPITAL_ONLY);
    this.undertakings = lexicon.list(WordList.UNDERTAKING);
    this.eventNouns = lexicon.words(Entry.Kind.EVENT, "noun");
  }

  boolean title(String words) {
    return titles.contains(words);
  }

  /** Counts the words of the title that starts here, what it is over included. */
  int titleLength(List<String> words, int at, int end) {
    return titles.length(words, at, end);
  }

  boolean head(String word) {
    return heads.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Tells whether the possessive of a word goes on inside a name: "People's War Group". */
  boolean owner(String word) {
    return owners.contains(word);
  }

  /** Tells whether a word is written with a capital and yet names no actor: "May", "Islamic". */
  boolean capitalOnly(String word) {
    return capitalOnly.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Tells whether the name after a word names what the word says: "operation". */
  boolean undertaking(String word) {
    return undertakings.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Tells whether a word numbers a unit: "33rd". */
  static boolean ordinal(String word) {
    return ORDINAL.matcher(word).matches();
  }

  /** Tells whether a word may end the name of a group or force: "Front", "Brigade". */
  boolean unit(String word) {
    return units.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Tells whether a name with this head is that of a war or a treaty. */
  boolean event(String head) {
    String lower = head.toLowerCase(Locale.ROOT);
    return eventNouns.contains(lower) && !heads.contains(lower);
  }
}
