package org.dateline.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dateline.actor.Actor;
import org.dateline.event.Explanation;
import org.dateline.event.Grounds;
import org.dateline.link.Decision;
import org.dateline.link.Explained;
import org.dateline.link.Link;
import org.dateline.link.LinkedFindings;

/** An explanation as one line of JSON. */
final class ExplanationJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ExplanationJson() {}

  static String line(Explained explained) {
    Explanation explanation = explained.facts();
    ObjectNode json = JSON.objectNode();
    json.put("id", explanation.report().id());
    ArrayNode sentences = json.putArray("sentences");
    explanation.sentences().forEach(sentence -> sentences.add(sentence(sentence)));
    ArrayNode links = json.putArray("links");
    explained.linked().findings().actors().forEach(a -> links.add(link(a, explained.linked())));
    return json.toString();
  }

  private static ObjectNode link(Actor actor, LinkedFindings linked) {
    Decision decision = linked.decisionOn(actor).orElseThrow();
    ObjectNode json = JSON.objectNode();
    json.put("actor", actor.name());
    json.put("qid", decision.link().map(Link::qid).orElse(null));
    json.put("score", decision.link().map(Link::score).orElse(null));
    json.put("reason", decision.reason());
    ArrayNode candidates = json.putArray("candidates");
    decision.candidates().forEach(candidate -> candidates.add(candidate.toString()));
    return json;
  }

  private static ObjectNode sentence(Explanation.OfSentence sentence) {
    ObjectNode json = JSON.objectNode();
    json.put("number", sentence.number());
    json.put("text", sentence.text());
    ArrayNode facts = json.putArray("facts");
    sentence.facts().forEach(fact -> facts.add(fact(fact)));
    sentence.again().forEach(json.putArray("again")::add);
    sentence.silent().forEach(json.putArray("silent")::add);
    return json;
  }

  private static ObjectNode fact(Grounds fact) {
    ObjectNode json = JSON.objectNode();
    json.put("id", fact.id());
    json.put("type", fact.type());
    json.put("factuality", ExplanationText.factuality(fact));
    json.put("attributedTo", fact.speaker().orElse(null));
    json.put("rule", fact.rule());
    json.set("trigger", words(fact.trigger()));
    json.put("cue", fact.cue().orElse(null));
    ArrayNode parts = json.putArray("parts");
    fact.parts().forEach(part -> parts.add(part(part)));
    return json;
  }

  private static ObjectNode part(Grounds.Part part) {
    ObjectNode json = JSON.objectNode();
    json.put("name", part.name());
    json.put("value", part.value());
    json.set("words", part.words().map(ExplanationJson::words).orElse(null));
    json.put("path", part.path().orElse(null));
    json.put("how", part.how());
    return json;
  }

  private static ObjectNode words(Grounds.Words words) {
    ObjectNode json = JSON.objectNode();
    json.put("text", words.text());
    json.put("start", words.span().start());
    json.put("end", words.span().end());
    return json;
  }
}
