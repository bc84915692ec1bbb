package org.dateline.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.dateline.federate.ServiceFailed;
import org.dateline.problem.Problems;
import org.dateline.report.TookTooLong;
import org.dateline.serve.query.BadParameter;
import org.dateline.wikidata.NoAnswer;
import org.dateline.wikidata.NoContact;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever stops a command into a message and the exit code 2. */
record Errors(Main main) implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private static final int WRONG_USE = 2;

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    List<String> unknown = command.getUnmatchedArguments();
    if (e instanceof MissingParameterException && !unknown.isEmpty()) {
      // A misspelt option is missing as well, and is the one to be mended.
      command.getErr().println(Misuse.of(new UnmatchedArgumentException(command, unknown)));
    }
    command.getErr().println(Misuse.of(e));
    return WRONG_USE;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
    PrintWriter talk = command.getErr();
    boolean explained =
        e instanceof Problems
            || e instanceof BadParameter
            || e instanceof TookTooLong
            || e instanceof UncheckedIOException
            || e instanceof NoContact
            || e instanceof ServiceFailed
            || e instanceof NoAnswer;
    talk.println(explained ? e.getMessage() : "unexpected: " + e);
    if (main.debug) {
      e.printStackTrace(talk);
    } else if (!explained) {
      talk.println("fix: run again with --debug and report what it prints");
    }
    return WRONG_USE;
  }
}
