package org.dateline.linkset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dateline.graph.Iris;
import org.dateline.graph.Vocabulary;
import org.dateline.store.Graphs;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/**
 * That an entity is an item, or none, as an analyst or a service says.
 *
 * @param entity its IRI
 * @param item {@code Q843}; empty for "it has none"
 * @param certain true for {@code owl:sameAs}
 * @param method {@code analyst}, {@code reconciliation}; a later decision by the same method
 *     replaces an earlier one
 * @param by who decided, for an analyst
 * @param score in [0, 1]
 */
public record LinkDecision(
    String entity,
    Optional<String> item,
    boolean certain,
    String method,
    Optional<String> by,
    LocalDate on,
    double score,
    String reason,
    List<String> candidates) {
  public static final String ANALYST = "analyst";
  private static final String WIKIDATA = "http://www.wikidata.org/entity/";

  public LinkDecision {
    candidates = List.copyOf(candidates);
  }

  /** Returns what the linkset says of it. */
  public Model statements() {
    Model model = new LinkedHashModel();
    IRI subject = Values.iri(entity);
    IRI link = name();
    add(model, subject, item.isPresent() ? Vocabulary.LINK : Vocabulary.ABSTENTION, link);
    IRI type = item.isPresent() ? Vocabulary.LINK_CLASS : Vocabulary.ABSTENTION_CLASS;
    add(model, link, RDF.TYPE, type);
    item.ifPresent(
        qid -> {
          add(model, link, Vocabulary.ITEM, Values.iri(WIKIDATA, qid));
          add(model, link, Vocabulary.LINK_TYPE, certain ? OWL.SAMEAS : SKOS.CLOSE_MATCH);
          add(model, link, Vocabulary.CONFIDENCE, Values.literal(BigDecimal.valueOf(score)));
        });
    add(model, link, Vocabulary.METHOD, Values.literal(method));
    by.ifPresent(who -> add(model, link, Vocabulary.DECIDED_BY, Values.literal(who)));
    add(model, link, Vocabulary.DECIDED_ON, Values.literal(on));
    add(model, link, Vocabulary.REASON, Values.literal(reason));
    candidates.forEach(c -> add(model, link, Vocabulary.CANDIDATE, Values.literal(c)));
    return model;
  }

  private IRI name() {
    String path = entity.replaceFirst("^.*/id/", "").replace('/', '-');
    return Iris.standard().of("link", method + "_" + path);
  }

  private static void add(Model model, IRI subject, IRI predicate, Value object) {
    model.add(subject, predicate, object, Graphs.LINKS);
  }
}
