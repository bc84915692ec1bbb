package org.dateline.federate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.dateline.wikidata.NoAnswer;
import org.dateline.wikidata.Wikidata;

/**
 * Joins rows of ours with one SERVICE. The terms that the service is to join on are sent along as
 * VALUES, {@value #BATCH} rows a request, instead of a request for each row.
 */
record ServiceCall(OpService service, Wikidata client, Consumer<String> talk) {
  /** Ids of that many items make about 10 kB, which is sent with POST and answered in seconds. */
  static final int BATCH = 200;

  QueryIterator join(QueryIterator rows, ExecutionContext execution) {
    List<Binding> ours = new ArrayList<>();
    rows.forEachRemaining(ours::add);
    rows.close();
    try {
      Set<Var> shared = shared(ours);
      Iterator<Binding> joined = joined(ours, shared, answers(ours, shared)).iterator();
      return QueryIterPlainWrapper.create(joined, execution);
    } catch (NoAnswer e) {
      if (service.getSilent()) {
        talk.accept("SERVICE SILENT goes on without an answer: " + e.getMessage());
        return QueryIterPlainWrapper.create(ours.iterator(), execution);
      }
      throw new ServiceFailed(e);
    }
  }

  /** Returns the variables of the service that every row of ours binds. */
  private Set<Var> shared(List<Binding> ours) {
    Set<Var> shared = new LinkedHashSet<>(OpVars.visibleVars(service.getSubOp()));
    ours.forEach(row -> shared.removeIf(var -> !row.contains(var) || row.get(var).isBlank()));
    return shared;
  }

  private List<Binding> answers(List<Binding> ours, Set<Var> shared) throws NoAnswer {
    // In one order, so that the same question is found in the cache again.
    List<Binding> keys =
        byKey(ours, shared).keySet().stream()
            .sorted(Comparator.comparing(Binding::toString))
            .toList();
    ServiceText text = new ServiceText(service);
    List<Binding> answers = new ArrayList<>();
    for (int from = 0; from < keys.size(); from += BATCH) {
      List<Binding> some = keys.subList(from, Math.min(from + BATCH, keys.size()));
      answers.addAll(text.bindings(client.select(text.with(List.copyOf(shared), some))));
    }
    return answers;
  }

  private static List<Binding> joined(List<Binding> ours, Set<Var> shared, List<Binding> answers) {
    Map<Binding, List<Binding>> byKey = byKey(answers, shared);
    List<Binding> joined = new ArrayList<>();
    for (Binding row : ours) {
      for (Binding answer : byKey.getOrDefault(key(row, shared), List.of())) {
        Binding both = Algebra.merge(row, answer);
        if (both != null) {
          joined.add(both);
        }
      }
    }
    return joined;
  }

  private static Map<Binding, List<Binding>> byKey(List<Binding> rows, Set<Var> shared) {
    Map<Binding, List<Binding>> byKey = new LinkedHashMap<>();
    rows.forEach(
        row -> byKey.computeIfAbsent(key(row, shared), none -> new ArrayList<>()).add(row));
    return byKey;
  }

  private static Binding key(Binding row, Set<Var> shared) {
    var key = BindingFactory.builder();
    shared.stream().filter(row::contains).forEach(var -> key.add(var, row.get(var)));
    return key.build();
  }
}
