package org.dateline.event;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which lexicon entry made a fact: its local name and where it stands.
 *
 * @param name {@code strike-verbs}; {@code llm:} and a model's name when a language model made it
 * @param line of {@code ontology/lexicon.ttl}, counted from 1; 0 when no entry made it
 * @param also names of other rules that found the same fact
 */
public record Rule(String name, int line, List<String> also) {
  public Rule {
    also = List.copyOf(also);
  }

  public Rule(String name, int line) {
    this(name, line, List.of());
  }

  /** Returns this rule, saying that another one found the same. */
  public Rule and(Rule other) {
    return new Rule(name, line, Stream.concat(also.stream(), other.names()).distinct().toList());
  }

  /** Returns all that found the fact, this one first. */
  public Stream<String> names() {
    return Stream.concat(Stream.of(name), also.stream());
  }
}
