package org.dateline.serve.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.dateline.serve.http.Address;
import org.dateline.serve.http.Reply;
import org.dateline.serve.http.WebPaths;

/**
 * {@code /search?q=words}: {@code {"query", "names": [{"iri", "page", "label", "type"}],
 * "sentences": [{"sentence", "report", "reportTitle", "reportPage", "facts": [{"iri", "page"}]}]}},
 * best first.
 */
public record SearchAddress(Search search) implements Address {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public Reply get(HttpServletRequest request) {
    String typed = Optional.ofNullable(request.getParameter("q")).orElse("");
    if (!Search.isAsked(typed)) {
      return Reply.error(400, "no words to search for", "ask /search?q=some+words");
    }
    Search.Found found = search.find(typed);
    ObjectNode answer = JSON.createObjectNode().put("query", typed);
    ArrayNode names = answer.putArray("names");
    found
        .names()
        .forEach(
            name ->
                thing(names.addObject(), name.node())
                    .put("label", name.label())
                    .put("type", name.type()));
    ArrayNode sentences = answer.putArray("sentences");
    found.sentences().forEach(sentence -> write(sentence, sentences.addObject()));
    return Reply.of("application/json", answer.toPrettyString() + "\n");
  }

  private static void write(Search.Sentence sentence, ObjectNode object) {
    object
        .put("sentence", sentence.words())
        .put("report", sentence.report().getURI())
        .put("reportTitle", sentence.title())
        .put("reportPage", WebPaths.link(sentence.report()));
    ArrayNode facts = object.putArray("facts");
    sentence.facts().forEach(fact -> thing(facts.addObject(), fact));
  }

  private static ObjectNode thing(ObjectNode object, Node node) {
    return object.put("iri", node.getURI()).put("page", WebPaths.link(node));
  }
}
