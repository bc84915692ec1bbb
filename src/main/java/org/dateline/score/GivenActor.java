package org.dateline.score;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * An actor as one side gives it.
 *
 * @param nil true when no Wikidata item can exist for it; in gold only
 * @param standsFor the state that it is a force or an office of; in gold only
 * @param form the {@link NameForm} of its name
 * @param aliasForms those of its aliases
 */
record GivenActor(
    String name,
    Optional<String> type,
    Optional<String> qid,
    boolean nil,
    Optional<String> standsFor,
    String form,
    Set<String> aliasForms,
    List<Stretch> mentions) {
  private static final Pattern ARTICLE = Pattern.compile("^(the|a|an|The|A|An)\\s+");
  private static final Set<String> PRONOUNS =
      Set.of(
          "i", "he", "she", "it", "they", "we", "you", "him", "her", "them", "us", "his", "its",
          "their", "our", "who", "which", "that", "this", "these", "those");

  GivenActor {
    aliasForms = Set.copyOf(aliasForms);
    mentions = List.copyOf(mentions);
  }

  /** Returns the same actor with the names among its mentions as further aliases. */
  GivenActor withNamesIn(String text) {
    Set<String> more = new TreeSet<>(aliasForms);
    for (Stretch mention : mentions) {
      int end = Math.min(mention.end(), text.length());
      String words =
          0 <= mention.start() && mention.start() < end ? text.substring(mention.start(), end) : "";
      if (isName(ARTICLE.matcher(words).replaceFirst(""))) {
        more.add(NameForm.of(words));
      }
    }
    more.remove("");
    return new GivenActor(name, type, qid, nil, standsFor, form, more, mentions);
  }

  private static boolean isName(String words) {
    return words.codePointCount(0, words.length()) > 1
        && Character.isUpperCase(words.codePointAt(0))
        && !PRONOUNS.contains(words.toLowerCase(Locale.ROOT));
  }
}
