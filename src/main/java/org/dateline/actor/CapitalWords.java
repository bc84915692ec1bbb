package org.dateline.actor;

import java.util.Locale;
import java.util.Set;
import org.dateline.text.Token;

/** Words that are written with a capital and name no actor: days, months, faiths, networks. */
final class CapitalWords {
  private static final Set<String> WORDS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan.",
          "feb.",
          "mar.",
          "apr.",
          "aug.",
          "sept.",
          "sep.",
          "oct.",
          "nov.",
          "dec.",
          "jan",
          "feb",
          "aug",
          "sept",
          "oct",
          "nov",
          "dec",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "christmas",
          "ramadan",
          "eid",
          "easter",
          "god",
          "islam",
          "muslim",
          "muslims",
          "islamist",
          "islamists",
          "christian",
          "christians",
          "sunni",
          "shiite",
          "shia",
          "islamic",
          "jihadist",
          "new",
          "i",
          "ct",
          "ok",
          "eve",
          "year",
          "phd",
          "covid",
          "tv",
          "dna",
          "jewish",
          "catholic",
          "orthodox",
          "protestant",
          "evangelical",
          "coptic",
          "western",
          "african",
          "european",
          "asian",
          "arab",
          "marxist",
          "maoist",
          "twitter",
          "facebook",
          "whatsapp",
          "telegram",
          "ngo",
          "ngos",
          "idp",
          "idps",
          "ied",
          "ieds");

  private CapitalWords() {}

  /** Tells whether this is such a word, in any case. */
  static boolean contains(String word) {
    return WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Tells whether a token starts with a capital. */
  static boolean capital(Token token) {
    int first = token.word().codePointAt(0);
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }
}
