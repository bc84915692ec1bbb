package org.dateline.graph;

import org.dateline.text.Span;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/** Writes the cited passages in the terms of the Web Annotation Vocabulary. */
final class PassageMapper {
  private static final int CONTEXT = 32;

  private static final IRI SPECIFIC_RESOURCE = oa("SpecificResource");
  private static final IRI TEXT_POSITION_SELECTOR = oa("TextPositionSelector");
  private static final IRI TEXT_QUOTE_SELECTOR = oa("TextQuoteSelector");
  private static final IRI HAS_SOURCE = oa("hasSource");
  private static final IRI HAS_SELECTOR = oa("hasSelector");
  private static final IRI START = oa("start");
  private static final IRI END = oa("end");
  private static final IRI EXACT = oa("exact");
  private static final IRI PREFIX = oa("prefix");
  private static final IRI SUFFIX = oa("suffix");

  private final ReportGraph graph;
  private final boolean quotes;
  private final String body;

  PassageMapper(ReportGraph graph, boolean quotes) {
    this.graph = graph;
    this.quotes = quotes;
    this.body = graph.report().body();
  }

  void map() {
    graph.passages().forEach(this::map);
  }

  private void map(Span span) {
    if (span.end() > body.length()) {
      throw new IllegalArgumentException(
          "%s lies outside the body of report '%s', which has %d characters"
              .formatted(span, graph.report().id(), body.length()));
    }
    IRI passage = graph.passage("evidence", span);
    IRI position = graph.passage("position", span);
    graph.add(passage, RDF.TYPE, Vocabulary.EVIDENCE_CLASS);
    graph.add(passage, RDF.TYPE, SPECIFIC_RESOURCE);
    graph.add(passage, HAS_SOURCE, graph.name());
    graph.add(passage, HAS_SELECTOR, position);
    if (quotes) {
      graph.add(passage, HAS_SELECTOR, graph.passage("quote", span));
    }
    graph.add(position, RDF.TYPE, TEXT_POSITION_SELECTOR);
    addOffset(position, START, span.start());
    addOffset(position, END, span.end());
    if (quotes) {
      addQuote(graph.passage("quote", span), span);
    }
  }

  private void addOffset(IRI position, IRI property, int offset) {
    graph.add(
        position, property, Values.literal(Integer.toString(offset), XSD.NON_NEGATIVE_INTEGER));
  }

  private void addQuote(IRI quote, Span span) {
    graph.add(quote, RDF.TYPE, TEXT_QUOTE_SELECTOR);
    graph.add(quote, EXACT, Values.literal(span.in(body)));
    int from = wholeCharacter(Math.max(0, span.start() - CONTEXT));
    int to = wholeCharacter(Math.min(body.length(), span.end() + CONTEXT));
    graph.addText(quote, PREFIX, body.substring(from, span.start()));
    graph.addText(quote, SUFFIX, body.substring(span.end(), to));
  }

  /** Steps into the body until no surrogate pair is cut, since half of one cannot be written. */
  private int wholeCharacter(int offset) {
    boolean cutsPair =
        offset > 0
            && offset < body.length()
            && Character.isSurrogatePair(body.charAt(offset - 1), body.charAt(offset));
    return cutsPair ? offset + 1 : offset;
  }

  private static IRI oa(String localName) {
    return Values.iri(Namespaces.OA, localName);
  }
}
