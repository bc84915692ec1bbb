package org.dateline.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.actor.Actor;
import org.dateline.actor.Mention;

/** The words beside an actor's names in a report, in lower case. */
final class WordsAround {
  private static final int REACH = 70;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?]\\s+\\p{Lu}|\\n");

  private final List<List<String>> before = new ArrayList<>();
  private final List<List<String>> after = new ArrayList<>();

  WordsAround(String body, Actor actor) {
    for (Mention mention : actor.mentions()) {
      if (mention.kind() == Mention.Kind.NAME) {
        int start = mention.span().start();
        int end = mention.span().end();
        before.add(words(lastSentence(body.substring(Math.max(0, start - REACH), start))));
        after.add(words(firstSentence(body.substring(end, Math.min(body.length(), end + REACH)))));
      }
    }
  }

  private static String firstSentence(String text) {
    return SENTENCE_END.split(text, 2)[0];
  }

  private static String lastSentence(String text) {
    String[] sentences = SENTENCE_END.split(text, -1);
    return sentences[sentences.length - 1];
  }

  private static List<String> words(String text) {
    return NO_WORD
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Tells whether one of the words comes right after a name, or right before with "of" between. */
  boolean besides(Collection<String> nouns) {
    return after.stream().anyMatch(words -> !words.isEmpty() && nouns.contains(words.get(0)))
        || before.stream().anyMatch(words -> endsInOf(words, nouns));
  }

  private static boolean endsInOf(List<String> words, Collection<String> nouns) {
    int size = words.size();
    return size > 1 && words.get(size - 1).equals("of") && nouns.contains(words.get(size - 2));
  }

  /** Tells whether all these words stand near one of the names, in the same sentence. */
  boolean near(Collection<String> wanted) {
    for (int i = 0; i < before.size(); i++) {
      List<String> both = new ArrayList<>(before.get(i));
      both.addAll(after.get(i));
      if (both.containsAll(wanted)) {
        return true;
      }
    }
    return false;
  }
}
