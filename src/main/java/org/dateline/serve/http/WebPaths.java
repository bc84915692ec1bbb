package org.dateline.serve.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dateline.graph.Iris;
import org.dateline.graph.Vocabulary;

/**
 * Maps the IRIs in the data, which begin with {@link Iris#DEFAULT_BASE}, to the paths of whatever
 * host this server runs on, and back: {@code …/id/actor/x} is shown at {@code /page/actor/x}.
 */
public final class WebPaths {
  public static final String NS = Vocabulary.NAMESPACE;

  private WebPaths() {}

  /**
   * Returns the resource for a path such as {@code /actor/x}, or none if it can name no resource.
   */
  public static Optional<Node> ofPath(String path) {
    String local = path.startsWith("/") ? path.substring(1) : path;
    boolean names = !local.isEmpty() && !local.contains("..") && local.length() < 1000;
    return names ? parse(Iris.DEFAULT_BASE + local).map(NodeFactory::createURI) : Optional.empty();
  }

  /** Returns where this server tells about an IRI: a page of ours, or the IRI itself. */
  public static String link(Node iri) {
    String whole = iri.getURI();
    if (whole.startsWith(Iris.DEFAULT_BASE)) {
      return "/page/" + Html.pathOf(whole.substring(Iris.DEFAULT_BASE.length()));
    }
    return whole.startsWith(NS) ? "/ontology#" + whole.substring(NS.length()) : whole;
  }

  /** Returns the path after {@code /id/} of a resource of ours. */
  public static String localPart(Node iri) {
    return Html.pathOf(iri.getURI().substring(Iris.DEFAULT_BASE.length()));
  }

  private static Optional<String> parse(String iri) {
    try {
      return Optional.of(new URI(iri).toString());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
