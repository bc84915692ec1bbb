package org.dateline.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the reconciliation service, several questions at once, and keeps each answer by itself. */
record Reconciler(Answers answers, Endpoints endpoints, Reconciliation protocol) {
  /** As many as OpenRefine asks at once; each costs the service several searches of its own. */
  static final int BATCH = 10;

  /** Returns the candidates of each question, best first, in the order of the questions. */
  List<List<Candidate>> reconcile(List<Question> questions) throws NoAnswer {
    Map<Question, List<Candidate>> found = new LinkedHashMap<>();
    List<Question> unknown = new ArrayList<>();
    for (Question question : questions) {
      Optional<List<Candidate>> known = known(question);
      known.ifPresent(candidates -> found.put(question, candidates));
      if (known.isEmpty() && !unknown.contains(question)) {
        unknown.add(question);
      }
    }
    if (!unknown.isEmpty()) {
      checkVersion(endpoints.reconciliation(), manifest());
    }
    for (int from = 0; from < unknown.size(); from += BATCH) {
      List<Question> some = unknown.subList(from, Math.min(from + BATCH, unknown.size()));
      found.putAll(fetch(some));
    }
    return questions.stream().map(found::get).toList();
  }

  Manifest manifest() throws NoAnswer {
    return answers.ask(
        Request.to(endpoints.reconciliation()), page -> Reconciliation.manifest(Json.object(page)));
  }

  static void checkVersion(URI service, Manifest manifest) throws NoAnswer.Rejected {
    if (!manifest.versions().contains(Reconciliation.VERSION)) {
      throw new NoAnswer.Rejected(
          service.toString(),
          "the service '%s' speaks versions %s of the protocol"
              .formatted(manifest.name(), manifest.versions()),
          "name a service that speaks " + Reconciliation.VERSION);
    }
  }

  private Optional<List<Candidate>> known(Question question) {
    return answers.recall(
        request(List.of(question)), page -> Reconciliation.candidates(Json.object(page)));
  }

  private Map<Question, List<Candidate>> fetch(List<Question> questions) throws NoAnswer {
    return answers.askAnew(
        request(questions),
        page -> {
          JsonNode results = Json.object(page);
          Map<Question, List<Candidate>> found = new LinkedHashMap<>();
          for (int i = 0; i < questions.size(); i++) {
            JsonNode result = results.path("q" + i);
            found.put(questions.get(i), Reconciliation.candidates(result));
            answers.keep(
                request(List.of(questions.get(i))), new Page(page.fetched(), result.toString()));
          }
          return found;
        });
  }

  private Request request(List<Question> questions) {
    ObjectNode queries = Json.newObject();
    for (int i = 0; i < questions.size(); i++) {
      queries.set("q" + i, protocol.query(questions.get(i)));
    }
    return Request.to(endpoints.reconciliation()).with("queries", queries.toString());
  }
}
