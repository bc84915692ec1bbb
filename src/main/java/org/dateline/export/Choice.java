package org.dateline.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a store is exported. Of a fact without a known time is not known whether it meets a given
 * period: it is left out then.
 *
 * @param period UNKNOWN for all times
 * @param types of actors and places; empty for all
 * @param relations names of relations and types of events; empty for all
 * @param factualities at least one
 * @param reports ids; empty for all
 * @param around only what is this near to an actor
 * @param maxNodes the most connected are kept
 */
public record Choice(
    View view,
    Period period,
    Set<String> types,
    Set<String> relations,
    Set<String> factualities,
    Set<String> reports,
    Optional<Around> around,
    OptionalInt maxNodes) {

  /** What an event is drawn as. */
  public enum View {
    ACTORS,
    EVENTS
  }

  /**
   * Whom to look around.
   *
   * @param actor a name, other name, id, such as {@code actor:taliban} or {@code actor/taliban}, or
   *     IRI
   * @param hops one to {@link #MOST_HOPS}; through an event from one actor to another is one
   */
  public record Around(String actor, int hops) {
    /** Each goes through all edges; so far away is everybody. */
    static final int MOST_HOPS = 10;
  }

  /** What is so, or is said to be by a party; never what is denied, planned or merely possible. */
  public static final Set<String> LIKELY = Set.of(Edge.ASSERTED, "Claimed");

  public Choice {
    types = Set.copyOf(types);
    relations = Set.copyOf(relations);
    factualities = Set.copyOf(factualities);
    reports = Set.copyOf(reports);
  }

  /** Returns the choice of all that is likely. */
  public static Choice all(View view) {
    return new Choice(
        view,
        Period.UNKNOWN,
        Set.of(),
        Set.of(),
        LIKELY,
        Set.of(),
        Optional.empty(),
        OptionalInt.empty());
  }

  boolean admits(String factuality, Period when, String report) {
    return factualities.contains(factuality)
        && (reports.isEmpty() || reports.contains(report))
        && (!period.isKnown() || (when.isKnown() && when.meets(period)));
  }

  boolean admitsRelation(String relation) {
    return relations.isEmpty() || relations.contains(relation.replaceFirst(" .*", ""));
  }

  boolean admitsType(String type) {
    return types.isEmpty() || types.contains(type);
  }

  /** Returns it as the options of the command, always in one order. */
  @Override
  public String toString() {
    List<String> words = new ArrayList<>();
    words.add("--view " + (view == View.ACTORS ? "actors" : "events"));
    period.from().ifPresent(from -> words.add("--from " + from));
    period.to().ifPresent(to -> words.add("--to " + to));
    add(words, "--type", types);
    add(words, "--relation", relations);
    add(words, "--factuality", factualities);
    add(words, "--report", reports);
    around.ifPresent(
        near -> words.add("--around '%s' --hops %d".formatted(near.actor(), near.hops())));
    maxNodes.ifPresent(most -> words.add("--max-nodes " + most));
    return String.join(" ", words);
  }

  private static void add(List<String> words, String option, Set<String> values) {
    if (!values.isEmpty()) {
      words.add(option + " " + String.join(",", new TreeSet<>(values)));
    }
  }
}
