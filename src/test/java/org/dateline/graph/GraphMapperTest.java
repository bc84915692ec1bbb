package org.dateline.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.actor.Actor;
import org.dateline.event.Event;
import org.dateline.event.Findings;
import org.dateline.link.LinkedFindings;
import org.dateline.report.Report;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.junit.jupiter.api.Test;

class GraphMapperTest {
  private static final GraphMapper MAPPER = GraphMapper.of(SampleFindings.RUN);
  private static final Model MODEL = MAPPER.map(SampleFindings.linked());

  private static final IRI STRIKE = id("event/sel-strike-" + at("struck"));
  private static final IRI RAID = id("event/sel-raid-" + at("raided"));
  private static final IRI ATTACK = id("event/sel-attack-" + at("attacked"));
  private static final IRI COLUMN = id("actor/northern-column");

  @Test
  void everyStatementIsInTheGraphNamedByTheReportOrSaysWhatIsTheSame() {
    Model others = new LinkedHashModel(MODEL);
    others.remove(null, null, null, id("report/sel"));
    assertEquals(Set.of(id("graph/links")), others.contexts());
    assertEquals(Set.of(OWL.SAMEAS, SKOS.CLOSE_MATCH), others.predicates());
  }

  @Test
  void thereAreNoBlankNodes() {
    assertEquals(
        List.of(),
        MODEL.stream().filter(s -> s.getSubject().isBNode() || s.getObject().isBNode()).toList());
  }

  @Test
  void nothingHasAClockTime() {
    assertEquals(
        List.of(),
        MODEL.objects().stream()
            .filter(o -> o.isLiteral() && o.toString().contains(XSD.DATETIME.stringValue()))
            .toList());
  }

  @Test
  void sameFindingsGiveTheSameBytes() throws IOException {
    assertEquals(quads(MODEL), quads(MAPPER.map(SampleFindings.linked())));
  }

  @Test
  void anEventClaimedIsAnInstanceOfItsClass() {
    assertTrue(MODEL.contains(STRIKE, RDF.TYPE, Vocabulary.term("Strike")));
  }

  @Test
  void anEventDeniedIsThereButNoInstanceOfItsClass() {
    assertTrue(MODEL.contains(RAID, Vocabulary.EVENT_TYPE, Vocabulary.term("Raid")));
    assertEquals(Set.of(Vocabulary.EVENT_REPORT), MODEL.filter(RAID, RDF.TYPE, null).objects());
  }

  @Test
  void anEventDeniedHasNoCasualtiesThoughItsFigureIsKept() {
    assertFalse(MODEL.contains(RAID, Vocabulary.CASUALTIES, null));
    assertTrue(MODEL.contains(null, Vocabulary.FIGURE_OF, RAID));
  }

  @Test
  void aRelationAssertedStandsAsAPlainTriple() {
    assertTrue(MODEL.contains(COLUMN, Vocabulary.term("offshootOf"), id("actor/harbour-front")));
  }

  @Test
  void aRelationThatIsOnlyPossibleDoesNot() {
    IRI harbours = Vocabulary.term("harbours");
    assertFalse(MODEL.contains(null, harbours, null));
    IRI assertion = (IRI) only(MODEL.filter(null, RDF.PREDICATE, harbours).subjects());
    assertTrue(MODEL.contains(assertion, Vocabulary.FACTUALITY, Vocabulary.term("Possible")));
    assertTrue(
        MODEL.contains(
            assertion, Vocabulary.ATTRIBUTED_TO_TEXT, Values.literal("Several senators")));
  }

  @Test
  void aRelationLeadsFromAndToEvents() {
    assertTrue(MODEL.contains(COLUMN, Vocabulary.term("claimedResponsibilityFor"), ATTACK));
    assertTrue(MODEL.contains(null, Vocabulary.term("mediatedBy"), id("actor/india")));
  }

  @Test
  void aRoleFilledByWordsLeadsToNoActor() {
    assertFalse(MODEL.contains(ATTACK, Vocabulary.term("target"), null));
    IRI words = id("participant/sel-target-" + at("the customs house"));
    assertTrue(MODEL.contains(ATTACK, Vocabulary.PARTICIPANT_TEXT, words));
    assertTrue(MODEL.contains(words, Vocabulary.TEXT, Values.literal("the customs house")));
  }

  @Test
  void anInstrumentInWordsIsALiteral() {
    assertTrue(MODEL.contains(ATTACK, Vocabulary.INSTRUMENT, Values.literal("car bombs")));
  }

  @Test
  void aDescribedActorIsLocalToItsReport() {
    assertTrue(MODEL.contains(ATTACK, Vocabulary.term("agent"), id("actor/sel_gunmen")));
  }

  @Test
  void aFigureNamesTheWholeItIsPartOf() {
    IRI part = id("figure/sel-killed-" + at("two commanders"));
    IRI whole = id("figure/sel-killed-" + at("four fighters"));
    assertTrue(MODEL.contains(part, Vocabulary.INCLUDED_IN, whole));
    assertFalse(MODEL.contains(whole, Vocabulary.AT_MOST, null));
  }

  @Test
  void evidencePointsAtTheWords() {
    String slug = "sel-%d-%d".formatted(at("struck"), at("struck") + "struck".length());
    assertTrue(MODEL.contains(STRIKE, Vocabulary.TRIGGER, id("evidence/" + slug)));
    IRI exact = Values.iri("http://www.w3.org/ns/oa#exact");
    assertTrue(MODEL.contains(id("quote/" + slug), exact, Values.literal("struck")));
  }

  @Test
  void quotesCanBeLeftOut() {
    Model bare = MAPPER.withoutQuotes().map(SampleFindings.linked());
    assertEquals(List.of(), mentioning(bare, "TextQuoteSelector"));
    assertFalse(mentioning(bare, "TextPositionSelector").isEmpty());
  }

  @Test
  void theTextThatOffsetsCountInGoesWithTheQuotes() {
    Model bare = MAPPER.withoutQuotes().map(SampleFindings.linked());
    String body = SampleFindings.linked().findings().report().body();
    assertEquals(Set.of(Values.literal(body)), MODEL.filter(null, Vocabulary.BODY, null).objects());
    assertEquals(Set.of(), bare.filter(null, Vocabulary.BODY, null).objects());
  }

  @Test
  void onlyACertainLinkIsTheSame() {
    IRI india = Values.iri("http://www.wikidata.org/entity/Q668");
    assertEquals(Set.of(india), MODEL.filter(null, OWL.SAMEAS, null).objects());
    assertTrue(MODEL.contains(id("actor/orland"), SKOS.CLOSE_MATCH, null));
  }

  @Test
  void aKnownActorIsLabelledAsInTheGazetteerWhateverTheReportCallsIt() {
    Actor india = SampleFindings.INDIA;
    Actor bharat =
        new Actor("Bharat", india.type(), List.of("India"), india.mentions(), india.entry());
    Findings findings =
        new Findings(SampleFindings.report(), List.of(bharat), List.of(), List.of());
    Model model = MAPPER.map(new LinkedFindings(findings, Map.of()));

    IRI name = id("actor/india");
    assertEquals(Set.of(Values.literal("India")), model.filter(name, RDFS.LABEL, null).objects());
    assertTrue(model.contains(name, SKOS.ALT_LABEL, Values.literal("Bharat")));
  }

  @Test
  void aStateIsAlsoAPlace() {
    assertTrue(MODEL.contains(id("actor/india"), RDF.TYPE, Vocabulary.PLACE_CLASS));
    assertFalse(MODEL.contains(COLUMN, RDF.TYPE, Vocabulary.PLACE_CLASS));
  }

  @Test
  void confidenceIsGivenWhereItWasMeasured() {
    assertTrue(MODEL.contains(STRIKE, Vocabulary.CONFIDENCE, null));
    Run unmeasured = new Run("0.1.0", SampleFindings.RUN.lexiconSha256(), Map.of(), Map.of());
    Model model = GraphMapper.of(unmeasured).map(SampleFindings.linked());
    assertFalse(model.contains(STRIKE, Vocabulary.CONFIDENCE, null));
  }

  @Test
  void aReportWithoutADateSaysSo() {
    Report undated = Report.of("sel", SampleFindings.BODY, Optional.empty());
    Model model = MAPPER.map(with(undated, SampleFindings.events()));
    assertTrue(model.contains(id("report/sel"), Vocabulary.NOTE, null));
    assertFalse(MODEL.contains(id("report/sel"), Vocabulary.NOTE, null));
  }

  @Test
  void twoEventsAtOneTriggerHaveTwoNames() {
    List<Event> events = new ArrayList<>(SampleFindings.events());
    events.add(events.get(0));
    Model model = MAPPER.map(with(SampleFindings.report(), events));
    assertTrue(model.contains(Values.iri(STRIKE + "-2"), RDF.TYPE, Vocabulary.EVENT_REPORT));
  }

  @Test
  void aSpanOutsideTheBodyIsRefused() {
    Report shortReport = Report.of("sel", "Jets struck.", Optional.empty());
    LinkedFindings findings = with(shortReport, SampleFindings.events());
    var error = assertThrows(IllegalArgumentException.class, () -> MAPPER.map(findings));
    assertTrue(error.getMessage().contains("outside the body of report 'sel'"));
  }

  @Test
  void aPhaseLeadsToItsWholeAndAPluralToItsBounds() {
    Model model = MAPPER.map(SampleFindings.structured());
    assertTrue(model.contains(RAID, Vocabulary.SUB_EVENT_OF, STRIKE));
    assertTrue(model.contains(RAID, Vocabulary.COUNT, Values.literal(BigInteger.valueOf(24))));
    assertFalse(model.contains(RAID, Vocabulary.COUNT_AT_MOST, null));
    assertTrue(model.contains(STRIKE, Vocabulary.COUNT_AT_MOST, Values.literal(BigInteger.ONE)));
  }

  @Test
  void aForceIsAPartOfItsStateByAnAssertionWithItsWords() {
    Model model = MAPPER.map(SampleFindings.structured());
    assertTrue(
        model.contains(
            only(model.filter(null, RDF.PREDICATE, Vocabulary.term("partOf")).subjects()),
            Vocabulary.TRIGGER,
            null));
    assertEquals(1, model.filter(null, Vocabulary.term("partOf"), null).size());
  }

  @Test
  void aBaseOfOnesOwnNamesEverything() {
    Model model = MAPPER.withIris(new Iris("https://kb.example/r/")).map(SampleFindings.linked());
    assertEquals(List.of(), mentioning(model, Iris.DEFAULT_BASE));
  }

  private static LinkedFindings with(Report report, List<Event> events) {
    var all = SampleFindings.findings(SampleFindings.report(), SampleFindings.events());
    var findings = new Findings(report, all.actors(), List.of(), events);
    return new LinkedFindings(findings, Map.of());
  }

  private static List<String> mentioning(Model model, String part) {
    return model.stream().map(Object::toString).filter(s -> s.contains(part)).toList();
  }

  private static <T extends Value> T only(Set<T> values) {
    assertEquals(1, values.size(), values::toString);
    return values.iterator().next();
  }

  private static int at(String words) {
    return SampleFindings.span(words).start();
  }

  private static IRI id(String path) {
    return Values.iri(Iris.DEFAULT_BASE + path);
  }

  private static List<String> quads(Model model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RdfFormats.write(model, RDFFormat.NQUADS, out);
    return out.toString(StandardCharsets.UTF_8).lines().collect(Collectors.toList());
  }
}
