package org.dateline.lexicon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.dateline.problem.Nearest;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/** Reads {@code lexicon.ttl} with Rio, which tells the line of each statement, and checks it. */
final class LexiconReader {
  private static final String SIGNALLED = "signals";

  private static final Set<Entry.Kind> WORDLESS = Set.of(Entry.Kind.IMPLICATION, Entry.Kind.PHASE);

  /** Entries that signal nothing: rules ask for their words. */
  private static final Set<Entry.Kind> SILENT = Set.of(Entry.Kind.LIGHT_VERB, Entry.Kind.LIST);

  private final Path file;
  private final Terms terms;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, EntryDraft> drafts = new LinkedHashMap<>();
  private final Map<String, String> seen = new HashMap<>();
  private int line;

  LexiconReader(Path file, Terms terms) {
    this.file = file;
    this.terms = terms;
  }

  Lexicon read() {
    LocatedTurtle turtle = LocatedTurtle.of(file);
    turtle.read(LexiconTerms.NS, this::accept).ifPresent(problems::add);
    List<Entry> entries =
        drafts.entrySet().stream().map(d -> check(d.getKey(), d.getValue())).toList();
    checkLists();
    Problems.throwIfAny(problems);
    return new Lexicon(entries, terms, turtle.sha256());
  }

  private void accept(Statement statement, int at) {
    line = at;
    if (!statement.getSubject().stringValue().startsWith(LexiconTerms.NS)) {
      return;
    }
    String name = statement.getSubject().stringValue().substring(LexiconTerms.NS.length());
    EntryDraft draft = drafts.computeIfAbsent(name, n -> new EntryDraft(line));
    IRI predicate = statement.getPredicate();
    Value object = statement.getObject();
    if (predicate.equals(RDF.TYPE)) {
      if (draft.kind != null) {
        problem(
            "lex:%s is already an entry, at line %d".formatted(name, draft.line),
            "give one of the two another name");
      }
      draft.kind = kind(object);
    } else if (!predicate.getNamespace().equals(LexiconTerms.NS)) {
      draft.sourced |= predicate.getLocalName().equals("source");
    } else if (predicate.getLocalName().equals("signals")) {
      draft.signals = term(object);
      draft.uses.add(new EntryDraft.Use(SIGNALLED, draft.signals, line));
    } else if (predicate.getLocalName().equals("value")) {
      draft.value = value(object);
    } else if (predicate.getLocalName().equals("flag")) {
      draft.flags.add(object.stringValue());
    } else if (LexiconTerms.PARTS.contains(predicate.getLocalName())) {
      Alternatives.of(object.stringValue())
          .forEach(word -> addWord(draft, name, predicate.getLocalName(), word));
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
    String term = type.stringValue().replace(LexiconTerms.NS, "");
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
    boolean own =
        value.stringValue().startsWith(LexiconTerms.NS) && LexiconTerms.OWN_TERMS.contains(term);
    if (!own && value.stringValue().startsWith(LexiconTerms.NS)) {
      String near = Nearest.of(term, LexiconTerms.OWN_TERMS).orElse("subject");
      problem("lex:" + term + " is no word of the lexicon", "write lex:" + near + " or a dl: term");
    } else if (!own && !terms.all().contains(term)) {
      problem(
          "'" + term + "' is not in ontology/dateline.ttl",
          "use a term that is declared there, such as " + nearest(term) + ", or declare it first");
    }
    return term;
  }

  private String nearest(String term) {
    return Nearest.of(term, terms.all()).orElse("Attack");
  }

  private void addWord(EntryDraft draft, String name, String part, String word) {
    if (!draft.words.computeIfAbsent(part, p -> new LinkedHashSet<>()).add(word)) {
      repeated(part, word, name, name);
    }
    draft.lines.add(new EntryDraft.Written(part, word, line));
  }

  private void checkLists() {
    line = 0;
    WordList.entries().stream()
        .filter(list -> !drafts.containsKey(list))
        .forEach(
            list ->
                problem(
                    "the list lex:" + list + " is missing, and rules ask for its words",
                    "add it, as 'lex:" + list + " a lex:ListEntry'"));
  }

  /** One word may stand in two entries that signal the same, each on a condition of its own. */
  private void checkWords(String name, EntryDraft draft) {
    for (EntryDraft.Written written : draft.lines) {
      String key =
          "%s %s %s %s".formatted(draft.kind, written.part(), written.word(), draft.signals);
      boolean listed = draft.kind == Entry.Kind.LIST || written.part().equals("means");
      Optional<String> other =
          listed ? Optional.empty() : Optional.ofNullable(seen.putIfAbsent(key, name));
      other
          .filter(o -> !o.equals(name))
          .filter(o -> Optional.ofNullable(drafts.get(o)).filter(draft::apart).isEmpty())
          .ifPresent(
              o -> {
                line = written.line();
                repeated(written.part(), written.word(), name, o);
              });
    }
  }

  private void repeated(String part, String word, String name, String other) {
    problem(
        "%s \"%s\" of lex:%s is already in lex:%s".formatted(part, word, name, other),
        "keep it in one of the two");
  }

  private void addFunction(EntryDraft draft, String function, Value role) {
    if (!LexiconTerms.FUNCTIONS.contains(function) && !function.matches("[a-z]+")) {
      problem(
          "lex:" + function + " is neither a property nor a grammatical function",
          "use one of " + LexiconTerms.FUNCTIONS + " or a preposition");
    }
    String filled = term(role);
    draft.functions.computeIfAbsent(function, f -> new ArrayList<>()).add(filled);
    draft.uses.add(new EntryDraft.Use(function, filled, line));
  }

  private Entry check(String name, EntryDraft draft) {
    line = draft.line;
    if (draft.kind == null) {
      problem("lex:" + name + " has no class", "add 'a lex:EventEntry' or another class");
    }
    if (draft.signals.isEmpty() && !SILENT.contains(draft.kind)) {
      problem("lex:" + name + " signals nothing", "add lex:signals with a term of the ontology");
    }
    if (!draft.sourced) {
      problem("lex:" + name + " has no source", "add dct:source, \"own\" for general knowledge");
    }
    if (draft.words.isEmpty() && !WORDLESS.contains(draft.kind)) {
      problem("lex:" + name + " has no words", "add lex:verb, lex:noun or another part of speech");
    }
    Entry.Kind kind = draft.kind == null ? Entry.Kind.CUE : draft.kind;
    if (kind == Entry.Kind.LIST && !WordList.entries().contains(name)) {
      String near = Nearest.of(name, WordList.entries()).orElse("partitive");
      problem("no rule asks for the list lex:" + name, "write lex:" + near + ", or remove it");
    }
    checkWords(name, draft);
    draft.uses.forEach(use -> checkUse(kind, use));
    boolean mediation = draft.flags.contains("event-subject") || draft.words.containsKey("again");
    if (kind == Entry.Kind.RELATION && !mediation) {
      checkEnds(name, draft);
    }
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

  /** A declared term can still be one of the wrong sort: an event class is no relation. */
  private void checkUse(Entry.Kind kind, EntryDraft.Use use) {
    boolean signals = use.under().equals(SIGNALLED);
    switch (kind) {
      case RELATION, IMPLICATION ->
          want(use, signals ? "relation" : "end", signals ? terms.relations() : LexiconTerms.ENDS);
      case EVENT -> want(use, signals ? "event" : "role", signals ? terms.events() : terms.roles());
      default -> {}
    }
  }

  private void checkEnds(String name, EntryDraft draft) {
    for (String end : List.of("subject", "object")) {
      if (draft.functions.values().stream().noneMatch(ends -> ends.contains(end))) {
        problem(
            "lex:%s says of no word that it is the %s".formatted(name, end),
            "add 'lex:subj lex:%s' or another function".formatted(end));
      }
    }
  }

  private void want(EntryDraft.Use use, String sort, Set<String> wanted) {
    boolean known = terms.all().contains(use.term()) || LexiconTerms.OWN_TERMS.contains(use.term());
    boolean idiom = sort.equals("event") && use.term().equals("Event");
    if (known && !idiom && !wanted.contains(use.term())) {
      line = use.line();
      problem("'%s' is no %s".formatted(use.term(), sort), advice(use.term(), sort, wanted));
    }
  }

  private static String advice(String term, String sort, Set<String> wanted) {
    String near = Nearest.of(term, wanted).or(() -> wanted.stream().findFirst()).orElse("");
    return switch (sort) {
      case "relation" ->
          "use one, such as dl:%s, or give dl:%s 'rdfs:subPropertyOf dl:relatedTo' in ontology/dateline.ttl"
              .formatted(near, term);
      case "event" ->
          "use one, such as dl:%s, or give dl:%s 'rdfs:subClassOf dl:Event' in ontology/dateline.ttl"
              .formatted(near, term);
      case "role" -> "use one, such as dl:" + near;
      default -> "write lex:subject or lex:object";
    };
  }

  private void problem(String what, String fix) {
    problems.add(new Problem(file, line, what, fix));
  }
}
