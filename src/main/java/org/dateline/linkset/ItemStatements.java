package org.dateline.linkset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.dateline.graph.Vocabulary;
import org.dateline.store.Graphs;
import org.dateline.wikidata.Item;
import org.dateline.wikidata.Lookup;
import org.dateline.wikidata.NoAnswer;
import org.dateline.wikidata.Property;
import org.dateline.wikidata.PropertyNumbers;
import org.dateline.wikidata.Value;
import org.dateline.wikidata.Wikidata;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.WGS84;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/**
 * What Wikidata says of linked items, in its own terms, for queries that run offline: {@code
 * wd:Q972587 wdt:P571 "1970"^^xsd:gYear}. Type, country, place, beginning, end, what it is part of;
 * nothing else.
 */
public final class ItemStatements {
  private static final String ENTITY = "http://www.wikidata.org/entity/";
  private static final String DIRECT = "http://www.wikidata.org/prop/direct/";
  private static final List<Property> NAMED =
      List.of(
          Property.INSTANCE_OF,
          Property.COUNTRY,
          Property.LOCATED_IN,
          Property.PART_OF,
          Property.PARENT_ORGANIZATION);

  private final Wikidata wikidata;
  private final PropertyNumbers numbers;

  public ItemStatements(Wikidata wikidata, PropertyNumbers numbers) {
    this.wikidata = wikidata;
    this.numbers = numbers;
  }

  /** Fetches the items; the statements are those of {@link Graphs#WIKIDATA}. */
  public Model of(Collection<String> ids) throws NoAnswer {
    Model model = new LinkedHashModel();
    for (Lookup lookup : wikidata.items(ids)) {
      lookup.item().ifPresent(item -> add(model, item));
    }
    return model;
  }

  private void add(Model model, Item item) {
    IRI subject = Values.iri(ENTITY, item.id());
    item.label().ifPresent(label -> add(model, subject, RDFS.LABEL, Values.literal(label, "en")));
    add(
        model,
        subject,
        Vocabulary.FETCHED_ON,
        Values.literal(item.fetched().atZone(ZoneOffset.UTC).toLocalDate()));
    for (Property property : NAMED) {
      item.ids(property)
          .forEach(id -> add(model, subject, direct(property), Values.iri(ENTITY, id)));
    }
    for (Property property : List.of(Property.INCEPTION, Property.DISSOLUTION)) {
      item.date(property).ifPresent(date -> add(model, subject, direct(property), literal(date)));
    }
    item.point()
        .ifPresent(
            point -> {
              add(model, subject, WGS84.LAT, degrees(point.latitude()));
              add(model, subject, WGS84.LONG, degrees(point.longitude()));
            });
  }

  private IRI direct(Property property) {
    return Values.iri(DIRECT, numbers.of(property));
  }

  private static Literal degrees(double degrees) {
    return Values.literal(BigDecimal.valueOf(degrees));
  }

  /** A day, a month or a year, as vague as Wikidata has it. */
  private static Literal literal(Value.Date date) {
    LocalDate first = date.earliest();
    if (first.equals(date.latest())) {
      return Values.literal(first);
    }
    boolean month = YearMonth.from(first).equals(YearMonth.from(date.latest()));
    return month
        ? Values.literal(YearMonth.from(first).toString(), XSD.GYEARMONTH)
        : Values.literal(String.format("%04d", first.getYear()), XSD.GYEAR);
  }

  private static void add(
      Model model, IRI subject, IRI predicate, org.eclipse.rdf4j.model.Value object) {
    model.add(subject, predicate, object, Graphs.WIKIDATA);
  }
}
