package org.dateline.serve.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.dateline.problem.Problem;

/**
 * One query file as read: the query, or what is wrong with it. Its head is
 *
 * <pre>
 * # title: Who struck whom
 * # description: Strikes with …
 * # param: month text 2022-12 The month, as 2022-12
 * # none: What to try when there is no row
 * </pre>
 */
public record SavedQueryFile(Optional<SavedQuery> query, List<Problem> problems) {
  private static final Pattern HEAD = Pattern.compile("#\\s*(title|description):\\s*(.+)");
  private static final Pattern PARAM =
      Pattern.compile("#\\s*param:\\s*(\\w+)\\s+(\\w+)\\s+(\"[^\"]*\"|\\S+)\\s+(.+)");

  private static final Pattern NONE = Pattern.compile("#\\s*none:\\s*(.+)");

  static SavedQueryFile read(Path file) {
    try {
      return new Reading(file, Files.readString(file)).finish(true);
    } catch (IOException e) {
      Problem unreadable = new Problem(file, 0, "cannot be read: " + e, "write it in UTF-8");
      return new SavedQueryFile(Optional.empty(), List.of(unreadable));
    }
  }

  static SavedQueryFile ofUser(Path source, String text) {
    return new Reading(source, text).finish(false);
  }

  /** Reads a query that the program itself asks, from beside this class. */
  public static SavedQuery ofProgram(String name) {
    try (InputStream in = SavedQueryFile.class.getResourceAsStream(name + ".rq")) {
      String text = new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
      return SavedQueries.parse(Path.of(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The state of reading one file. */
  private static final class Reading {
    private final Path file;
    private final String text;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();

    Reading(Path file, String text) {
      this.file = file;
      this.text = text;
    }

    SavedQueryFile finish(boolean published) {
      List<String> lines = text.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).matches("#\\s*param:.*")) {
          readParameter(lines.get(i), i + 1);
        }
      }
      String title = head(lines, 0, "title", published);
      String description = head(lines, 1, "description", published);
      Optional<SavedQuery> query =
          parse()
              .map(
                  parsed ->
                      new SavedQuery(
                          name(), title, description, parameters, none(lines), text, parsed));
      return new SavedQueryFile(problems.isEmpty() ? query : Optional.empty(), problems);
    }

    private static Optional<String> none(List<String> lines) {
      return lines.stream()
          .map(NONE::matcher)
          .filter(Matcher::matches)
          .map(found -> found.group(1).trim())
          .findFirst();
    }

    private String name() {
      return String.valueOf(file.getFileName()).replaceFirst("\\.rq$", "");
    }

    private String head(List<String> lines, int index, String key, boolean required) {
      Matcher matcher = HEAD.matcher(index < lines.size() ? lines.get(index) : "");
      if (matcher.matches() && matcher.group(1).equals(key)) {
        return matcher.group(2).trim();
      }
      if (required) {
        add(index + 1, "is not the " + key, "write '# %s: …' here".formatted(key));
      }
      return "";
    }

    private void readParameter(String line, int number) {
      Matcher matcher = PARAM.matcher(line);
      if (!matcher.matches()) {
        add(number, "'" + line + "' is no parameter", "write '# param: name type default words'");
        return;
      }
      String standard = matcher.group(3).replace("\"", "");
      try {
        Parameter.Type type = Parameter.Type.valueOf(matcher.group(2).toUpperCase(Locale.ROOT));
        Parameter parameter =
            new Parameter(matcher.group(1), type, standard, matcher.group(4).trim());
        parameter.term(standard);
        parameters.add(parameter);
        if (!text.matches("(?s).*[?$]" + parameter.name() + "\\b.*")) {
          add(number, "?" + parameter.name() + " is nowhere in the query", "remove this line");
        }
      } catch (BadParameter e) {
        add(number, String.valueOf(e.getMessage()), "give a default of the type");
      } catch (IllegalArgumentException e) {
        add(
            number,
            "no type '" + matcher.group(2) + "'",
            "use text, name, iri, date, month or integer");
      }
    }

    private Optional<Query> parse() {
      try {
        Query query = QueryFactory.create(text);
        if (query.isSelectType() || query.isAskType()) {
          return Optional.of(query);
        }
        add(0, "does not give a table", "use SELECT or ASK");
      } catch (QueryParseException e) {
        add(Math.max(e.getLine(), 0), String.valueOf(e.getMessage()), "correct the query");
      } catch (QueryException e) {
        add(0, String.valueOf(e.getMessage()), "correct the query");
      }
      return Optional.empty();
    }

    private void add(int line, String what, String fix) {
      problems.add(new Problem(file, line, what, fix));
    }
  }
}
