package org.dateline.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.Token;

/**
 * Finds what a force that frees hostages or ends a siege puts an end to: the event told before that
 * made the hostages, when nothing speaks against one place.
 */
final class Resumption {
  /** How many sentences back that event may stand. */
  private static final int REACH = 4;

  private static final Set<ActorType> FORCES = Set.of(ActorType.SECURITY_FORCE, ActorType.STATE);

  private final List<Entry> rules;
  private final PhaseTypes types;

  Resumption(Lexicon lexicon, PhaseTypes types) {
    this.rules =
        lexicon.entries(Entry.Kind.PHASE).filter(e -> !e.roles("earlier").isEmpty()).toList();
    this.types = types;
  }

  Map<Draft, Phases.Link> read(List<Draft> drafts) {
    Map<Draft, Phases.Link> found = new LinkedHashMap<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft part = drafts.get(i);
      boolean force = part.actor("agent").filter(a -> FORCES.contains(a.type())).isPresent();
      for (Entry rule : force ? rules : List.<Entry>of()) {
        Optional<Token> word = word(part, rule);
        if (word.isPresent()) {
          whole(drafts, i, rule)
              .ifPresent(
                  whole ->
                      found.putIfAbsent(
                          part, new Phases.Link(whole, Phases.rule(rule), word.get().span())));
        }
      }
    }
    return found;
  }

  private static Optional<Token> word(Draft part, Entry rule) {
    return part.trigger.sentence().tokens().stream()
        .filter(t -> t.is("NN") && rule.words("noun").contains(t.lemma()))
        .findFirst();
  }

  private Optional<Draft> whole(List<Draft> drafts, int at, Entry rule) {
    Draft part = drafts.get(at);
    return IntStream.iterate(at - 1, i -> i >= 0, i -> i - 1)
        .mapToObj(drafts::get)
        .takeWhile(d -> distance(d, part) <= REACH)
        .filter(d -> rule.roles("earlier").contains(d.type) && types.allow(rule, part, d))
        .filter(d -> d.actor("agent").filter(a -> FORCES.contains(a.type())).isEmpty())
        .findFirst()
        .filter(d -> here(d, part));
  }

  private static int distance(Draft earlier, Draft later) {
    return later.trigger.sentence().index() - earlier.trigger.sentence().index();
  }

  private static boolean here(Draft a, Draft b) {
    return a.location.isEmpty()
        || b.location.isEmpty()
        || a.location.get().place().equals(b.location.get().place());
  }
}
