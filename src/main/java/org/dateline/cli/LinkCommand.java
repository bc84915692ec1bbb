package org.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dateline.actor.Gazetteer;
import org.dateline.link.NameForms;
import org.dateline.linkset.Clusters;
import org.dateline.linkset.LinkDecision;
import org.dateline.linkset.Review;
import org.dateline.linkset.StoredEntities;
import org.dateline.linkset.StoredEntity;
import org.dateline.store.Change;
import org.dateline.store.StoreAccess;
import org.dateline.wikidata.ItemClasses;
import org.dateline.wikidata.NoAnswer;
import org.dateline.wikidata.PropertyNumbers;
import org.dateline.wikidata.Wikidata;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline link}. */
@Command(
    name = "link",
    description = "Counts the links to Wikidata; has doubtful ones decided, by you or by Wikidata.")
final class LinkCommand implements Callable<Integer> {
  private final Home home;

  @Spec CommandSpec spec;
  @Mixin StoreOption store;

  @Option(
      names = "--review",
      paramLabel = "FILE.tsv",
      description =
          "Writes the doubtful links to a new file; of a file that is there, keeps the decisions.")
  Optional<Path> review = Optional.empty();

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who decided, where a row of the file does not say; your login if left out.")
  String analyst = "";

  @Option(
      names = "--online",
      description = "Asks Wikidata who the names without a certain item are, and what it knows.")
  boolean online;

  @Option(
      names = "--check",
      description = "Finds links to items that Wikidata has merged or deleted, and repairs them.")
  boolean check;

  @Mixin WikidataOptions wikidata;

  LinkCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws NoAnswer {
    Optional<PropertyNumbers> numbers =
        online || check
            ? Optional.of(PropertyNumbers.load(home.data().resolve("wikidata/properties.tsv")))
            : Optional.empty();
    Optional<Wikidata> client =
        numbers.map(known -> wikidata.open(home, known, spec.commandLine().getErr()));
    try (StoreAccess opened = store.reachExisting(home)) {
      if (client.isPresent()) {
        askWikidata(opened, client.get(), numbers.orElseThrow());
      }
      review.ifPresent(file -> review(file, opened));
      count(opened.read(StoredEntities::of));
      return 0;
    }
  }

  private void askWikidata(StoreAccess opened, Wikidata client, PropertyNumbers numbers)
      throws NoAnswer {
    PrintWriter talk = spec.commandLine().getErr();
    OnlineLinking linking = new OnlineLinking(opened, client, today(), talk);
    if (check) {
      linking.check();
    }
    if (online) {
      linking.link(
          clusters(),
          ItemClasses.load(home.data().resolve("wikidata").resolve("classes.tsv")),
          Gazetteer.load(home.data().resolve("gazetteer")));
      linking.describe(numbers);
    }
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  private Clusters clusters() {
    return new Clusters(NameForms.load(home.data().resolve("linking").resolve("spellings.tsv")));
  }

  private void review(Path file, StoreAccess opened) {
    PrintWriter talk = spec.commandLine().getErr();
    List<StoredEntity> entities = opened.read(StoredEntities::of);
    if (Files.exists(file)) {
      List<LinkDecision> decisions =
          Review.read(
              file,
              entities.stream().map(StoredEntity::iri).collect(Collectors.toSet()),
              analyst,
              today());
      Change change = OnlineLinking.keep(opened, decisions);
      talk.printf(
          "%d decisions kept: %d statements added, %d removed%n",
          decisions.size(), change.added(), change.removed());
      return;
    }
    List<List<StoredEntity>> clusters = clusters().of(entities);
    try {
      Files.writeString(file, Review.text(clusters));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
    talk.printf(
        "%d doubtful links in %s; fill the column 'decision' and run this again%n",
        clusters.stream().filter(Review::isDoubtful).count(), file);
  }

  private void count(List<StoredEntity> entities) {
    long certain = entities.stream().filter(StoredEntity::certain).count();
    long likely = entities.stream().filter(e -> !e.certain() && e.item().isPresent()).count();
    long analysts = entities.stream().filter(e -> e.analyst().isPresent()).count();
    spec.commandLine()
        .getOut()
        .printf(
            "%d named actors and places: %d linked for certain, %d likely, %d without a link;"
                + " %d decided by analysts%n",
            entities.size(), certain, likely, entities.size() - certain - likely, analysts);
  }
}
