package org.dateline.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.dateline.actor.Actor;
import org.dateline.lexicon.Entry;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/** Says why an event was found. */
record EventGrounds(Context context, Triggers triggers, Findings findings) {

  Optional<Grounds> of(int position) {
    Event event = findings.events().get(position);
    return Anchor.of(context, triggers, event.trigger(), event.rule())
        .map(anchor -> grounds("E" + (position + 1), event, anchor));
  }

  private Grounds grounds(String id, Event event, Anchor anchor) {
    List<Grounds.Part> parts = new ArrayList<>();
    event.roles().forEach(role -> parts.add(role(role, event, anchor)));
    event.location().ifPresent(location -> parts.add(place(location, event)));
    event.when().ifPresent(when -> parts.add(when(when)));
    event.figures().forEach(figure -> parts.add(figure(figure)));
    if (!event.count().equals(Occurrences.ONCE)) {
      parts.add(count(event.count()));
    }
    event.subEventOf().ifPresent(phase -> parts.add(phase(phase, anchor)));
    return new Grounds(
        id,
        event.type(),
        event.stance().factuality(),
        speaker(event.stance()),
        new RuleReading(context.lexicon()).of(event.rule(), event.type(), anchor.trigger()),
        new Grounds.Words(event.trigger().in(context.body()), event.trigger()),
        new CueReading(context).of(event.stance(), anchor.sentence()),
        parts);
  }

  /** A role may come from a later mention of the event, in a sentence with a trigger of its own. */
  private Grounds.Part role(Role role, Event event, Anchor anchor) {
    Grounds.Words words = new Grounds.Words(role.span().in(context.body()), role.span());
    Optional<Sentence> sentence = sentenceOf(role.span());
    Optional<Token> head = sentence.flatMap(s -> DependencyPath.headOf(s, role.span()));
    Optional<String> path =
        head.flatMap(
            token -> mentionIn(event, sentence.get(), anchor).map(from -> path(from, token)));
    String how =
        role.actor()
            .flatMap(
                a -> head.map(t -> new FillerReading(context).of(a, sentence.orElseThrow(), t)))
            .orElse("words only: they name no actor");
    return new Grounds.Part(
        role.name(),
        role.actor().map(Actor::name).orElse(role.text()),
        Optional.of(words),
        path,
        how);
  }

  private Optional<Anchor> mentionIn(Event event, Sentence sentence, Anchor first) {
    if (sentence.equals(first.sentence())) {
      return Optional.of(first);
    }
    return event.mentions().stream()
        .filter(sentence.span()::contains)
        .findFirst()
        .flatMap(mention -> DependencyPath.headOf(sentence, mention))
        .flatMap(token -> anyTrigger(sentence, token))
        .flatMap(t -> Anchor.of(context, triggers, t.span(), t.rule()));
  }

  private Optional<Trigger> anyTrigger(Sentence sentence, Token token) {
    return Stream.of(Entry.Kind.EVENT, Entry.Kind.OUTCOME)
        .flatMap(kind -> triggers.in(sentence, kind).stream())
        .filter(t -> t.span().overlaps(token.span()))
        .findFirst();
  }

  static String path(Anchor anchor, Token token) {
    String arcs = new DependencyPath(anchor.sentence(), anchor.token(), token).toString();
    return anchor.function(token).map(f -> arcs + ", " + f).orElse(arcs);
  }

  private Grounds.Part place(Location location, Event event) {
    boolean here =
        event.mentions().stream()
            .flatMap(m -> sentenceOf(m).stream())
            .anyMatch(s -> s.span().in(context.body()).contains(location.text()));
    String proximity = location.proximity().name().toLowerCase(Locale.ROOT);
    String how = here ? "" : "; carried on from the paragraph, event/Narrative.java";
    return new Grounds.Part(
        "place",
        location.place().name(),
        Optional.empty(),
        Optional.empty(),
        "\"%s\", %s%s".formatted(location.text(), proximity, how));
  }

  static Grounds.Part when(When when) {
    String how =
        when.text().isEmpty()
            ? "carried on from the paragraph, event/Narrative.java"
            : "\"" + when.text() + "\"";
    return new Grounds.Part("when", when.edtf(), Optional.empty(), Optional.empty(), how);
  }

  private static Grounds.Part count(Occurrences count) {
    OptionalInt least = OptionalInt.of(count.atLeast());
    return new Grounds.Part(
        "count",
        number(least, count.atMost()),
        Optional.empty(),
        Optional.empty(),
        "event/OccurrenceReader.java");
  }

  private Grounds.Part phase(Phase phase, Anchor anchor) {
    Event whole = findings.events().get(phase.whole());
    return new Grounds.Part(
        "phase of",
        "E%d %s".formatted(phase.whole() + 1, whole.type()),
        Optional.of(new Grounds.Words(phase.words().in(context.body()), phase.words())),
        DependencyPath.headOf(anchor.sentence(), phase.words()).map(t -> path(anchor, t)),
        new RuleReading(context.lexicon())
            .entry(phase.rule())
            .map(RuleReading::where)
            .orElse(phase.rule().name()));
  }

  private Grounds.Part figure(Figure figure) {
    String of = figure.victims().map(Actor::name).orElse(figure.victimText());
    String total = figure.cumulative() ? ", a total over a period" : "";
    return new Grounds.Part(
        figure.outcome().term(),
        number(figure.atLeast(), figure.atMost()) + (of.isEmpty() ? "" : " " + of),
        Optional.of(new Grounds.Words(figure.span().in(context.body()), figure.span())),
        Optional.empty(),
        outcome(figure) + total);
  }

  private static String number(OptionalInt atLeast, OptionalInt atMost) {
    if (atLeast.equals(atMost)) {
      return atLeast.isPresent() ? "" + atLeast.getAsInt() : "an unsaid number of";
    }
    String low = atLeast.isPresent() ? "at least " + atLeast.getAsInt() : "";
    String high = atMost.isPresent() ? "at most " + atMost.getAsInt() : "";
    return (low + " " + high).strip();
  }

  private String outcome(Figure figure) {
    return sentenceOf(figure.span()).stream()
        .flatMap(s -> triggers.in(s, Entry.Kind.OUTCOME).stream())
        .filter(t -> t.entry().signals().equals(figure.outcome().term()))
        .min(Comparator.comparingInt(t -> Math.abs(t.span().start() - figure.span().end())))
        .map(t -> "\"" + t.span().in(context.body()) + "\", " + RuleReading.where(t.entry()))
        .orElse("event/FigureReader.java");
  }

  private Optional<Sentence> sentenceOf(Span span) {
    return context.sentences().stream().filter(s -> s.span().contains(span)).findFirst();
  }

  static Optional<String> speaker(Stance stance) {
    return stance.attributedTo().map(Actor::name).or(stance::speakerText);
  }
}
