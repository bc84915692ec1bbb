package org.dateline.serve.sparql;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipOutputStream;
import org.apache.commons.io.output.ProxyOutputStream;
import org.apache.jena.query.QueryCancelledException;
import org.dateline.export.Choice;
import org.dateline.export.Export;
import org.dateline.export.Target;
import org.dateline.export.Tool;
import org.dateline.problem.Problems;
import org.dateline.serve.guard.Watched;
import org.dateline.serve.http.Reply;
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

  public ExportServlet(StoreView store, Export export) {
    this.store = store;
    this.export = export;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      answer(request, response);
    } catch (QueryCancelledException e) {
      if (response.isCommitted()) {
        throw new IOException("the export was ended in the midst", e);
      }
      send(
          Reply.error(503, "the export took too long or too much memory", "choose less")
              .with("Retry-After", "30"),
          response);
    } catch (Problems e) {
      refuse(String.valueOf(e.getMessage()), response);
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getParameter("for") == null) {
      refuse("it is not said for which tool\nfix: add for=…, one of " + names(), response);
      return;
    }
    Tool tool = export.tool(request.getParameter("for"));
    Choice choice = export.choice(tool, options(request));
    if (choice.maxNodes().orElse(MOST) > MOST) {
      String most = "max-nodes: here are at most %d given\nfix: 'dateline export' gives all";
      refuse(most.formatted(MOST), response);
      return;
    }
    write(tool, choice, Watched.of(request), response);
  }

  private void write(
      Tool tool, Choice choice, Optional<Watched> watched, HttpServletResponse response)
      throws IOException {
    Export endable = watched.map(each -> export.telling(each::runs)).orElse(export);
    String name = tool.file().orElse("dateline-" + tool.name() + ".zip");
    // Opened by the export when it knows what to write, so that it can still be refused before.
    Target target =
        file -> {
          response.setContentType(type(name));
          response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
          return Target.stream(endable(response.getOutputStream(), watched)).open(file);
        };
    if (tool.file().isPresent()) {
      endable.write(store, tool, choice, target);
      return;
    }
    List<ZipOutputStream> begun = new ArrayList<>(1);
    endable.write(
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

  private static OutputStream endable(OutputStream out, Optional<Watched> watched) {
    return new ProxyOutputStream(out) {
      @Override
      protected void beforeWrite(int bytes) {
        if (watched.filter(Watched::isEnded).isPresent()) {
          throw new QueryCancelledException();
        }
      }
    };
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

  private static void refuse(String why, HttpServletResponse response) throws IOException {
    send(new Reply(400, "text/plain", why + "\n", Map.of()), response);
  }

  private static void send(Reply reply, HttpServletResponse response) throws IOException {
    response.resetBuffer();
    response.setHeader("Content-Disposition", null);
    reply.write(response);
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
