package org.dateline.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The items as RDF in Wikibase's shape (mediawiki.org, Wikibase/Indexing/RDF Dump Format). */
record DoubleTriples(LittleWikidata wikidata, Model model) {
  private static final String WD = "http://www.wikidata.org/entity/";
  private static final String PROP = "http://www.wikidata.org/prop/";
  private static final String WIKIBASE = "http://wikiba.se/ontology#";
  private static final String SCHEMA = "http://schema.org/";
  private static final String WKT = "http://www.opengis.net/ont/geosparql#wktLiteral";

  DoubleTriples(LittleWikidata wikidata) {
    this(wikidata, ModelFactory.createDefaultModel());
    wikidata.items().values().forEach(this::add);
    wikidata.redirects().forEach((from, to) -> item(from).addProperty(OWL.sameAs, item(to)));
  }

  private Resource item(String id) {
    return model.createResource(WD + id);
  }

  private void add(JsonNode json) {
    Resource item = item(json.path("id").asText());
    for (JsonNode label : json.path("labels")) {
      item.addProperty(RDFS.label, term(label));
    }
    for (JsonNode description : json.path("descriptions")) {
      item.addProperty(model.createProperty(SCHEMA, "description"), term(description));
    }
    for (JsonNode group : json.path("aliases")) {
      group.forEach(alias -> item.addProperty(SKOS.altLabel, term(alias)));
    }
    for (Map.Entry<String, JsonNode> claims : json.path("claims").properties()) {
      boolean preferred = false;
      for (JsonNode statement : claims.getValue()) {
        preferred |= statement.path("rank").asText().equals("preferred");
      }
      for (JsonNode statement : claims.getValue()) {
        add(item, claims.getKey(), statement, preferred ? "preferred" : "normal");
      }
    }
  }

  private RDFNode term(JsonNode term) {
    return model.createLiteral(term.path("value").asText(), term.path("language").asText());
  }

  private void add(Resource item, String property, JsonNode json, String bestRank) {
    Optional<RDFNode> value = value(json.path("mainsnak"));
    if (value.isEmpty()) {
      return;
    }
    String rank = json.path("rank").asText();
    Resource statement =
        model.createResource(WD + "statement/" + json.path("id").asText().replace('$', '-'));
    item.addProperty(model.createProperty(PROP, property), statement);
    statement.addProperty(RDF.type, model.createResource(WIKIBASE + "Statement"));
    String rankName = Character.toUpperCase(rank.charAt(0)) + rank.substring(1) + "Rank";
    statement.addProperty(
        model.createProperty(WIKIBASE, "rank"), model.createResource(WIKIBASE + rankName));
    statement.addProperty(model.createProperty(PROP + "statement/", property), value.get());
    if (rank.equals(bestRank)) {
      statement.addProperty(RDF.type, model.createResource(WIKIBASE + "BestRank"));
      item.addProperty(model.createProperty(PROP + "direct/", property), value.get());
    }
    for (Map.Entry<String, JsonNode> qualifiers : json.path("qualifiers").properties()) {
      for (JsonNode snak : qualifiers.getValue()) {
        value(snak)
            .ifPresent(
                node ->
                    statement.addProperty(
                        model.createProperty(PROP + "qualifier/", qualifiers.getKey()), node));
      }
    }
  }

  private Optional<RDFNode> value(JsonNode snak) {
    JsonNode value = snak.path("datavalue").path("value");
    return switch (snak.path("datavalue").path("type").asText()) {
      case "wikibase-entityid" -> Optional.of(item(value.path("id").asText()));
      case "globecoordinate" ->
          Optional.of(
              model.createTypedLiteral(
                  "Point(%s %s)"
                      .formatted(value.path("longitude").asText(), value.path("latitude").asText()),
                  WKT));
      case "time" ->
          // In RDF a month or year stands for its first day; the precision is elsewhere.
          Optional.of(
              model.createTypedLiteral(
                  value.path("time").asText().substring(1).replace("-00", "-01"),
                  XSDDatatype.XSDdateTime));
      default -> Optional.empty();
    };
  }
}
