package org.dateline.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.dateline.llm.ApiKey;
import org.dateline.llm.Endpoint;
import org.dateline.llm.Llm;
import org.dateline.llm.Prices;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who finds the facts, and where the language model is if it is one. */
final class LlmOptions {
  /** The one place that a key is taken from: a command line shows in lists of processes. */
  static final String KEY = "DATELINE_LLM_KEY";

  /** Who finds the facts of a report. */
  enum Finder {
    rules,
    llm,
    both
  }

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  @Option(
      names = "--extractor",
      defaultValue = "rules",
      description = "${COMPLETION-CANDIDATES}; a language model only if asked for. Default: rules.")
  Finder extractor;

  @Option(
      names = "--llm-url",
      paramLabel = "URL",
      description = "OpenAI-compatible address, such as http://localhost:11434/v1.")
  Optional<URI> url = Optional.empty();

  @Option(
      names = "--llm-model",
      paramLabel = "NAME",
      description = "As the server calls it. A key is read from DATELINE_LLM_KEY alone.")
  Optional<String> model = Optional.empty();

  @Option(
      names = "--llm-chunk",
      paramLabel = "TOKENS",
      defaultValue = "1500",
      description = "How much of a report goes into one question. Default: ${DEFAULT-VALUE}.")
  int chunk;

  @Option(
      names = "--llm-timeout",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "For one answer. Default: ${DEFAULT-VALUE}.")
  int timeout;

  @Option(
      names = "--llm-price-in",
      paramLabel = "PRICE",
      description = "Of a million input tokens, to have the cost reported.")
  Optional<Double> priceIn = Optional.empty();

  @Option(
      names = "--llm-price-out",
      paramLabel = "PRICE",
      description = "Of a million output tokens.")
  Optional<Double> priceOut = Optional.empty();

  @Option(
      names = "--llm-confidence",
      paramLabel = "0..1",
      description = "How often this model's facts are right, if you measured it; goes into RDF.")
  Optional<Double> confidence = Optional.empty();

  /**
   * Runs a command with the loader that the options ask for, and gives the model's account.
   *
   * @return the command's exit code
   */
  int with(
      Home home,
      PrintWriter talk,
      Supplier<ReportLoader> reports,
      ToIntFunction<Supplier<ReportLoader>> command) {
    if (extractor == Finder.rules) {
      require(url.isEmpty() && model.isEmpty(), "--llm-… is given, but --extractor is rules");
      return command.applyAsInt(reports);
    }
    Llm llm = Llm.of(endpoint(), place(), known(confidence), home.ontology());
    int code = command.applyAsInt(() -> reports.get().withLlm(llm));
    llm.account(new Prices(known(priceIn), known(priceOut))).forEach(talk::println);
    return code;
  }

  private Endpoint endpoint() {
    require(url.isPresent() && model.isPresent(), "a model needs --llm-url and --llm-model");
    Optional<ApiKey> key =
        Optional.ofNullable(System.getenv(KEY)).filter(k -> !k.isBlank()).map(ApiKey::new);
    URI address = url.orElseThrow();
    require(
        Stream.of("http", "https").anyMatch(scheme -> scheme.equals(address.getScheme()))
            && address.getHost() != null,
        "--llm-url is no http or https address");
    require(
        address.getUserInfo() == null && address.getQuery() == null,
        "--llm-url holds a password or parameters; a key goes into " + KEY);
    require(
        key.isEmpty() || address.getScheme().equals("https") || isLocal(address),
        KEY + " would go unencrypted to " + address.getHost() + "; use https, or unset it");
    require(chunk > 0 && timeout > 0, "--llm-chunk and --llm-timeout are above 0");
    require(
        confidence.filter(right -> !(right >= 0 && right <= 1)).isEmpty(),
        "--llm-confidence is from 0 to 1");
    return new Endpoint(
        address,
        model.orElseThrow(),
        key,
        Duration.ofSeconds(timeout),
        Duration.ofSeconds(1),
        chunk);
  }

  private static boolean isLocal(URI address) {
    return Stream.of("localhost", "127.0.0.1", "[::1]").anyMatch(address.getHost()::equals);
  }

  private Llm.Place place() {
    return extractor == Finder.both ? Llm.Place.BESIDE_RULES : Llm.Place.ALONE;
  }

  private void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }

  private static OptionalDouble known(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }
}
