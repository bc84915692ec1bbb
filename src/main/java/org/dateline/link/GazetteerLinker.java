package org.dateline.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.actor.Gazetteer;
import org.dateline.actor.GazetteerEntry;
import org.dateline.actor.Mention;
import org.dateline.event.Findings;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/**
 * Decides which row of the gazetteer, and with it which Wikidata item, each actor of a report is.
 * Candidates come from an index by name, alias, romanisation and near spelling; what else the
 * report says ranks them; without a clear winner it abstains. Thread-safe.
 */
public final class GazetteerLinker {
  private final CandidateIndex index;
  private final Ranking ranking;
  private final Verdict verdict;

  private GazetteerLinker(CandidateIndex index, Ranking ranking, Verdict verdict) {
    this.index = index;
    this.ranking = ranking;
    this.verdict = verdict;
  }

  /**
   * Indexes the gazetteer, in about a second.
   *
   * @param tables {@code data/linking}
   * @throws Problems naming every line of the tables that is wrong
   */
  public static GazetteerLinker load(Gazetteer gazetteer, Path tables) {
    NameForms forms = NameForms.load(tables.resolve("spellings.tsv"));
    return new GazetteerLinker(
        CandidateIndex.of(gazetteer.entries(), forms),
        new Ranking(gazetteer, words(tables.resolve("region-words.tsv"))),
        new Verdict(gazetteer));
  }

  private static Set<String> words(Path table) {
    try {
      return Files.readAllLines(table).stream()
          .skip(1)
          .map(line -> line.split("\t", -1)[0])
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new Problems(
          new Problem(table, 0, "it cannot be read: " + e.getMessage(), "put it back"));
    }
  }

  /** Returns the findings with a decision on every actor that has a name. */
  public LinkedFindings link(Findings findings) {
    Surroundings around = Surroundings.of(findings.actors(), findings.report().date());
    Map<String, Decision> decisions = new LinkedHashMap<>();
    for (Actor actor : findings.actors()) {
      decisions.put(actor.name(), decide(actor, findings.report().body(), around));
    }
    return new LinkedFindings(findings, agreed(decisions));
  }

  /** Two names in one report that are one row get the better decision, so that they are one. */
  private static Map<String, Decision> agreed(Map<String, Decision> decisions) {
    Map<GazetteerEntry, Decision> best = new HashMap<>();
    for (Decision decision : decisions.values()) {
      decision
          .entry()
          .ifPresent(row -> best.merge(row, decision, (a, b) -> a.score() >= b.score() ? a : b));
    }
    Map<String, Decision> agreed = new LinkedHashMap<>();
    decisions.forEach(
        (name, decision) -> agreed.put(name, decision.entry().map(best::get).orElse(decision)));
    return agreed;
  }

  private Decision decide(Actor actor, String body, Surroundings around) {
    if (actor.entry().isEmpty() && named(actor).isEmpty()) {
      return Decision.none(List.of(), "it is described and not named");
    }
    WordsAround words = new WordsAround(body, actor);
    List<Candidate> candidates =
        hits(actor, body, around, words).stream()
            .map(hit -> ranking.score(actor, hit, around, words))
            .filter(candidate -> candidate.score() > 0)
            .sorted(Candidate.BEST_FIRST)
            .toList();
    return verdict.on(actor, named(actor), candidates);
  }

  private static List<Mention> named(Actor actor) {
    return actor.mentions().stream().filter(m -> m.kind() == Mention.Kind.NAME).toList();
  }

  /** All rows that a name of the actor may mean; of a person, only the fullest name counts. */
  private Collection<Hit> hits(Actor actor, String body, Surroundings around, WordsAround words) {
    Map<GazetteerEntry, Hit> best = new HashMap<>();
    for (String name : names(actor, body)) {
      for (Hit hit : index.find(name)) {
        best.merge(hit.entry(), hit, (a, b) -> a.match().compareTo(b.match()) <= 0 ? a : b);
      }
    }
    if (actor.type() == ActorType.PERSON && !actor.name().contains(" ")) {
      best.keySet().removeIf(entry -> entry.type() == ActorType.PERSON);
      index.officeHolders(actor.name()).stream()
          .filter(holder -> holdsAnOfficeNamed(holder, around, words))
          .forEach(holder -> best.put(holder, new Hit(holder, NameMatch.ALIAS)));
    }
    return best.values();
  }

  private static boolean holdsAnOfficeNamed(
      GazetteerEntry holder, Surroundings around, WordsAround words) {
    return holder.tenures().stream()
        .map(Office::new)
        .anyMatch(office -> office.isHeld(around.date()) && office.isNamed(words));
  }

  private static Set<String> names(Actor actor, String body) {
    Set<String> names = new LinkedHashSet<>(List.of(actor.name()));
    actor.entry().map(GazetteerEntry::name).ifPresent(names::add);
    if (actor.type() != ActorType.PERSON) {
      List<String> said = new ArrayList<>();
      named(actor).forEach(m -> said.add(body.substring(m.span().start(), m.span().end())));
      names.addAll(said);
    }
    return names;
  }
}
