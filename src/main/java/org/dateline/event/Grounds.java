package org.dateline.event;

import java.util.List;
import java.util.Optional;
import org.dateline.text.Span;

/**
 * Why one fact was found, in words for people.
 *
 * @param id {@code R1} for the first relation of {@link Findings}, {@code E1} for the first event
 * @param type of the relation or event: {@code Strike}
 * @param speaker who says so, when the report does not itself
 * @param rule {@code ontology/lexicon.ttl:104 lex:strike, verb "strike"}
 * @param cue what made it other than asserted, and by which entry; empty when asserted
 * @param parts roles, place, time and figures
 */
public record Grounds(
    String id,
    String type,
    Factuality factuality,
    Optional<String> speaker,
    String rule,
    Words trigger,
    Optional<String> cue,
    List<Part> parts) {
  public Grounds {
    parts = List.copyOf(parts);
  }

  /** Words of the report and where they stand in its body. */
  public record Words(String text, Span span) {}

  /**
   * One thing known of a fact.
   *
   * @param name {@code agent}, {@code subject}, {@code place}, {@code killed} …
   * @param value {@code Pakistan}, {@code 2022-12-19} …
   * @param words what the report says, if it says it in words of its own
   * @param path from the trigger to those words, arrows pointing to the head
   * @param how what leads from the words to the value
   */
  public record Part(
      String name, String value, Optional<Words> words, Optional<String> path, String how) {}
}
