package org.dateline.report;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * The YAML between two lines {@code ---} at the head of a text. Values are kept as written: {@code
 * id: 01} is "01", not a number. Keys that Dateline does not use are ignored. {@code title: A: b}
 * is no YAML but common in headlines, so such a value is quoted before YAML sees it.
 */
final class FrontMatter {
  private static final Pattern FENCE =
      Pattern.compile("^---[ \\t]*(?:\\r?\\n|\\z)", Pattern.MULTILINE);

  /** The key of the marking that a reader must hold to see the report. */
  static final String MARKING = "restricted";

  private static final Set<String> KEYS =
      Set.of("title", "publisher", "date", "url", "language", "id", "licence", MARKING);
  private static final Pattern UNQUOTED_COLON =
      Pattern.compile(
          "^(" + String.join("|", KEYS) + "): +([^'\"\\[{|>&*!%@`#\\s].*?: .*?)[ \\t]*(?=\\r?$)",
          Pattern.MULTILINE);
  private static final Pattern ENGLISH = Pattern.compile("en|eng|english|en[-_].*");

  private final Map<String, Value> values = new HashMap<>();
  private final int end;

  /** A value and its line in the file, from 1. */
  private record Value(String text, int line) {}

  private FrontMatter(int end) {
    this.end = end;
  }

  static FrontMatter of(String text) throws Unreadable {
    Matcher fence = FENCE.matcher(text);
    if (!fence.find() || !text.substring(0, fence.start()).isBlank()) {
      return new FrontMatter(0);
    }
    int start = fence.end();
    if (!fence.find()) {
      throw bad(1, "'---' opens it and no line '---' closes it");
    }
    FrontMatter front = new FrontMatter(fence.end());
    front.parse(text.substring(start, fence.start()));
    return front;
  }

  /** Returns where the body starts: right after the newline of the closing line. */
  int end() {
    return end;
  }

  Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key)).map(Value::text);
  }

  /** Returns what is known about the report; a date that is no full day is left out. */
  Metadata metadata() throws Unreadable {
    return new Metadata(
        value("title"),
        value("publisher"),
        date(),
        value("url"),
        value("language"),
        value("licence"),
        value(MARKING));
  }

  private Optional<LocalDate> date() throws Unreadable {
    Value date = values.get("date");
    try {
      return date == null ? Optional.empty() : ReportDate.written(date.text());
    } catch (DateTimeException e) {
      throw bad(date.line(), e.getMessage());
    }
  }

  void requireEnglish() throws Unreadable {
    Value language = values.get("language");
    if (language != null && !ENGLISH.matcher(language.text().toLowerCase(Locale.ROOT)).matches()) {
      throw new Unreadable(
          "its language is '%s' (line %d), and only English is understood"
              .formatted(language.text(), language.line()),
          "translate it first, or correct 'language'");
    }
  }

  private void parse(String yaml) throws Unreadable {
    Node root;
    try {
      root =
          new Yaml(new SafeConstructor(new LoaderOptions()))
              .compose(new StringReader(quoted(yaml)));
    } catch (MarkedYAMLException e) {
      throw bad(lineOf(e.getProblemMark()), e.getProblem());
    } catch (YAMLException e) {
      throw bad(1, e.getMessage());
    }
    if (root == null) {
      return;
    }
    if (!(root instanceof MappingNode mapping)) {
      throw bad(lineOf(root.getStartMark()), "it is not a list of 'key: value' lines");
    }
    for (NodeTuple tuple : mapping.getValue()) {
      take(tuple);
    }
  }

  private static String quoted(String yaml) {
    return UNQUOTED_COLON
        .matcher(yaml)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(m.group(1) + ": '" + m.group(2).replace("'", "''") + "'"));
  }

  private void take(NodeTuple tuple) throws Unreadable {
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      return;
    }
    int line = lineOf(key.getStartMark());
    if (Marking.isMeantBy(key.getValue())) {
      throw bad(line, "'" + key.getValue() + "' does not mark it as 'restricted' does");
    }
    if (!KEYS.contains(key.getValue())) {
      return;
    }
    if (!(tuple.getValueNode() instanceof ScalarNode value)) {
      throw bad(line, "'" + key.getValue() + "' has several values");
    }
    if (value.getValue().isBlank() && key.getValue().equals(MARKING)) {
      throw bad(line, "'restricted' names no marking");
    }
    if (!value.getValue().isBlank()
        && values.put(key.getValue(), new Value(value.getValue().strip(), line)) != null) {
      throw bad(line, "'" + key.getValue() + "' is there twice");
    }
  }

  /** The YAML starts on line 2 of the file, and its marks count from 0. */
  private static int lineOf(Mark mark) {
    return mark.getLine() + 2;
  }

  private static Unreadable bad(int line, String what) {
    return new Unreadable(
        "bad front matter, line " + line + ": " + what,
        "correct it, or quote values that hold ': ' or start with a sign");
  }
}
