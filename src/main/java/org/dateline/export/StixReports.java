package org.dateline.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The reports of a STIX bundle, their publishers, and what each has sighted. */
final class StixReports {
  private StixReports() {}

  /**
   * Writes the reports that tell something.
   *
   * @param told by id of report, the ids of the objects that it tells of
   */
  static void write(List<Source> sources, Map<String, Set<String>> told, StixObjects objects)
      throws IOException {
    Set<String> publishers = new TreeSet<>();
    for (Source source : sources) {
      if (told.containsKey(source.id()) && publishers.add(publisher(source))) {
        publisher(publisher(source), objects);
      }
      report(source, told.getOrDefault(source.id(), Set.of()), objects);
    }
  }

  private static void report(Source source, Set<String> told, StixObjects objects)
      throws IOException {
    if (told.isEmpty()) {
      return;
    }
    Set<String> refs = new TreeSet<>(told);
    for (String seen : told) {
      if (seen.startsWith("threat-actor--")) {
        refs.add(sighting(seen, source, objects));
      }
    }
    objects.begin(StixObjects.id("report", Ids.iri("report:" + source.id())));
    objects.text("name", source.title().orElse(source.id()));
    objects.list("report_types", List.of("threat-report"));
    objects.text("published", published(source).orElse(objects.time()));
    objects.list("object_refs", refs);
    objects.list("object_marking_refs", List.of(Stix.MARKING));
    objects.json().writeArrayFieldStart("external_references");
    objects.reference(
        publisher(source), source.id(), source.url().orElse(Ids.iri("report:" + source.id())));
    objects.json().writeEndArray();
    objects.end();
  }

  private static String sighting(String seen, Source source, StixObjects objects)
      throws IOException {
    String id = StixObjects.id("sighting", source.id() + " " + seen);
    objects.begin(id);
    objects.text("sighting_of_ref", seen);
    objects.list("where_sighted_refs", List.of(publisherId(publisher(source))));
    objects.text("description", "Named in: " + source.citation());
    objects.end();
    return id;
  }

  private static void publisher(String name, StixObjects objects) throws IOException {
    objects.begin(publisherId(name));
    objects.text("name", name);
    objects.text("identity_class", "organization");
    objects.end();
  }

  private static String publisher(Source source) {
    return source.publisher().orElse("unknown publisher");
  }

  private static String publisherId(String name) {
    return StixObjects.id("identity", "publisher " + name);
  }

  private static Optional<String> published(Source source) {
    return source
        .date()
        .filter(date -> date.matches("\\d{4}-\\d\\d-\\d\\d"))
        .map(date -> date + "T00:00:00.000Z");
  }
}
