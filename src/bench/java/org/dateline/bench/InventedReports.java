package org.dateline.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Reports of an invented conflict as the pipeline would store them, some 2000 quads each: facts with
 * evidence and trigger, actors named under their labels, a few of them in most reports. The same in
 * every run.
 */
final class InventedReports {
  private static final String IDS = "https://w3id.org/dateline/id/";
  private static final String NS = "https://w3id.org/dateline/ns#";
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String OA = "http://www.w3.org/ns/oa#";
  private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final List<String> EVENTS =
      List.of("Strike", "Attack", "Clash", "Raid", "Killing", "Arrest", "Accusation", "Threat");
  private static final List<String> RELATIONS =
      List.of("allyOf", "rivalOf", "supported", "struck", "partOf", "offshootOf");
  private static final List<String> FACTUALITIES =
      List.of("Asserted", "Asserted", "Asserted", "Claimed", "Claimed", "Denied", "Possible");
  private static final int ACTORS = 500;
  private static final int FACTS = 44;
  private static final int MONTHS = 120;

  private final Random random = new Random(7);
  private final PrintWriter out;
  private String report = "";

  private InventedReports(PrintWriter out) {
    this.out = out;
  }

  /** Writes them as N-Quads. */
  static void write(Path file, int reports) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      InventedReports writing = new InventedReports(out);
      for (int i = 0; i < reports; i++) {
        writing.report(i);
      }
    }
  }

  private void report(int number) {
    report = id("report", "r" + number);
    int month = number % MONTHS;
    String day = "%d-%02d-15".formatted(2014 + month / 12, 1 + month % 12);
    quad(report, RDF + "type", dl("Report"));
    quad(report, NS + "reportId", text("r" + number));
    quad(report, LABEL, text("Report " + number));
    quad(report, NS + "date", date(day));
    for (int i = 0; i < FACTS; i++) {
      fact("r" + number + "_" + i, i, day);
    }
  }

  private void fact(String name, int number, String day) {
    String from = actor();
    String to = actor();
    boolean event = number % 3 != 0;
    String fact = id(event ? "event" : "assertion", name);
    if (event) {
      event(fact, from, to, day);
    } else {
      quad(fact, RDF + "type", dl("Assertion"));
      quad(fact, RDF + "subject", from);
      quad(fact, RDF + "predicate", dl(any(RELATIONS)));
      quad(fact, RDF + "object", to);
    }
    quad(fact, NS + "factuality", dl(any(FACTUALITIES)));
    quad(fact, NS + "reportedIn", report);
    quad(fact, NS + "rule", text("lexicon:" + number));
    quad(fact, NS + "evidence", passage("e" + name));
    quad(fact, NS + "trigger", passage("t" + name));
  }

  private void event(String fact, String from, String to, String day) {
    String type = any(EVENTS);
    quad(fact, RDF + "type", dl("EventReport"));
    quad(fact, RDF + "type", dl("Event"));
    quad(fact, RDF + "type", dl(type));
    quad(fact, NS + "eventType", dl(type));
    quad(fact, LABEL, text(type + " of " + day));
    quad(fact, NS + "agent", from);
    quad(fact, NS + "target", to);
    quad(fact, NS + "earliest", date(day));
    quad(fact, NS + "latest", date(day));
    quad(fact, NS + "edtf", text(day));
  }

  /** Names an actor, the first ones most often, and says in this report what it is. */
  private String actor() {
    double chance = random.nextDouble();
    int number = (int) (ACTORS * chance * chance * chance);
    String actor = id("actor", "group-" + number);
    quad(actor, RDF + "type", dl("ArmedGroup"));
    quad(actor, RDF + "type", dl("Actor"));
    quad(actor, LABEL, text("Group " + number));
    return actor;
  }

  private String passage(String name) {
    String passage = id("evidence", name);
    String place = id("position", name);
    String words = id("quote", name);
    int start = random.nextInt(5000);
    quad(passage, RDF + "type", dl("Evidence"));
    quad(passage, OA + "hasSource", report);
    quad(passage, OA + "hasSelector", place);
    quad(passage, OA + "hasSelector", words);
    quad(place, RDF + "type", "<" + OA + "TextPositionSelector>");
    quad(place, OA + "start", number(start));
    quad(place, OA + "end", number(start + 60));
    quad(words, RDF + "type", "<" + OA + "TextQuoteSelector>");
    quad(words, OA + "exact", text("On day %d a spokesman said it of %s.".formatted(start, name)));
    quad(words, OA + "prefix", text("before " + start));
    quad(words, OA + "suffix", text("after " + start));
    return passage;
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private void quad(String subject, String predicate, String object) {
    out.println(subject + " <" + predicate + "> " + object + " " + report + " .");
  }

  private static String id(String kind, String name) {
    return "<" + IDS + kind + "/" + name + ">";
  }

  private static String dl(String term) {
    return "<" + NS + term + ">";
  }

  private static String text(String words) {
    return '"' + words + '"';
  }

  private static String date(String day) {
    return text(day) + "^^<" + XSD + "date>";
  }

  private static String number(int value) {
    return text(Integer.toString(value)) + "^^<" + XSD + "integer>";
  }
}
