package org.dateline.release;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** A fact in words, and the reports that state it, in order. */
record Support(String fact, List<String> reports) {
  Support {
    reports = List.copyOf(reports);
  }

  /** Reads facts from rows that are in their order, one at a time. */
  static Iterator<Support> of(RowSet rows) {
    return new Iterator<>() {
      private Optional<Binding> ahead = Support.next(rows);

      @Override
      public boolean hasNext() {
        return ahead.isPresent();
      }

      @Override
      public Support next() {
        String fact = text(ahead.orElseThrow(NoSuchElementException::new), "fact");
        List<String> reports = new ArrayList<>();
        while (ahead.filter(row -> text(row, "fact").equals(fact)).isPresent()) {
          reports.add(text(ahead.get(), "report"));
          ahead = Support.next(rows);
        }
        return new Support(fact, reports);
      }
    };
  }

  private static Optional<Binding> next(RowSet rows) {
    return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
  }

  private static String text(Binding row, String variable) {
    return row.get(variable).getLiteralLexicalForm();
  }
}
