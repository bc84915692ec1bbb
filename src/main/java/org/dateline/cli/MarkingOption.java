package org.dateline.cli;

import java.util.Optional;
import org.dateline.report.Marking;
import org.dateline.store.Restriction;
import org.eclipse.rdf4j.model.Model;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Restricts what is loaded, if asked to. */
final class MarkingOption {
  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  @Option(
      names = "--restricted",
      paramLabel = "MARKING",
      description =
          "Only users of 'serve --readers' with this marking see what is loaded. A report may name its"
              + " own, in 'restricted:'; it keeps its marking until 'dateline remove'.")
  Optional<String> marking = Optional.empty();

  /** Refuses a marking that is none, before anything is loaded. */
  void check() {
    if (marking.isPresent() && !Marking.isOne(marking.get())) {
      throw new ParameterException(
          spec.commandLine(), "'%s' is no marking; name %s".formatted(marking.get(), Marking.FORM));
    }
  }

  /** Returns the marking, if there is one. */
  Optional<String> word() {
    return marking;
  }

  /** Has only readers with the marking see these graphs. */
  Model mark(Model graphs) {
    return marking.map(word -> new Restriction(word).mark(graphs)).orElse(graphs);
  }
}
