package org.dateline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.dateline.lexicon.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the packages in the order of the story. */
class ArchitectureTest {
  /** Reading order: a step may use the steps before it. */
  private static final List<String> STEPS =
      List.of(
          "problem",
          "report",
          "text",
          "lexicon",
          "actor",
          "event",
          "llm",
          "wikidata",
          "gazetteer",
          "link",
          "graph",
          "store",
          "publish",
          "linkset",
          "federate",
          "appearance",
          "export",
          "release",
          "serve",
          "score",
          "feed",
          "batch",
          "cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.dateline");

  static List<String> steps() {
    return STEPS;
  }

  private static String inPackage(String step) {
    return "org.dateline." + step + "..";
  }

  @ParameterizedTest
  @MethodSource("steps")
  void stepUsesNoLaterStep(String step) {
    String[] later =
        STEPS.subList(STEPS.indexOf(step) + 1, STEPS.size()).stream()
            .map(ArchitectureTest::inPackage)
            .toArray(String[]::new);
    if (later.length > 0) {
      noClasses()
          .that()
          .resideInAPackage(inPackage(step))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later)
          .because("a report goes one way, so that each step can be read knowing the earlier only")
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  @Test
  void everyPackageIsAStep() {
    String[] known =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of("org.dateline"),
                STEPS.stream().map(ArchitectureTest::inPackage))
            .toArray(String[]::new);
    noClasses()
        .should()
        .resideOutsideOfPackages(known)
        .because("a new package gets its place in the order above first")
        .check(CLASSES);
  }

  @Test
  void lexiconUsesNoText() {
    noClasses()
        .that()
        .resideInAPackage("org.dateline.lexicon..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.dateline.text..")
        .because(
            "the lexicon is data that an analyst edits; how text is parsed is not its business")
        .check(CLASSES);
  }

  @Test
  void lexiconIsUsedByFindersOnly() {
    noClasses()
        .that()
        .resideInAnyPackage(
            STEPS.stream()
                .filter(step -> !List.of("lexicon", "actor", "event", "llm").contains(step))
                .map(ArchitectureTest::inPackage)
                .toArray(String[]::new))
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("org.dateline.lexicon..")
                .and(DescribedPredicate.not(JavaClass.Predicates.type(Terms.class))))
        .because(
            "words are for finding actors and events; later steps speak in findings, and may ask"
                + " which terms there are")
        .check(CLASSES);
  }

  @Test
  void pipelineIsUsedByCliOnly() {
    noClasses()
        .that()
        .resideInAnyPackage(
            STEPS.stream()
                .filter(step -> !step.equals("cli"))
                .map(ArchitectureTest::inPackage)
                .toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.dateline")
        .because("no step knows the line that it stands in")
        .check(CLASSES);
  }

  @Test
  void wikidataKnowsProblemsOnly() {
    noClasses()
        .that()
        .resideInAPackage("org.dateline.wikidata..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            STEPS.stream()
                .filter(step -> !List.of("wikidata", "problem").contains(step))
                .map(ArchitectureTest::inPackage)
                .toArray(String[]::new))
        .because("how to ask Wikidata politely has nothing to do with what was found in a report")
        .check(CLASSES);
  }

  @Test
  void noPackageIsNamedAfterALayer() {
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..impl..", "..common..", "..manager..")
        .because("a thing is named after what it is in the domain")
        .check(CLASSES);
  }

  @Test
  void actorAndEventKnowNoRdf() {
    noClasses()
        .that()
        .resideInAnyPackage("org.dateline.actor..", "org.dateline.event..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.rdf4j..", "org.apache.jena..")
        .because("what is found is plain records; graph maps them")
        .check(CLASSES);
  }

  @Test
  void oneClassKnowsTheLibraryOfLanguageModels() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.dateline.llm.OpenAiChat")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.langchain4j..")
        .because("who does not ask for a model must not load any of it")
        .check(CLASSES);
  }

  @Test
  void kafkaStaysInFeed() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.dateline.feed..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.kafka..")
        .because("by which broker a report came is no other step's business")
        .check(CLASSES);
  }

  @Test
  void rdf4jAndJenaMeetInStoreOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.dateline.store..")
        .and(dependOn("org.eclipse.rdf4j"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.jena..")
        .because("the border between the two libraries is one adapter in store")
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> dependOn(String root) {
    return DescribedPredicate.describe(
        "depend on " + root,
        type ->
            type.getDirectDependenciesFromSelf().stream()
                .anyMatch(d -> d.getTargetClass().getPackageName().startsWith(root)));
  }

  @Test
  void addressesReadWhatTheirReaderMaySee() {
    noClasses()
        .that()
        .resideInAPackage("org.dateline.serve..")
        .and()
        .resideOutsideOfPackage("org.dateline.serve.write..")
        .and()
        .doNotHaveFullyQualifiedName("org.dateline.serve.Server")
        .and()
        .doNotHaveFullyQualifiedName("org.dateline.serve.Configuration")
        .and()
        .doNotHaveFullyQualifiedName("org.dateline.serve.guard.Metrics")
        .and()
        .haveNameNotMatching(".*\\.page\\.Trial.*")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.dateline.store.Store")
        .because("a StoreView leaves restricted reports out; a trial has a store of its own")
        .check(CLASSES);
  }

  @Test
  void onlyCliPrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.dateline.cli..")
        .should()
        .accessField(System.class, "out")
        .because("data on standard output is the commands' business; steps return values")
        .check(CLASSES);
  }
}
