package org.dateline.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.actor.ActorType;
import org.dateline.actor.Gazetteer;
import org.dateline.linkset.Clusters;
import org.dateline.linkset.ItemStatements;
import org.dateline.linkset.LinkCheck;
import org.dateline.linkset.LinkDecision;
import org.dateline.linkset.OnlineLinker;
import org.dateline.linkset.StoredEntities;
import org.dateline.linkset.StoredEntity;
import org.dateline.store.Change;
import org.dateline.store.Clearance;
import org.dateline.store.Graphs;
import org.dateline.store.StoreAccess;
import org.dateline.wikidata.ItemClasses;
import org.dateline.wikidata.NoAnswer;
import org.dateline.wikidata.PropertyNumbers;
import org.dateline.wikidata.Wikidata;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;

/** Has Wikidata link, check and describe the entities of a store. */
final class OnlineLinking {
  /** Few enough that a run that breaks off has lost little. */
  private static final int BATCH = 10;

  private final StoreAccess store;
  private final Wikidata wikidata;
  private final LocalDate today;
  private final PrintWriter talk;

  OnlineLinking(StoreAccess store, Wikidata wikidata, LocalDate today, PrintWriter talk) {
    this.store = store;
    this.wikidata = wikidata;
    this.today = today;
    this.talk = talk;
  }

  /** Stores decisions; the store works out what they mean. */
  static Change keep(StoreAccess store, Collection<LinkDecision> decisions) {
    Model statements = new LinkedHashModel();
    decisions.forEach(decision -> statements.addAll(decision.statements()));
    return store.replaceEach(statements);
  }

  /** What only restricted reports tell of is no other server's business. */
  private List<StoredEntity> everyones() {
    return store.visibleTo(Clearance.PUBLIC).read(StoredEntities::of);
  }

  /** Asks who the entities without a certain item are, batch by batch. */
  void link(Clusters clusters, ItemClasses classes, Gazetteer gazetteer) throws NoAnswer {
    OnlineLinker linker =
        new OnlineLinker(wikidata, classes::classesOf, countries(gazetteer), today);
    List<List<StoredEntity>> open = OnlineLinker.open(clusters.of(everyones()));
    int linked = 0;
    for (int from = 0; from < open.size(); from += BATCH) {
      List<List<StoredEntity>> batch = open.subList(from, Math.min(open.size(), from + BATCH));
      List<LinkDecision> decisions = linker.link(batch);
      keep(store, decisions);
      linked += (int) decisions.stream().filter(d -> d.item().isPresent()).count();
      talk.printf("%d of %d names asked, %d linked%n", from + batch.size(), open.size(), linked);
    }
  }

  private static Map<String, String> countries(Gazetteer gazetteer) {
    Map<String, String> byItem = new TreeMap<>();
    gazetteer.entries().stream()
        .filter(e -> e.type() == ActorType.STATE && e.qid().isPresent() && e.country().isPresent())
        .forEach(e -> byItem.put(e.qid().orElseThrow(), e.country().orElseThrow()));
    return byItem;
  }

  /** Repairs links to merged or deleted items. */
  void check() throws NoAnswer {
    List<LinkDecision> repairs = new LinkCheck(wikidata, today).repairs(everyones());
    keep(store, repairs);
    repairs.forEach(repair -> talk.printf("%s: %s%n", repair.entity(), repair.reason()));
    talk.printf("%d links repaired%n", repairs.size());
  }

  /** Fetches what Wikidata says of the linked items, in place of what it said before. */
  void describe(PropertyNumbers numbers) throws NoAnswer {
    Set<String> items = new TreeSet<>();
    everyones().forEach(entity -> entity.item().ifPresent(items::add));
    Change change = store.replace(Graphs.WIKIDATA, new ItemStatements(wikidata, numbers).of(items));
    talk.printf(
        "%d items described: %d statements added, %d removed%n",
        items.size(), change.added(), change.removed());
  }
}
