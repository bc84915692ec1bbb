package org.dateline.lexicon;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.dateline.problem.Nearest;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.ParseLocationListener;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;

/** Reads {@code lexicon.ttl} with Rio, which tells the line of each statement, and checks it. */
final class LexiconReader {
  private static final String NS = "https://w3id.org/dateline/lexicon#";
  private static final Set<String> PARTS =
      Set.of(
          "verb",
          "noun",
          "adjective",
          "adverb",
          "participle",
          "preposition",
          "member",
          "nameHead",
          "title",
          "again");
  private static final Set<String> FUNCTIONS =
      Set.of("subj", "obj", "iobj", "poss", "mod", "self", "comp", "participant");

  private static final Set<String> OWN_TERMS =
      Set.of(
          "subject",
          "object",
          "killed",
          "wounded",
          "arrested",
          "abducted",
          "displaced",
          "conflict",
          "other",
          "number",
          "multiple",
          "atLeast",
          "atMost",
          "orMore",
          "about",
          "many",
          "total",
          "totalSubject",
          "tally",
          "including",
          "month",
          "weekday",
          "season",
          "part",
          "unit",
          "partOfDay",
          "day",
          "holiday",
          "direction",
          "recent");

  private final Path file;
  private final Set<String> terms;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Map<String, String> seen = new HashMap<>();
  private long line;

  /** What is known of an entry while the file is read. */
  private static final class Draft {
    private final int line;
    private Entry.@org.jspecify.annotations.Nullable Kind kind;
    private String signals = "";
    private boolean sourced;
    private OptionalInt value = OptionalInt.empty();
    private final Map<String, Set<String>> words = new LinkedHashMap<>();
    private final Map<String, List<String>> functions = new LinkedHashMap<>();
    private final Set<String> flags = new LinkedHashSet<>();

    Draft(int line) {
      this.line = line;
    }
  }

  LexiconReader(Path file, Set<String> terms) {
    this.file = file;
    this.terms = terms;
  }

  Lexicon read() {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new Problems(new Problem(file, 0, "cannot be read: " + e.getMessage(), "restore it"));
    }
    parse(bytes);
    List<Entry> entries =
        drafts.entrySet().stream().map(d -> check(d.getKey(), d.getValue())).toList();
    Problems.throwIfAny(problems);
    return new Lexicon(entries, sha256(bytes));
  }

  private void parse(byte[] bytes) {
    RDFParser parser = Rio.createParser(RDFFormat.TURTLE);
    parser.setParseLocationListener(
        (ParseLocationListener) (lineNumber, column) -> line = lineNumber);
    parser.setRDFHandler(
        new AbstractRDFHandler() {
          @Override
          public void handleStatement(Statement statement) {
            accept(statement);
          }
        });
    try {
      parser.parse(new ByteArrayInputStream(bytes), NS);
    } catch (RDFParseException e) {
      problems.add(
          new Problem(file, (int) e.getLineNumber(), e.getMessage(), "correct the Turtle there"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(Statement statement) {
    if (!statement.getSubject().stringValue().startsWith(NS)) {
      return;
    }
    String name = statement.getSubject().stringValue().substring(NS.length());
    Draft draft = drafts.computeIfAbsent(name, n -> new Draft((int) line));
    IRI predicate = statement.getPredicate();
    Value object = statement.getObject();
    if (predicate.equals(RDF.TYPE)) {
      draft.kind = kind(object);
    } else if (!predicate.getNamespace().equals(NS)) {
      draft.sourced |= predicate.getLocalName().equals("source");
    } else if (predicate.getLocalName().equals("signals")) {
      draft.signals = term(object);
    } else if (predicate.getLocalName().equals("value")) {
      draft.value = value(object);
    } else if (predicate.getLocalName().equals("flag")) {
      draft.flags.add(object.stringValue());
    } else if (PARTS.contains(predicate.getLocalName())) {
      addWord(draft, name, predicate.getLocalName(), object.stringValue());
    } else {
      addFunction(draft, predicate.getLocalName(), object);
    }
  }

  private OptionalInt value(Value object) {
    if (object.stringValue().matches("-?\\d{1,9}")) {
      return OptionalInt.of(Integer.parseInt(object.stringValue()));
    }
    problem("'" + object.stringValue() + "' is no whole number", "give lex:value a number, as 4");
    return OptionalInt.empty();
  }

  private Entry.Kind kind(Value type) {
    String term = type.stringValue().replace(NS, "");
    return Entry.Kind.of(term)
        .orElseGet(
            () -> {
              problem(
                  "class lex:" + term + " is no class of entry", "use lex:EventEntry or another");
              return Entry.Kind.CUE;
            });
  }

  private String term(Value value) {
    String term = value.isIRI() ? ((IRI) value).getLocalName() : value.stringValue();
    boolean own = value.stringValue().startsWith(NS) && OWN_TERMS.contains(term);
    if (!own && !terms.contains(term)) {
      problem(
          "'" + term + "' is not in ontology/dateline.ttl",
          "use a term that is declared there, such as " + nearest(term) + ", or declare it first");
    }
    return term;
  }

  private String nearest(String term) {
    return Nearest.of(term, terms).orElse("Attack");
  }

  private void addWord(Draft draft, String name, String part, String word) {
    String key = draft.kind + " " + part + " " + word + " " + draft.signals;
    String other = seen.putIfAbsent(key, name);
    if (other != null) {
      problem(
          "%s \"%s\" of lex:%s is already in lex:%s".formatted(part, word, name, other),
          "keep it in one of the two");
    }
    draft.words.computeIfAbsent(part, p -> new LinkedHashSet<>()).add(word);
  }

  private void addFunction(Draft draft, String function, Value role) {
    if (!FUNCTIONS.contains(function) && !function.matches("[a-z]+")) {
      problem(
          "lex:" + function + " is neither a property nor a grammatical function",
          "use one of " + FUNCTIONS + " or a preposition");
    }
    draft.functions.computeIfAbsent(function, f -> new ArrayList<>()).add(term(role));
  }

  private Entry check(String name, Draft draft) {
    line = draft.line;
    if (draft.kind == null) {
      problem("lex:" + name + " has no class", "add 'a lex:EventEntry' or another class");
    }
    if (draft.signals.isEmpty() && draft.kind != Entry.Kind.LIGHT_VERB) {
      problem("lex:" + name + " signals nothing", "add lex:signals with a term of the ontology");
    }
    if (!draft.sourced) {
      problem("lex:" + name + " has no source", "add dct:source, \"own\" for general knowledge");
    }
    if (draft.words.isEmpty() && draft.kind != Entry.Kind.IMPLICATION) {
      problem("lex:" + name + " has no words", "add lex:verb, lex:noun or another part of speech");
    }
    Entry.Kind kind = draft.kind == null ? Entry.Kind.CUE : draft.kind;
    return new Entry(
        name,
        draft.line,
        kind,
        draft.signals,
        draft.words,
        draft.functions,
        draft.flags,
        draft.value);
  }

  private void problem(String what, String fix) {
    problems.add(new Problem(file, (int) line, what, fix));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
