package org.dateline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.ZipOutputStream;
import org.dateline.appearance.Appearance;
import org.dateline.export.Choice;
import org.dateline.export.Export;
import org.dateline.export.Imprint;
import org.dateline.export.Picture;
import org.dateline.export.Summary;
import org.dateline.export.Target;
import org.dateline.export.Tool;
import org.dateline.lexicon.Terms;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.store.StoreAccess;
import org.dateline.store.StoreReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline export}. */
@Command(
    name = "export",
    description = "Writes the graph for a tool that draws; alone, lists the tools.")
final class ExportCommand implements Callable<Integer> {
  private final Home home;

  @Spec CommandSpec spec;
  @Mixin StoreOption store;
  @Mixin ChoiceOptions choice;
  @Mixin RestrictedOption restricted;

  @Option(names = "--for", paramLabel = "TOOL", description = "Whom it is for, such as gephi.")
  Optional<String> tool = Optional.empty();

  @Option(
      names = "-o",
      paramLabel = "PATH",
      description =
          "File, or folder or .zip where a tool gets several; for graphviz, .svg and .png are drawn"
              + " by its dot. One file goes to standard output if left out.")
  Optional<Path> output = Optional.empty();

  ExportCommand(Home home) {
    this.home = home;
  }

  static Export load(Home home) {
    Appearance appearance =
        Appearance.load(
            home.data().resolve("appearance.tsv"),
            Terms.load(home.ontology().resolve("dateline.ttl")));
    return Export.load(home.data().resolve("export"), appearance, Imprint.ofSystem());
  }

  @Override
  public Integer call() throws IOException {
    Export export = load(home);
    if (tool.isEmpty()) {
      export.tools().forEach(each -> spec.commandLine().getOut().println(each.name()));
      return 0;
    }
    Tool wanted = export.tool(tool.get());
    Choice chosen = export.choice(wanted, choice.given());
    try (StoreAccess opened = store.reachExisting(home)) {
      StoreReading taken = restricted.of(opened, spec.commandLine().getErr());
      Summary summary = write(target -> export.write(taken, wanted, chosen, target), wanted);
      say(summary, wanted);
    }
    return 0;
  }

  /** What is done with a target. */
  private interface Writing {
    Summary to(Target target);
  }

  private Summary write(Writing writing, Tool wanted) throws IOException {
    if (output.isEmpty()) {
      return toStandardOutput(writing, wanted);
    }
    Path path = output.get();
    if (path.toString().endsWith(".zip")) {
      try (OutputStream file = Target.file(path).open("");
          ZipOutputStream zip = new ZipOutputStream(file)) {
        return writing.to(Target.zip(zip));
      }
    }
    if (wanted.name().equals("graphviz") && Picture.isOne(path)) {
      return Picture.draw(path, writing::to);
    }
    return writing.to(wanted.file().isPresent() ? Target.file(path) : Target.folder(path));
  }

  private Summary toStandardOutput(Writing writing, Tool wanted) {
    if (wanted.file().isEmpty()) {
      throw new Problems(
          new Problem(
              Path.of("-o"), 0, wanted.name() + " gets several files", "name a folder or a .zip"));
    }
    return writing.to(Target.stream(System.out));
  }

  private void say(Summary summary, Tool wanted) {
    PrintWriter talk = spec.commandLine().getErr();
    talk.printf("%d nodes, %d edges%n", summary.size().nodes(), summary.size().edges());
    summary.remarks().forEach(talk::println);
    if (summary.size().nodes() == 0) {
      talk.println("nothing is chosen; fix: leave out an option, or load reports");
    }
    output.ifPresent(path -> talk.println(next(path.toAbsolutePath(), wanted)));
  }

  private static String next(Path path, Tool wanted) {
    if (Picture.isOne(path)) {
      return "Any browser: open " + path;
    }
    return (path.toString().endsWith(".zip") ? "Unpack " + path + ". " : "")
        + wanted.nextWith(path);
  }
}
