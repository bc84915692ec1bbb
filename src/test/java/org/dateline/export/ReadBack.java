package org.dateline.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDFS;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.GraphImporter;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jsoup.parser.Parser;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.yaml.snakeyaml.Yaml;

/** Reads the label of a first node back, with readers that are not ours. */
final class ReadBack {
  private static final Pattern CYPHER_LABEL =
      Pattern.compile("n\\.label = '((?:[^'\\\\]|\\\\.)*)'");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

  private ReadBack() {}

  static String label(String tool, Map<String, byte[]> files) {
    byte[] first = files.values().iterator().next();
    return switch (tool) {
      case "gephi" -> element(xml(first), "node", 0).getAttribute("label");
      case "yed" -> element(xml(first), "y:NodeLabel", 0).getTextContent();
      case "kml" -> element(xml(first), "name", 1).getTextContent();
      case "cytoscape-graphml", "graphia" -> graph(new GraphMLImporter<>(), first);
      case "graphviz" ->
          Parser.unescapeEntities(graph(new DOTImporter<>(), first), false).replace("\\\\", "\\");
      case "cytoscape" -> aspect("nodes", json(first)).at("/0/v/name").asText();
      case "cytoscape-js" -> json(first).at("/elements/nodes/0/data/label").asText();
      case "sigma" -> json(first).at("/nodes/0/attributes/label").asText();
      case "linkurious" -> json(first).at("/nodes/0/attributes/text").asText();
      case "kumu" -> json(first).at("/elements/0/label").asText();
      case "geojson" -> json(first).at("/features/0/properties/label").asText();
      case "timeline" ->
          Parser.unescapeEntities(json(first).at("/events/0/text/headline").asText(), false);
      case "stix" -> threatActor(json(first));
      case "gephi-csv" -> table(files, "nodes.csv").get(0).get("Label");
      case "neo4j" -> table(files, "nodes.csv").get(0).get("label");
      case "csv" -> table(files, "actors.csv").get(0).get("label");
      case "neo4j-cypher" -> cypher(first);
      case "neo4j-rdf" -> rdf(first);
      case "obsidian" -> alias(first);
      default -> throw new IllegalArgumentException(tool);
    };
  }

  static JsonNode json(byte[] bytes) {
    try {
      return new ObjectMapper().readTree(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the elements of an aspect of CX2. */
  static JsonNode aspect(String name, JsonNode cx2) {
    for (JsonNode each : cx2) {
      if (each.has(name)) {
        return each.get(name);
      }
    }
    throw new IllegalStateException("no aspect " + name);
  }

  static Document xml(byte[] bytes) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(bytes));
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<CSVRecord> table(Map<String, byte[]> files, String name) {
    try (var parser =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(new String(files.get(name), UTF_8)))) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Element element(Document document, String name, int index) {
    return (Element) document.getElementsByTagName(name).item(index);
  }

  /** Reads by JGraphT, and returns the label of the armed group. */
  private static String graph(GraphImporter<String, DefaultEdge> importer, byte[] bytes) {
    Map<String, String> labels = new HashMap<>();
    if (importer instanceof GraphMLImporter<String, DefaultEdge> graphml) {
      graphml.setVertexFactory(id -> id);
      graphml.setSchemaValidation(false);
      graphml.addVertexAttributeConsumer(
          (key, value) -> keep(key.getFirst(), key.getSecond(), value.getValue(), labels));
    } else if (importer instanceof DOTImporter<String, DefaultEdge> dot) {
      dot.setVertexFactory(id -> id);
      dot.addVertexAttributeConsumer(
          (key, value) -> keep(key.getFirst(), key.getSecond(), value.getValue(), labels));
    }
    importer.importGraph(
        new DirectedPseudograph<>(DefaultEdge.class), new StringReader(new String(bytes, UTF_8)));
    return labels.get("actor:a");
  }

  private static void keep(String id, String key, String value, Map<String, String> labels) {
    if (key.equals("label")) {
      labels.put(id, value);
    }
  }

  private static String threatActor(JsonNode bundle) {
    for (JsonNode object : bundle.get("objects")) {
      if (object.get("type").asText().equals("threat-actor")) {
        return object.get("name").asText();
      }
    }
    throw new IllegalStateException("no threat actor");
  }

  private static String cypher(byte[] bytes) {
    Matcher found = CYPHER_LABEL.matcher(new String(bytes, UTF_8));
    if (!found.find()) {
      throw new IllegalStateException("no label");
    }
    return ESCAPE
        .matcher(found.group(1))
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(escape.group(1).equals("t") ? "\t" : escape.group(1)));
  }

  private static String rdf(byte[] bytes) {
    Graph graph = RDFParser.source(new ByteArrayInputStream(bytes)).lang(Lang.NTRIPLES).toGraph();
    return graph
        .find(NodeFactory.createURI(Ids.iri("actor:a")), RDFS.label.asNode(), null)
        .next()
        .getObject()
        .getLiteralLexicalForm();
  }

  private static String alias(byte[] note) {
    String head = new String(note, UTF_8).split("---\n")[1];
    Map<String, List<String>> fields = new Yaml().load(head);
    return fields.get("aliases").get(0);
  }
}
