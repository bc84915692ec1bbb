package org.dateline.serve.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.dateline.serve.http.Prefixes;
import org.dateline.serve.http.Reply;

/** What a client is told of a query that was not answered: what, where, how to mend it. */
record QueryError(Reply reply) {
  private static final Pattern PLACE =
      Pattern.compile("[Ll]ine:? (\\d+),? [Cc]ol(?:umn)?:? (\\d+)");
  private static final Pattern PREFIX = Pattern.compile("Unresolved prefixed name: ([^:]*):");
  private static final Pattern EXPECTED = Pattern.compile("(?s)\\s*Was expecting.*");
  private static final int WIDEST = 120;

  static QueryError of(int status, String message, String query) {
    Matcher place = PLACE.matcher(message);
    String what = EXPECTED.matcher(message).replaceFirst("").strip();
    String where =
        place.find()
            ? shown(query, Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)))
            : "";
    return new QueryError(Reply.error(status, what + where, fix(message, !where.isEmpty())));
  }

  static QueryError timeout(Duration limit) {
    return busy(
        "the query ran longer than %s s and was ended".formatted(limit.toMillis() / 1000.0),
        "ask for less: a LIMIT, a FILTER on fewer things, no two patterns without a common variable");
  }

  static QueryError memory() {
    return busy("the query took more memory than there is and was ended", "ask for less at a time");
  }

  private static QueryError busy(String what, String fix) {
    return new QueryError(Reply.error(503, what, fix).with("Retry-After", "30"));
  }

  private static String fix(String message, boolean placed) {
    Matcher prefix = PREFIX.matcher(message);
    if (prefix.find()) {
      return Optional.ofNullable(Prefixes.ALL.get(prefix.group(1)))
          .map(iri -> "begin the query with PREFIX %s: <%s>".formatted(prefix.group(1), iri))
          .orElse(
              "declare it: PREFIX %s: <…>; /prefixes lists those used here"
                  .formatted(prefix.group(1)));
    }
    if (message.startsWith("SERVICE")) {
      return "ask that server itself, or run the query with 'dateline query'";
    }
    return placed
        ? "look at the mark and just before it: a missing '.', '}' or quote, or a misspelt word"
        : "see the saved queries at / for examples that work";
  }

  /** Shows the line with a mark under the column. */
  private static String shown(String query, int line, int column) {
    String[] lines = query.split("\\r?\\n|\\r", -1);
    if (line > lines.length) {
      return "";
    }
    String text = lines[line - 1].replace('\t', ' ');
    int from = Math.max(0, Math.min(column - 1, text.length()) - WIDEST / 2);
    String part = text.substring(from, Math.min(text.length(), from + WIDEST));
    return "%n%s%n%s^".formatted(part, " ".repeat(Math.max(0, column - 1 - from)));
  }

  void send(HttpAction action) {
    if (action.getResponse().isCommitted()) {
      return;
    }
    action.getResponse().resetBuffer();
    try {
      reply.write(action.getResponse());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
