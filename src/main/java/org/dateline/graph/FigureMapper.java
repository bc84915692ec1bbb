package org.dateline.graph;

import java.util.ArrayList;
import java.util.List;
import org.dateline.event.Event;
import org.dateline.event.Figure;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/** Writes the casualty figures of an event. */
final class FigureMapper {
  private final ReportGraph graph;

  FigureMapper(ReportGraph graph) {
    this.graph = graph;
  }

  void map(IRI event, Event found) {
    List<IRI> names = new ArrayList<>();
    for (Figure figure : found.figures()) {
      names.add(graph.fresh("figure", figure.outcome().term(), figure.span()));
    }
    for (int i = 0; i < names.size(); i++) {
      Figure figure = found.figures().get(i);
      IRI name = names.get(i);
      // A figure that is denied, or of an event that is, must not be summed by a naive query.
      if (EventMapper.isReal(found.stance()) && EventMapper.isReal(figure.stance())) {
        graph.add(event, Vocabulary.CASUALTIES, name);
      }
      graph.add(name, RDF.TYPE, Vocabulary.CASUALTY_FIGURE);
      graph.add(name, Vocabulary.FIGURE_OF, event);
      addNumbers(name, figure);
      figure
          .includedIn()
          .ifPresent(whole -> graph.add(name, Vocabulary.INCLUDED_IN, names.get(whole)));
      graph.addStance(name, figure.stance());
      graph.add(name, Vocabulary.REPORTED_IN, graph.name());
      graph.addPassage(name, Vocabulary.EVIDENCE, figure.span());
    }
  }

  private void addNumbers(IRI name, Figure figure) {
    graph.add(name, Vocabulary.OUTCOME, Vocabulary.term(figure.outcome().term()));
    figure.atLeast().ifPresent(number -> graph.addInteger(name, Vocabulary.AT_LEAST, number));
    figure.atMost().ifPresent(number -> graph.addInteger(name, Vocabulary.AT_MOST, number));
    figure
        .victims()
        .ifPresent(victims -> graph.add(name, Vocabulary.VICTIMS, graph.actor(victims)));
    graph.addText(name, Vocabulary.VICTIM_TEXT, figure.victimText());
    graph.add(name, Vocabulary.CUMULATIVE, Values.literal(figure.cumulative()));
  }
}
