package org.dateline.serve.search;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.lucene.queryparser.classic.QueryParserBase;

/** What a person typed, as a Lucene query that holds nothing but words. */
record Words(String typed) {
  private static final int MOST = 20;
  private static final int LONGEST = 60;

  /** Returns a query for all words, the last of which may be unfinished; empty for none. */
  String query() {
    String[] words =
        Arrays.stream(typed.split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .map(word -> word.substring(0, Math.min(word.length(), LONGEST)))
            .limit(MOST)
            .map(QueryParserBase::escape)
            .map(word -> "\"" + word + "\"")
            .toArray(String[]::new);
    if (words.length == 0) {
      return "";
    }
    String last = words[words.length - 1];
    words[words.length - 1] =
        "(%s OR %s*)".formatted(last, last.replace("\"", "").toLowerCase(java.util.Locale.ROOT));
    return Arrays.stream(words).collect(Collectors.joining(" AND "));
  }
}
