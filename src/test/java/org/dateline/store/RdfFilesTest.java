package org.dateline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.dateline.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RdfFilesTest {
  @TempDir Path directory;

  @Test
  void putsATurtleFileInAGraphOfItsName() throws IOException {
    Path file = write("my leaders.ttl", "<http://x/a> a <http://x/b> .");

    assertEquals(
        Set.of("https://w3id.org/dateline/id/graph/my-leaders"),
        Set.of(RdfFiles.read(List.of(file)).contexts().iterator().next().stringValue()));
  }

  @Test
  void namesFileAndLineOfAMistake() throws IOException {
    Path file = write("bad.ttl", "<http://x/a> a <http://x/b> .\n<http://x/c> oops .\n");

    Problems problems = assertThrows(Problems.class, () -> RdfFiles.read(List.of(file)));

    assertTrue(
        String.valueOf(problems.getMessage()).startsWith(file + ":2: "), problems.getMessage());
  }

  @Test
  void refusesADocumentTypeInRdfXml() throws IOException {
    Path file =
        write(
            "x.rdf",
            """
            <?xml version="1.0"?>
            <!DOCTYPE r [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
            <r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="http://x/">
            <r:Description r:about="http://x/a"><x:b>&secret;</x:b></r:Description></r:RDF>
            """);

    assertThrows(Problems.class, () -> RdfFiles.read(List.of(file)));
  }

  @Test
  void asksNobodyForAJsonLdContext() throws IOException {
    Path file =
        write("x.jsonld", "{\"@context\": \"http://127.0.0.1:9/c\", \"@id\": \"http://x/a\"}");

    Problems problems = assertThrows(Problems.class, () -> RdfFiles.read(List.of(file)));

    assertTrue(String.valueOf(problems.getMessage()).contains("whitelist"), problems.getMessage());
  }

  @Test
  void takesReportsInXmlAndJsonForNoRdf() {
    assertTrue(RdfFiles.isRdf(Path.of("a.ttl")));
    assertEquals(
        List.of(),
        List.of("feed.xml", "r.json", "r.jsonl", "r.txt").stream()
            .map(Path::of)
            .filter(RdfFiles::isRdf)
            .toList());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }
}
