package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/** Has Graphviz draw what was written for it. */
public final class Picture {
  /** More nodes than these are unreadable in layers. */
  private static final int MOST_LAYERED = 300;

  private Picture() {}

  /** Tells whether a path is named like a picture. */
  public static boolean isOne(Path path) {
    return ending(path).equals("svg") || ending(path).equals("png");
  }

  /**
   * Draws what is written; the picture appears only when it is whole.
   *
   * @throws Problems if Graphviz is not installed or refuses
   */
  public static Summary draw(Path picture, Function<Target, Summary> writing) throws IOException {
    Path text = Files.createTempFile("dateline", ".dot");
    try (OutputStream out = Target.file(picture).open("")) {
      Summary summary = writing.apply(Target.file(text));
      String program = summary.size().nodes() > MOST_LAYERED ? "sfdp" : "dot";
      Process drawing = start(List.of(program, "-T" + ending(picture), text.toString()), picture);
      drawing.getInputStream().transferTo(out);
      if (drawing.waitFor() != 0) {
        throw new Problems(
            new Problem(
                picture, 0, program + " gave up", "write a .dot file and see what it says"));
      }
      return summary;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.delete(text);
    }
  }

  private static Process start(List<String> command, Path picture) {
    try {
      return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new Problems(
          new Problem(
              picture,
              0,
              "'" + command.get(0) + "' cannot be started",
              "install Graphviz, or write a .dot file"));
    }
  }

  private static String ending(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
