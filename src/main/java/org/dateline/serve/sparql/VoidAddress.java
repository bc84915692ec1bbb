package org.dateline.serve.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.dateline.graph.Iris;
import org.dateline.serve.http.Address;
import org.dateline.serve.http.Formats;
import org.dateline.serve.http.OwnAddress;
import org.dateline.serve.http.Reply;
import org.dateline.serve.http.WebPaths;
import org.dateline.serve.query.SavedQuery;
import org.dateline.serve.query.SavedQueryFile;
import org.dateline.serve.query.Table;
import org.dateline.store.StoreView;

/**
 * {@code /.well-known/void}: what the data is, how much there is and is linked, where to get it.
 */
public final class VoidAddress implements Address {
  private final StoreView store;
  private final OwnAddress own;
  private final SavedQuery counts = SavedQueryFile.ofProgram("counts");

  public VoidAddress(StoreView store, OwnAddress own) {
    this.store = store;
    this.own = own;
  }

  @Override
  public Reply get(HttpServletRequest request) {
    return Formats.write(description(own.of(request)), Formats.rdf(request, Lang.TURTLE));
  }

  private Graph description(String root) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefix("void", VOID.NS);
    Resource dataset =
        model
            .createResource(root + "/.well-known/void#dataset")
            .addProperty(RDF.type, VOID.Dataset)
            .addProperty(VOID.sparqlEndpoint, model.createResource(root + "/sparql"))
            .addProperty(VOID.dataDump, model.createResource(root + "/dump.nq.gz"))
            .addProperty(VOID.vocabulary, model.createResource(WebPaths.NS))
            .addProperty(VOID.uriSpace, Iris.DEFAULT_BASE);
    Table found = store.read(data -> counts.run(QueryExec.dataset(data), Map.of()));
    for (int i = 0; i < found.columns().size(); i++) {
      Node count = found.rows().get(0).get(i).orElseThrow();
      dataset.addProperty(
          model.createProperty(VOID.NS, found.columns().get(i)),
          model.createTypedLiteral(count.getLiteralLexicalForm(), XSDDatatype.XSDinteger));
    }
    addLinksets(dataset, root);
    return model.getGraph();
  }

  /** One linkset a predicate, as VoID wants it: the certain links and the likely ones. */
  private void addLinksets(Resource dataset, String root) {
    Model model = dataset.getModel();
    Resource wikidata =
        model
            .createResource(root + "/.well-known/void#wikidata")
            .addProperty(RDF.type, VOID.Dataset)
            .addProperty(VOID.uriSpace, "http://www.wikidata.org/entity/");
    for (Property predicate : List.of(OWL2.sameAs, SKOS.closeMatch)) {
      Resource linkset =
          model
              .createResource(root + "/.well-known/void#" + predicate.getLocalName())
              .addProperty(RDF.type, VOID.Linkset)
              .addProperty(VOID.linkPredicate, predicate)
              .addProperty(VOID.subjectsTarget, dataset)
              .addProperty(VOID.objectsTarget, wikidata)
              .addLiteral(VOID.triples, links(predicate));
      dataset.addProperty(VOID.subset, linkset);
    }
  }

  private long links(Property predicate) {
    Node graph = NodeFactory.createURI(Iris.DEFAULT_BASE + "graph/links");
    return store.read(data -> Iter.count(data.find(graph, Node.ANY, predicate.asNode(), Node.ANY)));
  }
}
