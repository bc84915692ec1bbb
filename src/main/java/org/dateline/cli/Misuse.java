package org.dateline.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.problem.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the words of a command; picocli's own words are for programmers. */
record Misuse(String what, String fix) {
  private static final Set<Class<?>> WHOLE =
      Set.of(int.class, long.class, Integer.class, Long.class);

  static Misuse of(ParameterException e) {
    CommandLine command = e.getCommandLine();
    String help = "see '%s --help'".formatted(command.getCommandSpec().qualifiedName());
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched, command, help);
    }
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return missing(missing.getMissing().stream().map(Misuse::shown).toList(), help);
    }
    return e.getArgSpec() == null || e.getValue() == null
        ? new Misuse(String.valueOf(e.getMessage()), help)
        : unfit(e.getArgSpec(), e.getValue(), help);
  }

  private static Misuse unknown(UnmatchedArgumentException e, CommandLine command, String help) {
    String word = e.getUnmatched().get(0);
    Set<String> commands = command.getSubcommands().keySet();
    if (e.isUnknownOption()) {
      List<String> options =
          command.getCommandSpec().options().stream()
              .flatMap(option -> Stream.of(option.names()))
              .toList();
      return misspelt("there is no option '%s'", word, options, help);
    }
    return commands.isEmpty()
        ? new Misuse("'%s' is a word too many".formatted(word), help)
        : misspelt("there is no command '%s'", word, commands, help);
  }

  private static Misuse misspelt(String what, String word, Collection<String> known, String help) {
    return new Misuse(
        what.formatted(word),
        Nearest.of(word.replaceFirst("=.*", ""), known)
            .map(near -> "use %s, or %s".formatted(near, help))
            .orElse(help));
  }

  private static Misuse unfit(ArgSpec argument, String value, String help) {
    String name =
        argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    return new Misuse(
        "'%s' is no value of %s".formatted(value, name),
        kind(argument.auxiliaryTypes()[0]).map("give "::concat).orElse(help));
  }

  private static Optional<String> kind(Class<?> type) {
    if (type.isEnum()) {
      return Optional.of(
          Arrays.stream(type.getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(" or ")));
    }
    return WHOLE.contains(type) ? Optional.of("a whole number") : Optional.empty();
  }

  private static Misuse missing(List<String> arguments, String help) {
    String verb = arguments.size() == 1 ? " is" : " are";
    return new Misuse(String.join(" and ", arguments) + verb + " missing", help);
  }

  private static String shown(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }

  @Override
  public String toString() {
    return what + "; fix: " + fix;
  }
}
