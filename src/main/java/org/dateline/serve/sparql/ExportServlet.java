package org.dateline.serve.sparql;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipOutputStream;
import org.dateline.appearance.Appearance;
import org.dateline.export.Choice;
import org.dateline.export.Export;
import org.dateline.export.Imprint;
import org.dateline.export.Target;
import org.dateline.export.Tool;
import org.dateline.lexicon.Terms;
import org.dateline.problem.Problems;
import org.dateline.store.StoreView;

/**
 * {@code /export?for=gephi&around=…}: the file that {@code dateline export} writes, or a zip of
 * several; with the options of that command, or the explorer's names for the same.
 */
public final class ExportServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** The explorer says it shorter. */
  private static final Map<String, String> SHORT = Map.of("kind", "relation", "max", "max-nodes");

  /** Anyone may ask; who wants more says so. */
  private static final String USUAL_MOST = "5000";

  private static final int MOST = 50_000;

  private final transient StoreView store;
  private final transient Export export;

  private ExportServlet(StoreView store, Export export) {
    this.store = store;
    this.export = export;
  }

  /**
   * Reads {@code data/export} and {@code data/appearance.tsv}.
   *
   * @param home the root of Dateline
   * @throws Problems if a table or a query there is wrong
   */
  public static ExportServlet load(StoreView store, Path home) {
    Terms terms = Terms.load(home.resolve("ontology/dateline.ttl"));
    Appearance appearance = Appearance.load(home.resolve("data/appearance.tsv"), terms);
    return new ExportServlet(
        store, Export.load(home.resolve("data/export"), appearance, Imprint.ofSystem()));
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      if (request.getParameter("for") == null) {
        refuse(response, "it is not said for which tool\nfix: add for=…, one of " + names());
        return;
      }
      Tool tool = export.tool(request.getParameter("for"));
      Choice choice = export.choice(tool, options(request));
      if (choice.maxNodes().orElse(MOST) > MOST) {
        refuse(
            response,
            "max-nodes: here are at most %d given\nfix: 'dateline export' gives all"
                .formatted(MOST));
        return;
      }
      write(tool, choice, response);
    } catch (Problems e) {
      refuse(response, String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    }
  }

  private void write(Tool tool, Choice choice, HttpServletResponse response) throws IOException {
    String name = tool.file().orElse("dateline-" + tool.name() + ".zip");
    // Opened by the export when it knows what to write, so that it can still be refused before.
    Target target =
        file -> {
          response.setContentType(type(name));
          response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
          return Target.stream(response.getOutputStream()).open(file);
        };
    if (tool.file().isPresent()) {
      export.write(store, tool, choice, target);
      return;
    }
    List<ZipOutputStream> begun = new ArrayList<>(1);
    export.write(
        store,
        tool,
        choice,
        file -> {
          if (begun.isEmpty()) {
            begun.add(new ZipOutputStream(target.open(name)));
          }
          return Target.zip(begun.get(0)).open(file);
        });
    for (ZipOutputStream zip : begun) {
      zip.close();
    }
  }

  private static Map<String, List<String>> options(HttpServletRequest request) {
    Map<String, List<String>> options = new TreeMap<>();
    options.put("max-nodes", List.of(USUAL_MOST));
    request
        .getParameterMap()
        .forEach((name, values) -> options.put(SHORT.getOrDefault(name, name), List.of(values)));
    options.remove("for");
    return options;
  }

  private String names() {
    return export.tools().stream().map(Tool::name).collect(Collectors.joining(", "));
  }

  private static void refuse(HttpServletResponse response, String why) throws IOException {
    response.reset();
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    response.setContentType("text/plain; charset=utf-8");
    response.getOutputStream().write((why + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "json", "cx2", "cyjs" -> "application/json";
      case "gexf", "graphml" -> "application/xml";
      case "geojson" -> "application/geo+json";
      case "kml" -> "application/vnd.google-earth.kml+xml";
      case "nt" -> "application/n-triples";
      case "zip" -> "application/zip";
      default -> "text/plain; charset=utf-8";
    };
  }
}
