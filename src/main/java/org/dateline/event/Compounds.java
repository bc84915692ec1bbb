package org.dateline.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.WordList;
import org.dateline.text.NameSpan;
import org.dateline.text.Span;
import org.dateline.text.TaggedSentence;
import org.dateline.text.TaggedText;
import org.dateline.text.Token;

/**
 * Finds hyphenated words that shall be one word for the parser: "cease-fire" as "ceasefire", and
 * measures such as "30-hour" as one adjective.
 */
public final class Compounds {

  private Compounds() {}

  /** Returns the runs in text order; none overlaps a name. */
  public static List<NameSpan> in(TaggedText text, Lexicon lexicon, List<NameSpan> names) {
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

  private static boolean overlaps(NavigableMap<Integer, Span> taken, Span span) {
    Map.Entry<Integer, Span> last = taken.lowerEntry(span.end());
    return last != null && last.getValue().overlaps(span);
  }

  private static boolean joined(List<Token> tokens, int at) {
    return tokens.get(at).span().end() == tokens.get(at + 1).span().start()
        && tokens.get(at + 1).span().end() == tokens.get(at + 2).span().start();
  }
}
