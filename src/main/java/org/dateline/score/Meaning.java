package org.dateline.score;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says which gold actor a name in the predictions means. */
final class Meaning {
  private final Map<String, String> goldNameByForm;
  private final Map<String, String> namesInGold = new HashMap<>();
  private final Set<String> formsPredicted;
  private final Map<String, String> stateOf = new HashMap<>();

  private Meaning(ActorMatching actors, Set<Leniency> leniency) {
    this.goldNameByForm = actors.goldNameByForm();
    this.formsPredicted =
        actors.predicted().stream().map(GivenActor::form).collect(Collectors.toSet());
    for (GivenActor actor : actors.gold()) {
      actor.aliasForms().forEach(form -> namesInGold.putIfAbsent(form, actor.name()));
    }
    for (GivenActor actor : actors.gold()) {
      namesInGold.put(actor.form(), actor.name());
      if (leniency.contains(Leniency.STAND_INS)) {
        actor.standsFor().ifPresent(state -> stateOf.put(actor.name(), state));
      }
    }
  }

  static Meaning of(ActorMatching actors, Set<Leniency> leniency) {
    return new Meaning(actors, leniency);
  }

  /** Returns the name of a gold actor, or what equals no name in the gold. */
  String of(String name) {
    String form = NameForm.of(name);
    return Optional.ofNullable(goldNameByForm.get(form))
        .or(
            () ->
                formsPredicted.contains(form)
                    ? Optional.empty()
                    : Optional.ofNullable(namesInGold.get(form)))
        .orElse("?" + form);
  }

  boolean same(String one, String other) {
    return one.equals(other) || other.equals(stateOf.get(one)) || one.equals(stateOf.get(other));
  }

  boolean anySame(Set<String> some, Set<String> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(other -> same(one, other)));
  }

  /** Returns the gold actors that predicted roles mean. */
  Set<String> fillers(List<GivenRole> roles) {
    Set<String> names = new HashSet<>();
    roles.forEach(role -> role.filler().ifPresent(filler -> names.add(of(filler))));
    return names;
  }
}
