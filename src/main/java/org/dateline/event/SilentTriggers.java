package org.dateline.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.actor.Actor;
import org.dateline.lexicon.Entry;
import org.dateline.text.Sentence;
import org.dateline.text.TaggedSentence;
import org.dateline.text.Token;

/** Finds the words of the lexicon that gave no fact, and says why. */
final class SilentTriggers {
  private final Context context;
  private final Triggers triggers;
  private final Findings findings;
  private final boolean conflict;

  SilentTriggers(Context context, Triggers triggers, Findings findings) {
    this.context = context;
    this.triggers = triggers;
    this.findings = findings;
    this.conflict = new Domain(context.lexicon()).conflict(context.text());
  }

  List<String> in(Sentence sentence) {
    List<String> silent = new ArrayList<>();
    if (sentence.kind() != TaggedSentence.Kind.PROSE) {
      return silent;
    }
    for (Trigger trigger : triggers.in(sentence, Entry.Kind.EVENT)) {
      if (findings.events().stream()
          .noneMatch(e -> e.mentions().stream().anyMatch(trigger.span()::overlaps))) {
        silent.add(line(trigger, event(trigger)));
      }
    }
    for (Trigger trigger : triggers.in(sentence, Entry.Kind.RELATION)) {
      if (!trigger.entry().has("event-subject")
          && findings.relations().stream().noneMatch(r -> r.trigger().equals(trigger.span()))) {
        silent.add(line(trigger, relation(trigger)));
      }
    }
    return silent;
  }

  private String line(Trigger trigger, String why) {
    return "\"%s\", %s: no %s, %s"
        .formatted(
            trigger.span().in(context.body()),
            RuleReading.where(trigger.entry()),
            trigger.entry().signals(),
            why);
  }

  private String event(Trigger trigger) {
    if (trigger.entry().has("idiom")) {
      return "an idiom or a natural event";
    }
    Draft draft = new Draft(trigger, Stance.ASSERTED);
    TriggerArguments arguments = new TriggerArguments(context);
    new RoleFiller(context, arguments).fill(draft);
    if (new Plausibility(context, arguments, new OtherSense(context, arguments)).of(draft)) {
      return conflict
          ? "it only modifies another word, or says too little"
          : "the report is not about conflict (lex:domain-other)";
    }
    String roles =
        draft.roles.stream()
            .map(r -> r.name() + " " + r.actor().map(Actor::name).orElse(r.text()))
            .collect(Collectors.joining(", "));
    return "event/Plausibility.java wants more than %s%s"
        .formatted(roles.isEmpty() ? "no party" : roles, flags(trigger));
  }

  private static String flags(Trigger trigger) {
    String flags = trigger.entry().flags().stream().sorted().collect(Collectors.joining(", "));
    return flags.isEmpty() ? "" : " (flags: " + flags + ")";
  }

  private String relation(Trigger trigger) {
    Anchor anchor =
        Anchor.of(context, triggers, trigger.span(), trigger.rule())
            .orElse(new Anchor(trigger.sentence(), trigger.token(), Optional.empty(), Map.of()));
    List<String> subjects = actors(anchor, "subject");
    List<String> objects = actors(anchor, "object");
    if (subjects.isEmpty() || objects.isEmpty()) {
      return subjects.isEmpty() && objects.isEmpty()
          ? "no subject and no object"
          : subjects.isEmpty() ? "no subject" : "no object";
    }
    return "%s and %s do not fit it as subject and object".formatted(subjects, objects);
  }

  private List<String> actors(Anchor anchor, String role) {
    return anchor
        .fillers(role)
        .flatMap(t -> actor(anchor.sentence(), t).stream())
        .map(Actor::name)
        .distinct()
        .toList();
  }

  private Optional<Actor> actor(Sentence sentence, Token token) {
    return context.actor(sentence, token).or(() -> context.holder(sentence, token));
  }
}
