package org.dateline.serve;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.serve.guard.Limits;
import org.dateline.store.Store;

/** {@code fuseki-config/dateline.ttl}, as a server of our own needs it. */
final class Configuration {
  private Configuration() {}

  /**
   * Reads the file, for a store and its limits.
   *
   * @throws Problems if it is no RDF
   */
  static Model of(Path file, Store store, Limits limits) {
    Model model = ModelFactory.createDefaultModel();
    try {
      RDFParser.source(file).parse(model.getGraph());
    } catch (RiotException e) {
      throw new Problems(new Problem(file, 0, "cannot be read: " + e.getMessage(), "restore it"));
    }
    Property location = model.createProperty("http://jena.apache.org/2016/tdb#location");
    for (var each : model.listStatements(null, location, (RDFNode) null).toList()) {
      each.changeObject(store.directory().toString());
    }
    // The store keeps its index itself; a second one on the same files would be locked out.
    Property dataset = model.createProperty("http://jena.apache.org/fuseki#dataset");
    Property searched = model.createProperty("http://jena.apache.org/text#dataset");
    for (var each : model.listStatements(null, dataset, (RDFNode) null).toList()) {
      RDFNode whole = each.getObject();
      Optional.ofNullable(whole.asResource().getPropertyResourceValue(searched))
          .ifPresent(each::changeObject);
    }
    String time = Integer.toString(limits.of("query-milliseconds"));
    Property value = model.createProperty("http://jena.hpl.hp.com/2005/11/Assembler#cxtValue");
    Property name = model.createProperty("http://jena.hpl.hp.com/2005/11/Assembler#cxtName");
    for (var each : model.listStatements(null, name, "arq:queryTimeout").toList()) {
      each.getSubject().removeAll(value).addProperty(value, time);
    }
    return model;
  }
}
