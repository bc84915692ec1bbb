package org.dateline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.actor.Actor;
import org.dateline.event.Event;
import org.dateline.event.Findings;
import org.dateline.event.Relation;

/**
 * One line of a passage, such as {@code event Strike agent=Israel killed=3+}; {@code README.md}
 * beside the passages describes the form.
 *
 * @param source the line as written
 * @param times how many must match; empty for at least one
 * @param kind {@code event}, {@code relation}, {@code actor} or {@code conflict}
 * @param types alternatives, for events and relations; empty for any
 * @param ends what a relation holds between, or the actor's name: alternatives each
 * @param eitherWay true for a relation written with {@code --}
 */
record Expectation(
    String source,
    OptionalInt times,
    String kind,
    Set<String> types,
    List<Set<String>> ends,
    boolean eitherWay,
    List<Condition> conditions) {

  /** {@code agent|target=Israel}: one of these keys has one of these values. */
  record Condition(Set<String> keys, Set<String> values) {
    @Override
    public String toString() {
      return String.join("|", keys) + "=" + String.join("|", values);
    }
  }

  private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+");
  private static final Set<String> CONFLICT =
      Set.of(
          "Strike",
          "Attack",
          "Clash",
          "Killing",
          "Raid",
          "Takeover",
          "Arrest",
          "HostageTaking",
          "Deployment",
          "Withdrawal",
          "Ceasefire",
          "CeasefireEnd",
          "Sanction");

  /**
   * Reads one line.
   *
   * @throws IllegalArgumentException if it cannot be read; the message quotes it
   */
  static Expectation parse(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    OptionalInt times = OptionalInt.empty();
    if (!words.isEmpty() && words.get(0).matches("\\d+")) {
      times = OptionalInt.of(Integer.parseInt(words.remove(0)));
    }
    String kind = words.isEmpty() ? "" : words.remove(0);
    List<String> plain = new ArrayList<>();
    List<Condition> conditions = new ArrayList<>();
    for (String word : words) {
      int equals = word.startsWith("\"") ? -1 : word.indexOf('=');
      if (equals > 0) {
        conditions.add(condition(word.substring(0, equals), word.substring(equals + 1), line));
      } else {
        plain.add(word);
      }
    }
    return of(line, times, kind, plain, conditions);
  }

  private static Condition condition(String keys, String values, String line) {
    Condition condition = new Condition(alternatives(keys), alternatives(values));
    for (String key : condition.keys()) {
      if (!Facts.KEYS.contains(key)) {
        throw new IllegalArgumentException(
            "'%s' in '%s' is no key; want one of %s".formatted(key, line, Facts.KEYS));
      }
    }
    return condition;
  }

  private static Expectation of(
      String line, OptionalInt times, String kind, List<String> plain, List<Condition> conditions) {
    String form = kind + " " + plain.size();
    switch (form) {
      case "conflict 0":
        return new Expectation(line, times, kind, CONFLICT, List.of(), false, conditions);
      case "event 1":
        return new Expectation(line, times, kind, types(plain), List.of(), false, conditions);
      case "actor 1":
        return new Expectation(
            line, times, kind, Set.of(), List.of(alternatives(plain.get(0))), false, conditions);
      case "relation 4":
        boolean eitherWay = plain.get(2).equals("--");
        if (eitherWay || plain.get(2).equals("->")) {
          List<Set<String>> ends = List.of(alternatives(plain.get(1)), alternatives(plain.get(3)));
          return new Expectation(line, times, kind, types(plain), ends, eitherWay, conditions);
        }
        break;
      default:
        break;
    }
    throw new IllegalArgumentException(
        "cannot read '%s'; want 'event TYPE key=value', 'relation TYPE A -> B', 'actor NAME' or 'conflict'"
            .formatted(line));
  }

  private static Set<String> types(List<String> plain) {
    Set<String> types = alternatives(plain.get(0));
    return types.contains("*") ? Set.of() : types;
  }

  private static Set<String> alternatives(String text) {
    String bare = text.replace("\"", "");
    return new java.util.LinkedHashSet<>(List.of(bare.split("\\|")));
  }

  /** Tells whether the findings have what the line says, as often as it says. */
  boolean isMetBy(Findings findings) {
    long found = count(findings);
    return times.isPresent() ? found == times.getAsInt() : found > 0;
  }

  private long count(Findings findings) {
    return candidates(findings).stream().filter(facts -> failing(facts).isEmpty()).count();
  }

  /** Returns the first that matches, in words. */
  String firstMatch(Findings findings) {
    return candidates(findings).stream()
        .filter(facts -> failing(facts).isEmpty())
        .findFirst()
        .map(Facts::toString)
        .orElse("nothing");
  }

  /** Says what was found instead: the closest of the kind and in what it differs. */
  String difference(Findings findings) {
    long found = count(findings);
    if (found > 0) {
      return "found " + found;
    }
    List<Facts> candidates = candidates(findings);
    Optional<Facts> closest =
        candidates.stream().min(Comparator.comparingInt(facts -> failing(facts).size()));
    if (closest.isEmpty()) {
      return "none found; there are " + Facts.overview(findings, kind);
    }
    return "closest differs in %s: %s"
        .formatted(String.join(", ", failing(closest.get())), closest.get());
  }

  private List<Facts> candidates(Findings findings) {
    List<Facts> candidates = new ArrayList<>();
    switch (kind) {
      case "actor":
        for (Actor actor : findings.actors()) {
          if (ends.get(0).stream().anyMatch(name -> Facts.isNamed(actor, name, findings))) {
            candidates.add(Facts.of(actor));
          }
        }
        break;
      case "relation":
        for (Relation relation : findings.allRelations().toList()) {
          if (types.isEmpty() || types.contains(relation.type())) {
            candidates.add(Facts.of(relation, findings));
          }
        }
        break;
      default:
        for (Event event : findings.events()) {
          if ((types.isEmpty() || types.contains(event.type())) && !isExcepted(event)) {
            candidates.add(Facts.of(event, findings));
          }
        }
    }
    return candidates;
  }

  private boolean isExcepted(Event event) {
    return conditions.stream()
        .anyMatch(c -> c.keys().contains("except") && c.values().contains(event.type()));
  }

  /** Returns the conditions, and the ends of a relation, that do not hold. */
  private List<String> failing(Facts facts) {
    List<String> failing = new ArrayList<>();
    if (kind.equals("relation")) {
      boolean straight =
          holds(facts, ends.get(0), "subject") && holds(facts, ends.get(1), "object");
      boolean turned = holds(facts, ends.get(1), "subject") && holds(facts, ends.get(0), "object");
      if (!straight && !(eitherWay && turned)) {
        failing.add("ends");
      }
    }
    for (Condition condition : conditions) {
      if (condition.keys().contains("except")) {
        continue;
      }
      Predicate<String> key =
          name -> condition.values().stream().anyMatch(value -> facts.has(name, value));
      if (condition.keys().stream().noneMatch(key)) {
        failing.add(condition.toString());
      }
    }
    return failing;
  }

  private static boolean holds(Facts facts, Set<String> names, String end) {
    return names.stream().anyMatch(name -> facts.has(end, name));
  }

  @Override
  public String toString() {
    return source;
  }
}
