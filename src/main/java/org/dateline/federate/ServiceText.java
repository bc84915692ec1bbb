package org.dateline.federate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.dateline.wikidata.Rows;

/** What is between the braces of a SERVICE, as a query of its own, and its answer as rows. */
final class ServiceText {
  private final OpService service;
  private final Map<String, Var> variables = new LinkedHashMap<>();

  ServiceText(OpService service) {
    this.service = service;
    // Inside a sub-select, Jena calls a variable that is not selected "/x" instead of "x".
    OpVars.visibleVars(service.getSubOp())
        .forEach(var -> variables.put(var.getVarName().replaceFirst("^/+", ""), var));
  }

  /** Returns a SELECT query for the rows that agree with one of these. */
  String with(List<Var> shared, List<Binding> rows) {
    ElementGroup group = new ElementGroup();
    if (!shared.isEmpty()) {
      ElementData values = new ElementData();
      shared.forEach(var -> values.add(plain(var)));
      rows.forEach(row -> values.add(renamed(row)));
      group.addElement(values);
    }
    inline(OpAsQuery.asElement(Rename.reverseVarRename(service.getSubOp(), true)), group);
    Query query = QueryFactory.create();
    query.setQuerySelectType();
    variables.keySet().forEach(query::addResultVar);
    query.setQueryPattern(group);
    return query.serialize();
  }

  /**
   * Adds the parts of the service's pattern one by one: inside braces of their own they would be
   * evaluated without VALUES, for all that the service has.
   */
  private static void inline(Element pattern, ElementGroup group) {
    List<Element> parts = pattern instanceof ElementGroup inner ? inner.getElements() : List.of();
    if (parts.isEmpty()) {
      group.addElement(pattern);
    } else {
      boolean braces =
          parts.get(0) instanceof ElementGroup first
              && first.getElements().stream().noneMatch(ElementFilter.class::isInstance);
      if (braces) {
        inline(parts.get(0), group);
      }
      parts.subList(braces ? 1 : 0, parts.size()).forEach(group::addElement);
    }
  }

  private static Var plain(Var var) {
    return Var.alloc(var.getVarName().replaceFirst("^/+", ""));
  }

  private static Binding renamed(Binding row) {
    BindingBuilder renamed = BindingFactory.builder();
    row.forEach((var, node) -> renamed.add(plain(var), node));
    return renamed.build();
  }

  List<Binding> bindings(Rows rows) {
    return rows.rows().stream().map(this::binding).toList();
  }

  private Binding binding(Map<String, Rows.Term> row) {
    BindingBuilder binding = BindingFactory.builder();
    variables.forEach(
        (name, var) -> {
          Rows.Term term = row.get(name);
          if (term != null) {
            binding.add(var, node(term));
          }
        });
    return binding.build();
  }

  private static Node node(Rows.Term term) {
    return switch (term.kind()) {
      case IRI -> NodeFactory.createURI(term.value());
      case BLANK -> NodeFactory.createBlankNode(term.value());
      case LITERAL ->
          term.language()
              .map(language -> NodeFactory.createLiteralLang(term.value(), language))
              .or(() -> term.datatype().map(type -> typed(term.value(), type)))
              .orElseGet(() -> NodeFactory.createLiteralString(term.value()));
    };
  }

  private static Node typed(String value, String datatype) {
    return NodeFactory.createLiteralDT(value, TypeMapper.getInstance().getSafeTypeByName(datatype));
  }
}
