package org.dateline.text;

import java.util.Set;

/**
 * The words by which a sentence is cut into what the parser shall see apart.
 *
 * @param reporting verbs of who says what a clause tells: "say", "deny"
 * @param content verbs and nouns that a clause may hang on: "fear", "allegation"
 * @param spans nouns that tell a time: "week", "start"
 * @param counted words that count people where no figure does: "dozen"
 * @param circumstances prepositions of what goes on around a deed: "despite"
 * @param standpoints nouns that make no place of what follows "in": "retaliation"
 * @param subordinators words that begin a clause which hangs on another: "if"
 */
public record Wording(
    Set<String> reporting,
    Set<String> content,
    Set<String> spans,
    Set<String> counted,
    Set<String> circumstances,
    Set<String> standpoints,
    Set<String> subordinators) {}
