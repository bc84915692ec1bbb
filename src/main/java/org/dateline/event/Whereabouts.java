package org.dateline.event;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Finds where a drafted event happened, and reads a noun phrase as a place. */
final class Whereabouts {
  /** The first that fits decides, so the order is part of the rule. */
  private static final List<String> WHERE =
      List.of(
          "in",
          "at",
          "near",
          "inside",
          "outside",
          "around",
          "on",
          "over",
          "off",
          "along",
          "across",
          "within",
          "throughout",
          "through",
          "from",
          "into",
          "to");

  private final Context context;
  private final TriggerArguments arguments;

  Whereabouts(Context context, TriggerArguments arguments) {
    this.context = context;
    this.arguments = arguments;
  }

  /** Returns where an event took place; a visit or a takeover took place where it led to. */
  Optional<Location> of(Draft draft) {
    return Set.of("Takeover", "Visit").contains(draft.type)
        ? destination(draft).or(() -> locate(draft))
        : locate(draft).or(() -> destination(draft));
  }

  /** Finds where it happened: an argument of the trigger, else of a verb above it. */
  Optional<Location> locate(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Token at = draft.trigger.token();
    for (int steps = 0; steps < 6; steps++) {
      Optional<Location> found = location(sentence, at, draft);
      if (found.isPresent()) {
        return found;
      }
      Optional<Token> head = sentence.head(at);
      if (head.isEmpty()
          || Set.of("ccomp", "parataxis", "acl:relcl").contains(sentence.label(at))) {
        boolean relative = sentence.label(at).equals("acl:relcl") && head.isPresent();
        Optional<Location> antecedent =
            relative
                ? place(sentence, head.get(), "in").or(() -> location(sentence, head.get(), draft))
                : Optional.empty();
        return head.isEmpty() ? anywhere(draft) : antecedent;
      }
      at = head.get();
    }
    return anywhere(draft);
  }

  /** Takes the only place that the sentence names after "in", "near" or "at". */
  private Optional<Location> anywhere(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    List<Location> found =
        sentence.tokens().stream()
            .filter(t -> t.is("NN") && !before(sentence, t).isEmpty())
            .flatMap(t -> place(sentence, t, before(sentence, t)).stream())
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Returns the preposition right before a noun phrase, whatever the parser made of it. */
  private static String before(Sentence sentence, Token noun) {
    int at = noun.index() - 1;
    while (at >= 0 && sentence.token(at).tag().matches("DT|JJ|PRP\\$|VBN|CD")) {
      at--;
    }
    String word = at < 0 ? "" : sentence.token(at).lemma();
    return Set.of("in", "near", "at", "outside").contains(word) ? word : "";
  }

  private static Set<Token> both(Set<Token> a, Set<Token> b) {
    Set<Token> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return all;
  }

  private Optional<Location> location(Sentence sentence, Token at, Draft draft) {
    boolean own = at.equals(draft.trigger.token());
    boolean from = draft.type.equals("Withdrawal") && own;
    Map<String, Set<Token>> arguments = new LinkedHashMap<>(this.arguments.of(sentence, at));
    for (String function : List.of("obj", "subj")) {
      for (Token argument : own ? arguments.getOrDefault(function, Set.of()) : Set.<Token>of()) {
        if (!argument.name()) {
          new Grammar(sentence)
              .arguments(argument)
              .forEach((k, v) -> arguments.merge(k, v, Whereabouts::both));
        }
      }
    }
    for (String preposition : WHERE) {
      for (Token token : arguments.getOrDefault(preposition, Set.of())) {
        boolean movement = Set.of("from", "into", "to").contains(preposition) && !from;
        boolean role =
            draft.roles.stream()
                .anyMatch(
                    r ->
                        r.span().overlaps(token.span())
                            && !r.name().equals("destination")
                            && !r.name().equals("target"));
        if (!movement && !role) {
          Optional<Location> found = place(sentence, token, preposition);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Location> destination(Draft draft) {
    for (Role role : draft.roles) {
      boolean where =
          role.name().equals("destination")
              || role.name().equals("target") && !draft.type.equals("Sanction");
      Optional<Actor> place =
          role.actor()
              .filter(
                  a ->
                      a.type() == ActorType.PLACE
                          || role.name().equals("destination") && a.type() == ActorType.STATE
                          || role.name().equals("target")
                              && EventFinder.VIOLENT.contains(draft.type)
                              && a.type() == ActorType.STATE);
      if (where && place.isPresent()) {
        return Optional.of(new Location(place.get(), role.text(), Location.Proximity.IN));
      }
      if (where && role.actor().isEmpty()) {
        Optional<Location> near =
            head(draft.trigger.sentence(), role)
                .flatMap(t -> place(draft.trigger.sentence(), t, "in"));
        if (near.isPresent()) {
          return near;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Token> head(Sentence sentence, Role role) {
    return sentence.tokens().stream().filter(t -> t.span().end() == role.span().end()).findFirst();
  }

  /** Reads a place argument: "near the Rafah crossing", "eastern Chad", "the town of Djibo". */
  private Optional<Location> place(Sentence sentence, Token token, String preposition) {
    Optional<Actor> actor = context.actor(sentence, token);
    if (actor.isEmpty()) {
      actor =
          sentence.children(token, "nmod", "appos", "compound").stream()
              .flatMap(c -> context.actors().at(sentence, c).stream())
              .filter(a -> a.type() == ActorType.PLACE || a.type() == ActorType.STATE)
              .findFirst();
    }
    boolean region =
        sentence.children(token, "amod", "compound").stream()
            .anyMatch(m -> m.lemma().matches(".*(east|west|north|south|central|border).*"));
    Location.Proximity proximity =
        preposition.equals("near")
                || preposition.equals("outside")
                || preposition.equals("around")
                || preposition.equals("off")
            ? Location.Proximity.NEAR
            : region ? Location.Proximity.REGION : Location.Proximity.IN;
    return actor
        .filter(a -> a.type() == ActorType.PLACE || a.type() == ActorType.STATE)
        .map(a -> new Location(a, context.phrase(sentence, token).in(context.body()), proximity));
  }
}
