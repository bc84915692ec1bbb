package org.dateline.event;

import java.util.Optional;
import org.dateline.text.Span;

/**
 * A relation found between two parties.
 *
 * @param type local name of an object property of the ontology: {@code offshootOf}
 * @param office for {@code holdsOffice} only: "Foreign Minister"
 * @param when from/to where the text says it
 * @param evidence the sentence that says it
 * @param trigger the words that signal it: "an offshoot"
 */
public record Relation(
    String type,
    Party subject,
    Party object,
    Optional<String> office,
    Optional<When> when,
    Stance stance,
    Span evidence,
    Span trigger,
    Rule rule) {}
