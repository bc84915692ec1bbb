package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;

/**
 * N-Triples that neosemantics makes a property graph of. Without named graphs, which its plain
 * import does not read; each edge is a node of its own as well, since a relation there has no
 * properties; the plain triple is written only of what is asserted, as in the store.
 */
record Rdf() implements Form {
  /** What Dublin Core calls the entries that files have about themselves. */
  private static final Map<String, String> TERMS =
      Map.of(
          "tool", "creator",
          "ontology", "conformsTo",
          "filter", "description",
          "licence", "license",
          "sources", "source");

  private static final String NS = "https://w3id.org/dateline/ns#";

  @Override
  public List<String> write(Network network, Target target, String main) throws IOException {
    try (OutputStream out = target.open(main)) {
      StreamRDF rdf = StreamRDFWriter.getWriterStream(out, Lang.NTRIPLES);
      rdf.start();
      about(network.about(), rdf);
      for (Node node : network.nodes()) {
        node(node, network.columns().nodes(), rdf);
      }
      for (Edge edge : network.edges()) {
        edge(edge, network.columns().edges(), rdf);
      }
      rdf.finish();
    }
    return List.of();
  }

  private static void about(About about, StreamRDF rdf) {
    org.apache.jena.graph.Node dataset = iri(Ids.iri("graph:export"));
    add(dataset, RDF.type.asNode(), VOID.Dataset.asNode(), rdf);
    about
        .entries()
        .forEach(
            (name, value) ->
                add(
                    dataset,
                    iri(DCTerms.getURI() + TERMS.getOrDefault(name, name)),
                    words(value),
                    rdf));
  }

  private static void node(Node node, List<Column> columns, StreamRDF rdf) {
    org.apache.jena.graph.Node subject = iri(Ids.iri(node.id()));
    add(subject, RDF.type.asNode(), iri(NS + node.type()), rdf);
    add(subject, RDF.type.asNode(), iri(NS + (node.isEvent() ? "Event" : "Actor")), rdf);
    add(subject, RDFS.label.asNode(), words(node.label()), rdf);
    for (Column column : columns) {
      if (column.attribute() != Attribute.IRI && column.attribute() != Attribute.TYPE) {
        value(subject, column, node.value(column.attribute()), rdf);
      }
    }
  }

  private static void edge(Edge edge, List<Column> columns, StreamRDF rdf) {
    org.apache.jena.graph.Node source = iri(Ids.iri(edge.source()));
    org.apache.jena.graph.Node target = iri(Ids.iri(edge.target()));
    org.apache.jena.graph.Node relation =
        iri(NS + edge.relation().replaceAll("[^A-Za-z0-9]+", "-"));
    org.apache.jena.graph.Node tie = iri(Ids.iri("tie:" + edge.id().replaceAll("[^\\w.~:-]", "-")));
    if (edge.isAsserted()) {
      add(source, relation, target, rdf);
    }
    add(tie, RDF.type.asNode(), RDF.Statement.asNode(), rdf);
    add(tie, RDF.subject.asNode(), source, rdf);
    add(tie, RDF.predicate.asNode(), relation, rdf);
    add(tie, RDF.object.asNode(), target, rdf);
    add(
        tie,
        iri(NS + "weight"),
        NodeFactory.createLiteralDT(String.valueOf(edge.weight()), XSDDatatype.XSDinteger),
        rdf);
    columns.forEach(column -> value(tie, column, edge.value(column.attribute()), rdf));
  }

  private static void value(
      org.apache.jena.graph.Node subject, Column column, Optional<String> value, StreamRDF rdf) {
    value.ifPresent(
        text -> add(subject, iri(NS + column.name()), literal(column.type(), text), rdf));
  }

  private static org.apache.jena.graph.Node literal(Column.Type type, String text) {
    return switch (type) {
      case NUMBER -> NodeFactory.createLiteralDT(text, XSDDatatype.XSDdouble);
      case DATE -> NodeFactory.createLiteralDT(text, XSDDatatype.XSDdate);
      case TEXT -> words(text);
    };
  }

  private static org.apache.jena.graph.Node words(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static org.apache.jena.graph.Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static void add(
      org.apache.jena.graph.Node subject,
      org.apache.jena.graph.Node predicate,
      org.apache.jena.graph.Node object,
      StreamRDF rdf) {
    rdf.triple(Triple.create(subject, predicate, object));
  }
}
