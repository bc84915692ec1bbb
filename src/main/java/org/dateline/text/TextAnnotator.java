package org.dateline.text;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.dateline.report.Report;
import org.dateline.report.Watch;

/**
 * Tags and parses English text with CoreNLP models from the class path.
 *
 * <p>Two steps, so that names can be found in between: {@link #tag} then {@link #parse}. Loading
 * takes about 8 s and 1 GB; after that one instance serves all threads.
 */
public final class TextAnnotator {
  private static final String TAGGER =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
  private static final String ENTITIES =
      "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

  private final StanfordCoreNLP splitter;
  private final MaxentTagger tagger;
  private final CRFClassifier<CoreLabel> entities;
  private final Parser parser;

  private TextAnnotator(ParserChoice choice) {
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize");
    settings.setProperty("tokenize.options", "untokenizable=noneKeep,invertible=true");
    // Beside the others, since it takes as long as they do together.
    CompletableFuture<Parser> loading = CompletableFuture.supplyAsync(choice::load);
    splitter = new StanfordCoreNLP(settings);
    tagger = new MaxentTagger(TAGGER);
    entities = loadEntities();
    parser = loading.join();
  }

  /** Loads the models; costs seconds and about a gigabyte, so do it once a JVM. */
  public static TextAnnotator load(ParserChoice choice) {
    return new TextAnnotator(choice);
  }

  private static CRFClassifier<CoreLabel> loadEntities() {
    try {
      return CRFClassifier.getClassifier(ENTITIES);
    } catch (IOException e) {
      throw new UncheckedIOException(ENTITIES + " cannot be read from the class path", e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(ENTITIES + " does not fit this version of CoreNLP", e);
    }
  }

  /**
   * Splits, tags and guesses entities; offsets count UTF-16 units of the report's body.
   *
   * @throws org.dateline.report.TookTooLong if the time for this report is up
   */
  public TaggedText tag(Report report, Watch watch) {
    List<TaggedSentence> sentences = new ArrayList<>();
    List<Layout.Paragraph> paragraphs = Layout.paragraphs(report.body());
    for (int p = 0; p < paragraphs.size(); p++) {
      Layout.Paragraph paragraph = paragraphs.get(p);
      CoreDocument document = new CoreDocument(paragraph.span().in(report.body()));
      splitter.annotate(document);
      for (CoreSentence sentence : document.sentences()) {
        for (List<CoreLabel> piece : Pieces.of(sentence.tokens())) {
          watch.check();
          sentences.add(tag(piece, paragraph, p));
        }
      }
    }
    return new TaggedText(report, sentences);
  }

  private TaggedSentence tag(List<CoreLabel> labels, Layout.Paragraph paragraph, int number) {
    labels.forEach(label -> label.setWord(plain(label.word())));
    tagger.tagCoreLabels(labels);
    List<CoreLabel> guessed = entities.classifySentence(labels);
    List<Token> tokens = new ArrayList<>();
    Morphology lemmas = new Morphology();
    int offset = paragraph.span().start();
    for (int i = 0; i < labels.size(); i++) {
      CoreLabel label = labels.get(i);
      Span span = new Span(offset + label.beginPosition(), offset + label.endPosition());
      String guess = guessed.get(i).get(CoreAnnotations.AnswerAnnotation.class);
      String lemma = lemma(lemmas, label.word(), label.tag());
      tokens.add(token(i, span, label.originalText(), lemma, label.tag(), guess, false));
    }
    Span span = tokens.get(0).span().cover(tokens.get(tokens.size() - 1).span());
    return new TaggedSentence(span, tokens, number, paragraph.kind());
  }

  // One a sentence, since the static methods of Morphology let one thread in at a time.
  private static String lemma(Morphology lemmas, String word, String tag) {
    return lemmas.lemma(word, tag, true).toLowerCase(Locale.ROOT);
  }

  private static Token token(
      int index, Span span, String surface, String lemma, String tag, String guess, boolean name) {
    return new Token(index, span, surface, lemma, tag, guess == null ? "O" : guess, name);
  }

  /**
   * Parses every sentence with the given runs shown to the parser as one word each.
   *
   * @param names in any order, not overlapping
   * @param wording the words by which sentences are cut first
   * @throws org.dateline.report.TookTooLong if the time for this report is up
   */
  public AnnotatedText parse(TaggedText text, List<NameSpan> names, Wording wording, Watch watch) {
    AnnotatedText unparsed = new AnnotatedText(text.report(), List.of(), quotes(text.report()));
    NavigableMap<Integer, NameSpan> byStart = new TreeMap<>();
    names.forEach(name -> byStart.put(name.span().start(), name));
    List<Sentence> parsed = new ArrayList<>();
    for (TaggedSentence sentence : text.sentences()) {
      watch.check();
      Span span = sentence.span();
      List<NameSpan> inside = List.copyOf(byStart.subMap(span.start(), span.end()).values());
      List<Span> quotes = unparsed.quotesIn(span);
      List<Masked> masked = mask(sentence, inside);
      Segments segments = new Segments(tokens(masked, text.report().body()), quotes, wording);
      parsed.add(parse(sentence, masked, segments, parsed.size(), text.report().body()));
    }
    return new AnnotatedText(text.report(), parsed, unparsed.quotes());
  }

  private static List<Span> quotes(Report report) {
    return Layout.paragraphs(report.body()).stream()
        .filter(p -> p.kind() == TaggedSentence.Kind.PROSE)
        .flatMap(p -> Quotes.in(report.body(), p.span()).stream())
        .toList();
  }

  private Sentence parse(
      TaggedSentence from, List<Masked> masked, Segments segments, int index, String body) {
    List<CoreLabel> labels = masked.stream().map(Masked::label).toList();
    segments.parts().forEach(part -> tag(part, masked));
    Parser.Tree tree = segments.parse(labels, parser);
    return new Sentence(
        index,
        from.span(),
        tokens(masked, body),
        tree.heads(),
        tree.labels(),
        from.paragraph(),
        from.kind());
  }

  /** Tags what the parser sees in one piece, so that "X (XY) attacked" is read as "X attacked". */
  private void tag(List<Integer> part, List<Masked> masked) {
    List<CoreLabel> labels = part.stream().map(i -> masked.get(i).label()).toList();
    List<TaggedWord> tagged = tagger.tagSentence(labels, true);
    for (int i = 0; i < labels.size(); i++) {
      labels.get(i).setTag(tagged.get(i).tag());
    }
    Retag.mend(labels, part.stream().map(i -> masked.get(i).name()).toList());
    MainVerb.mend(labels);
  }

  private static List<Token> tokens(List<Masked> masked, String body) {
    List<Token> tokens = new ArrayList<>();
    Morphology lemmas = new Morphology();
    for (int i = 0; i < masked.size(); i++) {
      Masked m = masked.get(i);
      String surface = m.span().in(body);
      String lemma = m.name() ? surface : lemma(lemmas, m.label().word(), m.tag());
      tokens.add(token(i, m.span(), surface, lemma, m.tag(), m.first().entity(), m.name()));
    }
    return tokens;
  }

  private record Masked(CoreLabel label, Span span, Token first, boolean name) {
    /** Returns the tag that the word has so far: of the whole sentence, until its piece is read. */
    String tag() {
      return label.tag() == null ? first.tag() : label.tag();
    }
  }

  private static List<Masked> mask(TaggedSentence from, List<NameSpan> names) {
    List<Masked> masked = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < from.tokens().size(); i++) {
      Token token = from.tokens().get(i);
      while (next < names.size() && names.get(next).span().end() <= token.span().start()) {
        next++;
      }
      if (next < names.size() && names.get(next).span().overlaps(token.span())) {
        NameSpan name = names.get(next);
        if (token.span().start() <= name.span().start()) {
          String tag = name.name() ? "NNP" : null;
          masked.add(new Masked(label(name.mask(), tag), name.span(), token, name.name()));
        }
      } else {
        masked.add(new Masked(label(plain(token.word()), null), token.span(), token, false));
      }
    }
    return masked;
  }

  /** The models were trained on texts that have the typewriter's apostrophe only. */
  private static String plain(String word) {
    return word.replace('’', '\'');
  }

  private static CoreLabel label(String word, String tag) {
    CoreLabel label = new CoreLabel();
    label.setWord(word);
    label.setValue(word);
    label.setOriginalText(word);
    if (tag != null) {
      label.setTag(tag);
    }
    return label;
  }
}
