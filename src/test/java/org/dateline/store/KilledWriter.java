package org.dateline.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/**
 * Loads, replaces and removes reports and compacts, at random, until it is killed. Says before each
 * change what it is about to do, and after it that it is done: {@code begin 7 3}, {@code done 7 3}:
 * report 7 in its third edition; edition 0 is none.
 */
final class KilledWriter {
  static final int REPORTS = 6;
  static final int SENTENCES = 300;
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private KilledWriter() {}

  public static void main(String[] args) {
    Random random = new Random(Long.parseLong(args[1]));
    int edition = Integer.parseInt(args[2]);
    try (Store store = Store.open(Path.of(args[0]))) {
      while (edition < Integer.MAX_VALUE) {
        edition++;
        int report = random.nextInt(REPORTS);
        int what = random.nextInt(10);
        if (what == 0) {
          System.out.println("compact");
          store.compact();
        } else {
          change(store, report, what < 3 ? 0 : edition);
        }
      }
    }
  }

  private static void change(Store store, int report, int edition) {
    System.out.println("begin " + report + " " + edition);
    if (edition == 0) {
      store.remove(List.of("r" + report));
    } else {
      store.replaceEach(report(report, edition));
    }
    System.out.println("done " + report + " " + edition);
  }

  /** Returns a report whose every sentence names its edition. */
  static Model report(int report, int edition) {
    IRI graph = Graphs.ofReport("r" + report);
    Model model = new LinkedHashModel();
    IRI exact = VALUES.createIRI("http://www.w3.org/ns/oa#exact");
    for (int i = 0; i < SENTENCES; i++) {
      model.add(
          VALUES.createIRI(graph + "/s" + i),
          exact,
          VALUES.createLiteral("edition" + edition + " sentence " + i),
          graph);
    }
    return model;
  }
}
