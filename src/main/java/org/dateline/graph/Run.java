package org.dateline.graph;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What made the findings, as far as it can change them; no clock time, so that the same input gives
 * the same bytes.
 *
 * @param version of the program: {@code 0.1.0}
 * @param lexiconSha256 digest of {@code ontology/lexicon.ttl}, 64 hexadecimal digits
 * @param settings key and value, as a user would give them: {@code parser=englishSR}
 * @param confidence by rule name, how often the rule is right, in [0, 1], where it was measured;
 *     facts of other rules get none
 */
public record Run(
    String version,
    String lexiconSha256,
    Map<String, String> settings,
    Map<String, Double> confidence) {
  public Run {
    settings = Map.copyOf(settings);
    confidence = Map.copyOf(confidence);
    if (!lexiconSha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "lexicon digest '%s' is not 64 hexadecimal digits".formatted(lexiconSha256));
    }
  }

  /** Returns this run with settings and confidences more. */
  public Run with(Map<String, String> moreSettings, Map<String, Double> moreConfidence) {
    Map<String, String> allSettings = new TreeMap<>(settings);
    allSettings.putAll(moreSettings);
    Map<String, Double> allConfidence = new TreeMap<>(confidence);
    allConfidence.putAll(moreConfidence);
    return new Run(version, lexiconSha256, allSettings, allConfidence);
  }

  SortedMap<String, String> sortedSettings() {
    return new TreeMap<>(settings);
  }
}
