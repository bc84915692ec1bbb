package org.dateline.score;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.actor.ActorType;
import org.dateline.event.Factuality;
import org.dateline.event.Figure;
import org.dateline.lexicon.Terms;

/** Reads what one side says about one report; what is wrong is noted and the rest read. */
final class AnswerReader {
  private static final List<String> ACTOR_TYPES =
      Arrays.stream(ActorType.values()).map(ActorType::term).toList();
  private static final List<String> FACTUALITIES =
      Arrays.stream(Factuality.values()).map(f -> f.term().toLowerCase(Locale.ROOT)).toList();

  private final Terms terms;

  /**
   * @param terms the relations, event classes and roles that an answer may use
   */
  AnswerReader(Terms terms) {
    this.terms = terms;
  }

  Answer read(JsonItem report) {
    return new Answer(
        report.items("actors", "actor").stream().map(AnswerReader::actor).toList(),
        report.items("relations", "relation").stream().map(this::relation).toList(),
        report.items("events", "event").stream().map(this::event).toList());
  }

  private static GivenActor actor(JsonItem item) {
    String name = item.required("name").orElse("");
    Set<String> aliases = new HashSet<>();
    item.texts("aliases").forEach(alias -> aliases.add(NameForm.of(alias)));
    aliases.remove("");
    return new GivenActor(
        name,
        item.required("type", ACTOR_TYPES),
        item.text("qid"),
        item.isTrue("nil"),
        item.text("standsFor"),
        NameForm.of(name),
        aliases,
        item.spans("mentions"));
  }

  private GivenRelation relation(JsonItem item) {
    return new GivenRelation(
        item.required("type", terms.relations()),
        new GivenParty(item.required("subject").orElse("")),
        new GivenParty(item.required("object").orElse("")),
        factuality(item),
        item.span("evidence"));
  }

  private GivenEvent event(JsonItem item) {
    Map<Figure.Outcome, Double> figures = new EnumMap<>(Figure.Outcome.class);
    for (Figure.Outcome outcome : Figure.Outcome.values()) {
      item.atLeast(outcome.term()).ifPresent(number -> figures.put(outcome, number));
    }
    return new GivenEvent(
        item.required("type", terms.events()),
        item.span("trigger"),
        item.items("roles", "role").stream().map(this::role).flatMap(Optional::stream).toList(),
        item.name("place"),
        item.text("date"),
        figures,
        factuality(item),
        item.span("evidence"));
  }

  private Optional<GivenRole> role(JsonItem item) {
    Optional<String> role = item.required("role", terms.roles());
    if (item.text("actor").isEmpty()) {
      item.required("text");
    }
    return role.map(
        name -> new GivenRole(name, item.text("actor"), item.text("text"), item.ownSpan()));
  }

  /** What is said without a word on whether it happened is said to have happened. */
  private static String factuality(JsonItem item) {
    return item.text("factuality").isPresent()
        ? item.required("factuality", FACTUALITIES).orElseThrow()
        : GivenEvent.ASSERTED;
  }
}
