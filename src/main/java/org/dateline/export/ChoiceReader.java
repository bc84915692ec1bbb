package org.dateline.export;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.lexicon.Terms;
import org.dateline.problem.Nearest;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/** Reads a choice as it is written in a command or an address. */
record ChoiceReader(Terms terms) {
  private static final List<String> FACTUALITIES =
      List.of("Asserted", "Claimed", "Denied", "Negated", "Possible", "Future");

  private static final List<String> NAMES =
      List.of(
          "view",
          "from",
          "to",
          "type",
          "relation",
          "factuality",
          "report",
          "around",
          "hops",
          "max-nodes");

  /** Words of an option, and what was wrong with any. */
  private record Reading(Map<String, List<String>> options, List<Problem> problems) {
    Optional<String> one(String name) {
      return options.getOrDefault(name, List.of()).stream().filter(v -> !v.isBlank()).findFirst();
    }

    List<String> many(String name) {
      return options.getOrDefault(name, List.of()).stream()
          .flatMap(value -> Arrays.stream(value.split(",")))
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .toList();
    }

    void wrong(String name, String what, String fix) {
      problems.add(new Problem(Path.of(name), 0, what, fix));
    }
  }

  /**
   * @param options by name: view, from, to, type, relation, factuality, report, around, hops,
   *     max-nodes; any other is wrong
   * @param usual the view if none is asked for
   * @throws Problems naming all that is wrong
   */
  Choice read(Map<String, List<String>> options, Choice.View usual) {
    Reading reading = new Reading(options, new ArrayList<>());
    refuseUnknown(reading);
    Set<String> types = terms(reading, "type", actorTypes());
    Set<String> relations = terms(reading, "relation", relations());
    Set<String> factualities = terms(reading, "factuality", FACTUALITIES);
    Period period = period(reading);
    OptionalInt hops = hops(reading);
    Choice choice =
        new Choice(
            view(reading, usual),
            period,
            types,
            relations,
            factualities.isEmpty() ? Choice.LIKELY : factualities,
            Set.copyOf(reading.many("report")),
            reading.one("around").map(actor -> new Choice.Around(actor, hops.orElse(1))),
            number(reading, "max-nodes"));
    if (hops.isPresent() && choice.around().isEmpty()) {
      reading.wrong("hops", "it is not said around whom", "add around");
    }
    Problems.throwIfAny(reading.problems());
    return choice;
  }

  private static void refuseUnknown(Reading reading) {
    for (String name : reading.options().keySet()) {
      if (!NAMES.contains(name)) {
        String all = "use one of " + String.join(", ", NAMES);
        Optional<String> near = Nearest.of(name, NAMES).map("did you mean '%s'?"::formatted);
        reading.wrong(name, "there is no such choice", near.orElse(all));
      }
    }
  }

  private static Choice.View view(Reading reading, Choice.View usual) {
    Optional<String> wanted = reading.one("view");
    Optional<Choice.View> view =
        wanted.flatMap(
            word ->
                Arrays.stream(Choice.View.values())
                    .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst());
    if (wanted.isPresent() && view.isEmpty()) {
      reading.wrong("view", "'" + wanted.get() + "' is no view", "use actors or events");
    }
    return view.orElse(usual);
  }

  private static Set<String> terms(Reading reading, String name, Collection<String> known) {
    Set<String> chosen = new LinkedHashSet<>();
    for (String word : reading.many(name)) {
      Optional<String> term = known.stream().filter(word::equalsIgnoreCase).findFirst();
      term.ifPresentOrElse(
          chosen::add,
          () ->
              reading.wrong(
                  name,
                  "'" + word + "' is none",
                  Nearest.of(word, known)
                      .map(near -> "use " + near)
                      .orElseGet(() -> "use one of " + String.join(", ", known))));
    }
    return chosen;
  }

  private Collection<String> actorTypes() {
    return terms.all().stream()
        .filter(term -> terms.isA(term, "Actor") || terms.isA(term, "Place"))
        .toList();
  }

  private Collection<String> relations() {
    return Stream.concat(terms.relations().stream(), terms.events().stream()).toList();
  }

  /** A month or a year means its first day in "from", its last in "to". */
  private static Period period(Reading reading) {
    Optional<LocalDate> from =
        reading.one("from").flatMap(text -> day(reading, "from", text, false));
    Optional<LocalDate> to = reading.one("to").flatMap(text -> day(reading, "to", text, true));
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      reading.wrong("to", to.get() + " is before " + from.get(), "turn them round");
    }
    return new Period(from, to);
  }

  private static Optional<LocalDate> day(Reading reading, String name, String text, boolean last) {
    try {
      if (text.matches("\\d{4}")) {
        Year year = Year.parse(text);
        return Optional.of(last ? year.atMonth(12).atEndOfMonth() : year.atDay(1));
      }
      if (text.matches("\\d{4}-\\d{2}")) {
        YearMonth month = YearMonth.parse(text);
        return Optional.of(last ? month.atEndOfMonth() : month.atDay(1));
      }
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      reading.wrong(name, "'" + text + "' is no date", "write 2022, 2022-12 or 2022-12-18");
      return Optional.empty();
    }
  }

  private static OptionalInt hops(Reading reading) {
    OptionalInt hops = number(reading, "hops");
    if (hops.orElse(1) > Choice.Around.MOST_HOPS) {
      reading.wrong(
          "hops", hops.getAsInt() + " are too many", "write at most " + Choice.Around.MOST_HOPS);
    }
    return hops;
  }

  private static OptionalInt number(Reading reading, String name) {
    Optional<String> text = reading.one(name);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!text.get().matches("[1-9]\\d{0,8}")) {
      reading.wrong(name, "'" + text.get() + "' is no number of at least 1", "write one");
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(text.get()));
  }
}
