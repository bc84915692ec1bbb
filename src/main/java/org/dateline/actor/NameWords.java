package org.dateline.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Splits a name or a token into the words that names are compared by.
 *
 * <p>{@code al-Shabaab}, {@code Al Shabaab} and the tokens {@code al}, {@code -}, {@code Shabaab}
 * all give {@code [al, Shabaab]}; {@code U.S.} gives {@code [US]}; {@code People's} gives {@code
 * [People, s]}, as the tokeniser splits it; a comma is a word of its own. An article inside a name
 * is no word, since newsrooms differ: "Republic of (the) Congo".
 */
final class NameWords {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("[‘’ʼʻʿʾʹ′`´]");
  private static final Pattern GENITIVE = Pattern.compile("'s(?!\\p{L})");
  private static final Pattern ACRONYM_DOT =
      Pattern.compile("(?<=(?<!\\p{L})\\p{L})\\.(?=\\p{L}(?!\\p{L}))");
  private static final Pattern JOINER = Pattern.compile("[-‐‑–—./'’ʼ]+");

  /** Letters that Unicode does not decompose, and how English names write them. */
  private static final Map<Character, String> LETTERS =
      Map.of(
          'ø', "o", 'Ø', "O", 'ł', "l", 'Ł', "L", 'đ', "d", 'Đ', "D", 'ı', "i", 'ß', "ss", 'æ',
          "ae", 'ə', "a");

  private final Spellings spellings;

  NameWords(Spellings spellings) {
    this.spellings = spellings;
  }

  List<String> of(String surface) {
    String text = plain(surface);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        word.append(c);
        continue;
      }
      flush(word, words);
      if (c == ',') {
        words.add(",");
      }
    }
    flush(word, words);
    return IntStream.range(0, words.size())
        .filter(i -> i == 0 || !words.get(i).equals("the"))
        .mapToObj(words::get)
        .toList();
  }

  /** Says whether a token may stand inside a name without being a word of it: a hyphen, "the". */
  static boolean joins(String token) {
    return JOINER.matcher(token).matches() || token.equals("the");
  }

  private static String plain(String surface) {
    String text = APOSTROPHES.matcher(surface).replaceAll("'");
    if (!text.chars().allMatch(c -> c < 0x80)) {
      text = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
      StringBuilder latin = new StringBuilder(text.length());
      text.chars().forEach(c -> latin.append(LETTERS.getOrDefault((char) c, "" + (char) c)));
      text = latin.toString();
    }
    text = GENITIVE.matcher(text).replaceAll(" s");
    return ACRONYM_DOT.matcher(text.replace("'", "")).replaceAll("");
  }

  private void flush(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(folded(word.toString()));
      word.setLength(0);
    }
  }

  private String folded(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    if (spellings.inAnyCase(lower) && !initial) {
      return spellings.of(lower);
    }
    boolean shouted = word.length() > 4 && word.equals(word.toUpperCase(Locale.ROOT));
    return spellings.of(shouted ? word.charAt(0) + lower.substring(1) : word);
  }
}
