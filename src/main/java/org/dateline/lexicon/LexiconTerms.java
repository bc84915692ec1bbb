package org.dateline.lexicon;

import java.util.Set;

/** The terms of the {@code lex:} namespace in which entries are written, beside their classes. */
final class LexiconTerms {
  static final String NS = "https://w3id.org/dateline/lexicon#";

  /** Properties that give an entry its words. */
  static final Set<String> PARTS =
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
          "again",
          "means");

  /** Grammatical functions; beside them, every preposition is one. */
  static final Set<String> FUNCTIONS =
      Set.of("subj", "obj", "iobj", "poss", "mod", "self", "comp", "participant");

  /** The ends of a relation. */
  static final Set<String> ENDS = Set.of("subject", "object");

  /** What entries may signal or fill that is no term of the ontology. */
  static final Set<String> OWN_TERMS =
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
          "occurrences",
          "total",
          "totalSubject",
          "totalSpan",
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

  private LexiconTerms() {}
}
