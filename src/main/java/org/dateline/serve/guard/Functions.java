package org.dateline.serve.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/**
 * What a query may call by an IRI: {@code fuseki-config/functions.tsv}. ARQ takes the IRI of any
 * class on its path for a function, in expressions and as a predicate; so what is not listed is
 * refused.
 */
public record Functions(Set<String> functions, Set<String> properties) {

  /** Predicates that ARQ takes for code; all others are data unless it has registered them. */
  private static final List<String> CODE =
      List.of("java:", "http://jena.apache.org/", "http://jena.hpl.hp.com/");

  public Functions {
    functions = Set.copyOf(functions);
    properties = Set.copyOf(properties);
  }

  /**
   * Reads lines of kind ({@code function} or {@code property}), namespace and names.
   *
   * @throws Problems naming every line that is wrong
   */
  public static Functions load(Path file) {
    Set<String> functions = new HashSet<>();
    Set<String> properties = new HashSet<>();
    List<Problem> problems = new ArrayList<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String[] cells = line.split("\t");
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (cells.length != 3 || !Set.of("function", "property").contains(cells[0])) {
        problems.add(
            new Problem(
                file,
                i + 1,
                "is not 'function' or 'property', a namespace and names between tabs",
                "write it so"));
        continue;
      }
      Set<String> known = cells[0].equals("function") ? functions : properties;
      Stream.of(cells[2].split(" ")).map(cells[1]::concat).forEach(known::add);
    }
    Problems.throwIfAny(problems);
    return new Functions(functions, properties);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new Problems(new Problem(file, 0, "cannot be read: " + e.getMessage(), "restore it"));
    }
  }

  /** Returns one that a pattern calls and must not, as an IRI in brackets or a word. */
  public Optional<String> refused(Op pattern) {
    Calls calls = Calls.of(pattern);
    return Stream.concat(
            calls.functions().stream().filter(name -> !functions.contains(name)),
            calls.predicates().stream()
                .filter(Functions::computes)
                .filter(name -> !properties.contains(name)))
        .findFirst()
        .map(name -> name.equals(Calls.CALL) ? name : "<" + name + ">");
  }

  private static boolean computes(String predicate) {
    return CODE.stream().anyMatch(predicate::startsWith)
        || PropertyFunctionRegistry.get().isRegistered(predicate);
  }
}
