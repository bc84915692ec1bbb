package org.dateline.event;

/**
 * Which lexicon entry made a fact: its local name and where it stands.
 *
 * @param name {@code strike-verbs}
 * @param line of {@code ontology/lexicon.ttl}, counted from 1; 0 when a rule of the program made it
 */
public record Rule(String name, int line) {}
