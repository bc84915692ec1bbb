package org.dateline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code dateline} command. */
@Command(
    name = "dateline",
    description = "Conflict news as a knowledge graph that can be queried, checked and trusted.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class)
public final class Main implements Runnable {
  @Spec CommandSpec spec;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Adds the program's own trace to an error message.")
  boolean debug;

  public static void main(String[] args) {
    Home home = Home.ofSystem();
    CommandLine line = commandLine(home, () -> PipelineLoader.start(home));
    // UTF-8 whatever the locale: the data is, and a pipe has no locale.
    line.setOut(new PrintWriter(new FileOutputStream(FileDescriptor.out), true, UTF_8));
    line.setErr(new PrintWriter(new FileOutputStream(FileDescriptor.err), true, UTF_8));
    System.exit(line.execute(args));
  }

  /**
   * Puts the commands together.
   *
   * @param reports asked for its loader only when there are reports to read, because starting the
   *     language models takes seconds and gigabytes
   */
  public static CommandLine commandLine(Home home, Supplier<ReportLoader> reports) {
    Main main = new Main();
    Errors errors = new Errors(main);
    return new CommandLine(main)
        .addSubcommand(new ServeCommand(home, reports))
        .addSubcommand(new LoadCommand(home, reports))
        .addSubcommand(new WatchCommand(home, reports))
        .addSubcommand(new RemoveCommand(home))
        .addSubcommand(new ExtractCommand(home, reports))
        .addSubcommand(new ExplainCommand(reports))
        .addSubcommand(new LinkCommand(home))
        .addSubcommand(new GazetteerCommand(home))
        .addSubcommand(new QueryCommand(home))
        .addSubcommand(new BackupCommand(home))
        .addSubcommand(new RestoreCommand(home))
        .addSubcommand(new CompactCommand(home))
        .addSubcommand(new PasswordCommand())
        .addSubcommand(new ExportCommand(home))
        .addSubcommand(new ReleaseCommand(home))
        .addSubcommand(new DiffCommand())
        .addSubcommand(new ValidateCommand(home, reports))
        .addSubcommand(new ScoreCommand(home))
        .addSubcommand(new BatchCommand(home))
        .addSubcommand(new HelpCommand())
        .setExecutionExceptionHandler(errors)
        .setParameterExceptionHandler(errors);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
