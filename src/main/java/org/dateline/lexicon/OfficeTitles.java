package org.dateline.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads titles before names, with what they are over: "Secretary of State for Defence". */
public final class OfficeTitles {
  /** Tokens of "deputy secretary-general". */
  private static final int LONGEST = 4;

  private final Set<String> titles;
  private final Set<String> portfolios;

  public OfficeTitles(Lexicon lexicon) {
    this.titles = lexicon.words(Entry.Kind.OFFICE, "title");
    this.portfolios = lexicon.list(WordList.PORTFOLIO);
  }

  public boolean contains(String words) {
    return titles.contains(words.toLowerCase(Locale.ROOT));
  }

  /** Counts the words of the title that starts here, what it is over included; 0 if none does. */
  public int length(List<String> words, int at, int end) {
    for (int length = Math.min(LONGEST, end - at); length > 0; length--) {
      if (contains(String.join(" ", words.subList(at, at + length)).replace(" - ", "-"))) {
        return length + portfolio(words, at + length, end);
      }
    }
    return 0;
  }

  /** Counts the words that say what the title before them is over: "of Foreign Affairs". */
  public int portfolio(List<String> words, int from, int end) {
    int last = from;
    if (from < end && words.get(from).matches("of|for")) {
      for (int i = from + 1; i < end; i++) {
        if (portfolios.contains(words.get(i).toLowerCase(Locale.ROOT))) {
          last = i + 1;
        } else if (!words.get(i).matches("of|for|the|and")) {
          break;
        }
      }
    }
    return last - from;
  }
}
