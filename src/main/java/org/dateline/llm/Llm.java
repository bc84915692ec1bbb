package org.dateline.llm;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.dateline.event.FactFinder;
import org.dateline.lexicon.Concepts;
import org.dateline.lexicon.Lexicon;

/**
 * A language model that reads reports instead of the rules or beside them.
 *
 * <p>Thread-safe. The model's library is loaded when one is made, and not before.
 */
public final class Llm {
  /** Whether the model reads instead of the rules or beside them. */
  public enum Place {
    ALONE,
    BESIDE_RULES
  }

  private final Endpoint endpoint;
  private final Place place;
  private final OptionalDouble confidence;
  private final Instructions instructions;
  private final Concepts concepts;
  private final Ledger ledger = new Ledger();
  private final Chat chat;

  private Llm(Endpoint endpoint, Place place, OptionalDouble confidence, Path ontology) {
    this.endpoint = endpoint;
    this.place = place;
    this.confidence = confidence;
    this.concepts = Concepts.of(ontology.resolve("dateline.ttl"));
    this.instructions = Instructions.load(ontology, concepts);
    this.chat = new PatientChat(new OpenAiChat(endpoint), endpoint.pause(), ledger);
  }

  /**
   * Prepares to ask a model; nothing is sent yet.
   *
   * @param confidence how often the model's facts are right, in [0, 1], where it was measured
   * @param ontology the folder that holds the ontology and the model's instructions
   * @throws org.dateline.problem.Problems if a file of the folder is wrong
   */
  public static Llm of(Endpoint endpoint, Place place, OptionalDouble confidence, Path ontology) {
    return new Llm(endpoint, place, confidence, ontology);
  }

  /**
   * Returns what finds facts now: the model, or the rules and the model.
   *
   * @param lexicon for the words of times and numbers
   */
  public FactFinder beside(FactFinder rules, Lexicon lexicon) {
    FactFinder model = new ModelExtractor(chat, endpoint, instructions, concepts, lexicon, ledger);
    return place == Place.ALONE
        ? model
        : new BesideRules(rules, model, new SameFact(concepts), ledger);
  }

  /** Returns what provenance has to say of the model; the key and the address are not in it. */
  public Map<String, String> settings() {
    return Map.of(
        "extractor", place == Place.ALONE ? "llm" : "both",
        "llm.model", endpoint.model(),
        "llm.prompt", instructions.digest());
  }

  /** Returns the measured confidence by rule name. */
  public Map<String, Double> confidence() {
    return confidence.isPresent()
        ? Map.of(endpoint.ruleName(), confidence.getAsDouble())
        : Map.of();
  }

  /** Returns, for people, the warnings, what was spent and what was rejected, a line each. */
  public List<String> account(Prices prices) {
    return ledger.lines(endpoint.ruleName(), prices);
  }
}
