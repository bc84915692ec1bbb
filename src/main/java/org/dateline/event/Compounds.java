package org.dateline.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.OfficeTitles;
import org.dateline.lexicon.WordList;
import org.dateline.text.NameSpan;
import org.dateline.text.Span;
import org.dateline.text.TaggedSentence;
import org.dateline.text.TaggedText;
import org.dateline.text.Token;

/**
 * Finds words that shall be one word for the parser: "cease-fire" as "ceasefire", measures such as
 * "30-hour" as one adjective, and before a name "Minister of Foreign Affairs" as "Minister".
 */
public final class Compounds {

  private Compounds() {}

  /** Returns the runs, in text order of each kind; none overlaps a name. */
  public static List<NameSpan> in(TaggedText text, Lexicon lexicon, List<NameSpan> names) {
    List<NameSpan> found = hyphenated(text, lexicon, names);
    found.addAll(posts(text, lexicon, names));
    return found;
  }

  private static List<NameSpan> hyphenated(TaggedText text, Lexicon lexicon, List<NameSpan> names) {
    Set<String> known = lexicon.hyphenated();
    Set<String> measures = lexicon.list(WordList.MEASURE);
    NavigableMap<Integer, Span> taken = new TreeMap<>();
    names.forEach(n -> taken.put(n.span().start(), n.span()));
    List<NameSpan> found = new ArrayList<>();
    for (TaggedSentence sentence : text.sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i + 2 < tokens.size(); i++) {
        if (tokens.get(i + 1).word().matches("[-–]") && joined(tokens, i)) {
          Span span = tokens.get(i).span().cover(tokens.get(i + 2).span());
          String word =
              (tokens.get(i).word() + "-" + tokens.get(i + 2).lemma()).toLowerCase(Locale.ROOT);
          boolean free = !overlaps(taken, span);
          if (free && known.contains(word)) {
            boolean plural = tokens.get(i + 2).tag().equals("NNS");
            found.add(new NameSpan(span, word.replace("-", "") + (plural ? "s" : ""), false));
          } else if (free
              && measures.contains(tokens.get(i + 2).lemma())
              && tokens.get(i).is("CD")) {
            found.add(new NameSpan(span, "long", false));
          }
        }
      }
    }
    return found;
  }

  private static List<NameSpan> posts(TaggedText text, Lexicon lexicon, List<NameSpan> names) {
    OfficeTitles titles = new OfficeTitles(lexicon);
    Set<Integer> starts = names.stream().map(n -> n.span().start()).collect(Collectors.toSet());
    List<NameSpan> found = new ArrayList<>();
    for (TaggedSentence sentence : text.sentences()) {
      List<Token> tokens = sentence.tokens();
      List<String> words = tokens.stream().map(Token::word).toList();
      for (int i = 0; i + 3 < tokens.size(); i++) {
        int over = titles.contains(words.get(i)) ? titles.portfolio(words, i + 1, words.size()) : 0;
        int next = i + 1 + over;
        if (over > 0 && next < tokens.size() && starts.contains(tokens.get(next).span().start())) {
          Span span = tokens.get(i).span().cover(tokens.get(next - 1).span());
          found.add(new NameSpan(span, words.get(i), false));
        }
      }
    }
    return found;
  }

  private static boolean overlaps(NavigableMap<Integer, Span> taken, Span span) {
    Map.Entry<Integer, Span> last = taken.lowerEntry(span.end());
    return last != null && last.getValue().overlaps(span);
  }

  private static boolean joined(List<Token> tokens, int at) {
    return tokens.get(at).span().end() == tokens.get(at + 1).span().start()
        && tokens.get(at + 1).span().end() == tokens.get(at + 2).span().start();
  }
}
