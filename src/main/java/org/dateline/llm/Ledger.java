package org.dateline.llm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts what a model was asked, what that cost and what became of its facts. Thread-safe. */
final class Ledger {
  private final Map<Reason, Integer> rejected = new EnumMap<>(Reason.class);
  private final List<String> warnings = new ArrayList<>();
  private int calls;
  private int failed;
  private int uncounted;
  private long input;
  private long output;
  private long nanos;
  private int kept;
  private int agreed;

  synchronized void add(Reply reply) {
    calls++;
    if (reply.inputTokens().isEmpty() || reply.outputTokens().isEmpty()) {
      uncounted++;
    }
    input += reply.inputTokens().orElse(0);
    output += reply.outputTokens().orElse(0);
  }

  synchronized void addFailure() {
    calls++;
    failed++;
  }

  synchronized void addTime(long spent) {
    nanos += spent;
  }

  synchronized void addKept(int facts) {
    kept += facts;
  }

  /** Counts a fact, already counted as kept, that the rules found as well. */
  synchronized void addAgreed() {
    agreed++;
  }

  synchronized void reject(Reason reason) {
    rejected.merge(reason, 1, Integer::sum);
  }

  /** Rejects a fact that was already counted as kept. */
  synchronized void withdraw(Reason reason) {
    kept--;
    reject(reason);
  }

  synchronized void warn(String warning) {
    warnings.add(warning);
  }

  /** Returns the warnings, then what was asked and spent, then what was kept and thrown away. */
  synchronized List<String> lines(String model, Prices prices) {
    List<String> lines = new ArrayList<>(warnings);
    lines.add("%s: %s".formatted(model, spent(prices)));
    int thrown = rejected.values().stream().mapToInt(Integer::intValue).sum();
    String reasons =
        rejected.entrySet().stream()
            .map(entry -> entry.getValue() + " for " + entry.getKey())
            .collect(Collectors.joining("; "));
    lines.add(
        "%s: %d facts kept, %d of them found by the rules as well; %d rejected%s"
            .formatted(model, kept, agreed, thrown, thrown == 0 ? "" : ": " + reasons));
    return lines;
  }

  private String spent(Prices prices) {
    String spent =
        String.format(
            Locale.ROOT,
            "%d calls, %d of them failed; %d input and %d output tokens%s; %.1f s",
            calls,
            failed,
            input,
            output,
            uncounted == 0 ? "" : " (%d answers came uncounted)".formatted(uncounted),
            nanos / 1e9);
    return prices.of(input, output).stream()
        .mapToObj(cost -> spent + String.format(Locale.ROOT, "; cost %.4f", cost))
        .findFirst()
        .orElse(spent);
  }
}
