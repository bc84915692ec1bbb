package org.dateline.linkset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/**
 * The file in which an analyst decides on doubtful links: one row a cluster, tab-separated, with
 * what was weighed and two cells to fill: the decision ({@code Q42418} or {@code none}) and who
 * made it.
 */
public final class Review {
  static final String HEADER =
      "entities\tname\ttype\treports\tnow\tcandidates\treason\tdecision\tby";

  private static final int COLUMNS = HEADER.split("\t").length;
  private static final int DECISION = 7;
  private static final int BY = 8;
  private static final int REPORTS_SHOWN = 3;
  private static final Pattern ITEM = Pattern.compile("Q[1-9][0-9]*");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  private Review() {}

  /** Returns the file for these clusters; only those with something to weigh are in it. */
  public static String text(List<List<StoredEntity>> clusters) {
    return HEADER
        + "\n"
        + clusters.stream()
            .filter(Review::isDoubtful)
            .map(Review::row)
            .collect(Collectors.joining());
  }

  /** Tells whether there is something to decide: a likely link, or candidates and no link. */
  public static boolean isDoubtful(List<StoredEntity> cluster) {
    return cluster.stream()
        .anyMatch(e -> e.isOpen() && (e.item().isPresent() || !e.candidates().isEmpty()));
  }

  private static String row(List<StoredEntity> cluster) {
    StoredEntity first = cluster.get(0);
    Set<String> reports = new TreeSet<>();
    Set<String> candidates = new TreeSet<>();
    cluster.forEach(entity -> reports.addAll(entity.reports()));
    cluster.forEach(entity -> candidates.addAll(entity.candidates()));
    return String.join(
            "\t",
            cluster.stream().map(StoredEntity::iri).collect(Collectors.joining(" ")),
            cell(first.name()),
            first.type(),
            reports.size()
                + ": "
                + reports.stream().limit(REPORTS_SHOWN).collect(Collectors.joining(", ")),
            cluster.stream().flatMap(e -> e.item().stream()).findFirst().orElse("none"),
            cell(String.join(" | ", candidates)),
            cell(first.reason()),
            "",
            "")
        + "\n";
  }

  private static String cell(String text) {
    return CONTROL.matcher(text).replaceAll(" ");
  }

  /**
   * Reads an edited file; rows without a decision are passed over.
   *
   * @param known the IRIs of the store's entities
   * @param analyst who decided where a row does not say
   * @throws Problems naming every line that is wrong; nothing of the file counts then
   */
  public static List<LinkDecision> read(
      Path file, Set<String> known, String analyst, LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    List<LinkDecision> decisions = new ArrayList<>();
    List<String> lines = lines(file);
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw new Problems(
          new Problem(file, 1, "it is no file of doubtful links", "let --review write one anew"));
    }
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = cells(lines.get(i));
      if (lines.get(i).isBlank()) {
        continue;
      }
      if (cells.length != COLUMNS) {
        problems.add(
            new Problem(
                file,
                i + 1,
                "the row has " + cells.length + " columns",
                "keep the " + COLUMNS + " that were there, separated by tabs"));
      } else if (!cells[DECISION].isBlank()) {
        read(new Problem(file, i + 1, "", ""), cells, known, problems)
            .forEach(entity -> decisions.add(decision(entity, cells, analyst, today)));
      }
    }
    Problems.throwIfAny(problems);
    return decisions;
  }

  private static List<String> read(
      Problem at, String[] cells, Set<String> known, List<Problem> problems) {
    String said = cells[DECISION].strip();
    if (!said.equals("none") && !ITEM.matcher(said).matches()) {
      problems.add(
          new Problem(
              at.file(),
              at.line(),
              "'" + said + "' is no decision",
              "write an item such as Q42418, or none, or leave it empty"));
    }
    List<String> entities = Arrays.asList(cells[0].split(" "));
    entities.stream()
        .filter(entity -> !known.contains(entity))
        .forEach(
            entity ->
                problems.add(
                    new Problem(
                        at.file(),
                        at.line(),
                        "the store has no <" + entity + ">",
                        "leave the first column as it was, or load its report")));
    return entities;
  }

  private static LinkDecision decision(
      String entity, String[] cells, String analyst, LocalDate today) {
    Optional<String> item = Optional.of(cells[DECISION].strip()).filter(d -> !d.equals("none"));
    String by = cells[BY].isBlank() ? analyst : cells[BY].strip();
    return new LinkDecision(
        entity,
        item,
        true,
        LinkDecision.ANALYST,
        Optional.of(by),
        today,
        1,
        "decided by " + by,
        List.of());
  }

  /** A spreadsheet may put cells in quotation marks and drop or add empty ones at the end. */
  private static String[] cells(String line) {
    String[] cells = line.split("\t", -1);
    for (int i = 0; i < cells.length; i++) {
      boolean quoted =
          cells[i].length() > 1 && cells[i].startsWith("\"") && cells[i].endsWith("\"");
      cells[i] =
          quoted ? cells[i].substring(1, cells[i].length() - 1).replace("\"\"", "\"") : cells[i];
    }
    return cells;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().map(line -> line.replace("\uFEFF", "")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
