package org.dateline.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cytoscape.js makes of our elements, in Chromium. */
@Tag("consumers")
class CytoscapeJsTest {
  private static final String LABEL = "\"Quoted\" ]]> & <b> שלום 😀";

  @TempDir Path folder;

  @Test
  void drawsEveryNodeAndEdge() throws IOException, InterruptedException {
    byte[] elements =
        Samples.write(Samples.export().tool("cytoscape-js"), Samples.network(LABEL))
            .get("dateline.cyjs");
    Files.writeString(folder.resolve("data.js"), "const data = " + new String(elements, UTF_8));
    try (InputStream library =
        Objects.requireNonNull(
            getClass()
                .getResourceAsStream(
                    "/META-INF/resources/webjars/cytoscape/3.33.1/dist/cytoscape.umd.js"))) {
      Files.copy(library, folder.resolve("cytoscape.js"));
    }
    Files.writeString(
        folder.resolve("page.html"),
        """
        <!doctype html><meta charset="utf-8"><div id="c" style="width:400px;height:300px"></div><p id="found"></p>
        <script src="cytoscape.js"></script><script src="data.js"></script>
        <script>
          const cy = cytoscape({container: document.getElementById('c'), elements: data.elements});
          document.getElementById('found').textContent = JSON.stringify(
            [cy.nodes().length, cy.edges().length, cy.getElementById('actor:a').data('label')]);
        </script>
        """);

    assertEquals("[4,5,\"\\\"Quoted\\\" ]]> & <b> שלום 😀\"]", page().getElementById("found").text());
  }

  private Document page() throws IOException, InterruptedException {
    Process chromium =
        new ProcessBuilder(
                List.of(
                    "chromium",
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--allow-file-access-from-files",
                    "--user-data-dir=" + folder.resolve("profile"),
                    "--dump-dom",
                    folder.resolve("page.html").toUri().toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String html = new String(chromium.getInputStream().readAllBytes(), UTF_8);
    chromium.waitFor(1, TimeUnit.MINUTES);
    return Jsoup.parse(html);
  }
}
