package org.dateline.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.TaggedSentence;
import org.dateline.text.TaggedText;
import org.dateline.text.Token;

/**
 * Finds every proper name of a report and tells which of them name the same actor.
 *
 * <p>Gazetteer rows, runs of capitals and the entity guesses of a statistical tagger are
 * candidates; acronyms, "also known as" and surnames tie them together. Thread-safe.
 */
public final class NameFinder {
  private final Gazetteer gazetteer;
  private final Lexicon lexicon;

  public NameFinder(Gazetteer gazetteer, Lexicon lexicon) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
  }

  /** Returns the names in text order; costs about a millisecond a sentence. */
  public Names find(TaggedText text) {
    NameRuns runs = new NameRuns(gazetteer, lexicon, lowerCaseWords(text));
    List<Run> prose = new ArrayList<>();
    List<Run> headings = new ArrayList<>();
    for (TaggedSentence sentence : text.sentences()) {
      (sentence.kind() == TaggedSentence.Kind.HEADING ? headings : prose).addAll(runs.in(sentence));
    }
    NameClusters clusters = new NameClusters(text, lexicon, gazetteer);
    clusters.addProse(prose);
    clusters.addHeadings(headings);
    return clusters.names();
  }

  /** Words that the report writes in lower case: capitals on them are no sign of a name. */
  private static Set<String> lowerCaseWords(TaggedText text) {
    Map<String, Integer> seen = new HashMap<>();
    for (TaggedSentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        if (Character.isLowerCase(token.word().codePointAt(0))) {
          seen.merge(token.word().toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
      }
    }
    return new HashSet<>(seen.keySet());
  }
}
