package org.dateline.serve.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.dateline.serve.http.Html;

/**
 * How many people an event harmed, as one report puts it.
 *
 * @param number {@code 7}, {@code at least 8}, {@code 10 to 12}; "unknown number" if it has none
 * @param outcome {@code killed}
 * @param whom in the words of the report; may be empty
 * @param total whether it is a sum over a longer time
 */
record Figure(String number, String outcome, String whom, boolean total) {

  static List<Figure> of(View view, Node event) {
    Facts facts = view.facts();
    List<Node> found = new ArrayList<>();
    found.addAll(
        facts.graph().find(Node.ANY, Terms.FIGURE_OF, event).mapWith(Triple::getSubject).toList());
    return found.stream()
        .distinct()
        .sorted(NodeCmp::compareRDFTerms)
        .map(
            figure ->
                new Figure(
                    number(
                        grouped(facts.words(figure, Terms.AT_LEAST)),
                        grouped(facts.words(figure, Terms.AT_MOST))),
                    facts.value(figure, Terms.OUTCOME).map(view.labels()::of).orElse("harmed"),
                    facts.words(figure, Terms.VICTIM_TEXT),
                    facts.words(figure, Terms.CUMULATIVE).equals("true")))
        .toList();
  }

  String html() {
    return "<b>%s</b> %s%s%s"
        .formatted(
            Html.text(number),
            Html.text(outcome),
            whom.isEmpty() ? "" : " <span class=\"whom\">" + Html.text(whom) + "</span>",
            total ? " <span class=\"whom\">(total)</span>" : "");
  }

  /** "12000" becomes "12,000". */
  private static String grouped(String digits) {
    return digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
  }

  private static String number(String least, String most) {
    if (least.isEmpty()) {
      return most.isEmpty() ? "an unknown number" : "up to " + most;
    }
    if (most.isEmpty()) {
      return "at least " + least;
    }
    return least.equals(most) ? least : least + " to " + most;
  }
}
