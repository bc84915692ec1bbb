package org.dateline.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.problem.Nearest;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/** The tools of {@code data/export/tools.tsv}. */
record Tools(Path file, List<Tool> all) {
  Tools {
    all = List.copyOf(all);
  }

  /**
   * @throws Problems naming every line that is wrong
   */
  static Tools load(Path file, Map<String, Form> forms) {
    List<Tool> tools = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Rows.Row row : Rows.read(file, List.of("tool", "form", "view", "file", "next"))) {
      Form form = forms.get(row.cell("form"));
      if (form == null) {
        String fix = Nearest.of(row.cell("form"), forms.keySet()).orElse("" + forms.keySet());
        problems.add(row.problem("there is no form '" + row.cell("form") + "'", "use " + fix));
      } else {
        tools.add(
            new Tool(
                row.cell("tool"),
                form,
                Choice.View.valueOf(row.cell("view").toUpperCase(Locale.ROOT)),
                Optional.of(row.cell("file")).filter(name -> !name.equals("-")),
                row.cell("next")));
      }
    }
    Problems.throwIfAny(problems);
    return new Tools(file, tools);
  }

  /**
   * @throws Problems if there is none of that name
   */
  Tool named(String name) {
    List<String> names = all.stream().map(Tool::name).toList();
    return all.stream()
        .filter(tool -> tool.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Problems(
                    new Problem(
                        Path.of("--for"),
                        0,
                        "there is no tool '" + name + "'",
                        Nearest.of(name, names)
                                .map(near -> "use " + near + ", or one")
                                .orElse("use one")
                            + " of "
                            + String.join(", ", names))));
  }
}
