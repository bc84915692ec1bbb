package org.dateline.actor;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;

/**
 * The words that names are put together from: titles before them, heads of organisations, joiners.
 */
final class NameParts {
  static final Set<String> JOINERS = Set.of("of", "for", "and", "on", "&", "in", "to");

  private static final Set<String> OF_HEADS =
      Set.of(
          "front",
          "movement",
          "ministry",
          "institute",
          "centre",
          "center",
          "university",
          "council",
          "party",
          "union",
          "army",
          "organization",
          "organisation",
          "league",
          "forces",
          "force",
          "republic",
          "bank",
          "committee",
          "court",
          "office",
          "department",
          "bay",
          "gulf",
          "strait",
          "academy",
          "association",
          "alliance",
          "coalition",
          "school",
          "chamber",
          "house",
          "staff",
          "guard",
          "islands",
          "island",
          "brigades",
          "defenders",
          "soldiers",
          "society",
          "doctors",
          "battalion",
          "resistance",
          "government",
          "church",
          "state",
          "federation",
          "congress",
          "sea",
          "city",
          "province",
          "mission",
          "commission",
          "cape",
          "horn");

  private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}(?:st|nd|rd|th)");

  private final Set<String> titles;
  private final Set<String> heads;
  private final Set<String> units;
  private final Set<String> eventNouns;

  NameParts(Lexicon lexicon) {
    this.titles = lexicon.words(Entry.Kind.OFFICE, "title");
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
    heads.addAll(OF_HEADS);
    this.eventNouns = lexicon.words(Entry.Kind.EVENT, "noun");
  }

  boolean title(String words) {
    return titles.contains(words.toLowerCase(Locale.ROOT));
  }

  boolean head(String word) {
    return heads.contains(word.toLowerCase(Locale.ROOT));
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
