package org.dateline.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Cuts one sentence into what the parser shall see apart.
 *
 * <p>Direct speech is parsed by itself and hung under the narrator's verb; so is a closing clause
 * that dates or explains ({@link Circumstance}), as an adverbial clause, and a phrase at the start
 * or after the subject ({@link Opener}, {@link OpeningTime}). What a source is given for, at the
 * end ({@link ClosingSource}) or in the middle ({@link MiddleSource}), hangs under its verb;
 * semicolons and {@link SecondClause} part sentences. {@link Asides} and who says it inside a
 * relative clause ({@link InsertedSource}) are kept from the parser and hang on the word before
 * them.
 */
final class Segments {
  static final String ASIDE = "aside";
  private static final int SHORTEST_SPEECH = 4;

  private final List<Token> tokens;
  private final Wording wording;
  private final List<List<Integer>> clauses = new ArrayList<>();
  private final List<InsertedSource> sources;

  /** Which clauses go on with what the one before them reports. */
  private final Set<Integer> continued = new HashSet<>();

  private Optional<Circumstance> circumstance = Optional.empty();
  private final List<List<Integer>> speeches = new ArrayList<>();

  /** For each clause ", the ministry said on Friday" at its end; empty if nobody is named so. */
  private final List<List<Integer>> closings = new ArrayList<>();

  private Optional<OpeningTime> time = Optional.empty();
  private Optional<List<Integer>> opener = Optional.empty();

  Segments(List<Token> tokens, List<Span> quotes, Wording wording) {
    this.wording = wording;
    this.tokens = tokens;
    List<Integer> plain = Asides.without(tokens);
    List<Integer> frame = new ArrayList<>();
    plain.stream().filter(i -> !quoted(i, quotes)).forEach(frame::add);
    boolean narrated = frame.stream().filter(i -> isWord(tokens.get(i))).count() >= 2;
    for (Span quote : quotes) {
      List<Integer> speech = plain.stream().filter(i -> inside(i, quote)).toList();
      boolean clause = speech.stream().anyMatch(i -> tokens.get(i).is("VB"));
      if (narrated && clause && speech.size() >= SHORTEST_SPEECH) {
        speeches.add(speech);
      } else {
        frame.addAll(speech);
      }
    }
    frame.sort(Integer::compare);
    sources = InsertedSource.in(frame, tokens, wording.reporting());
    sources.forEach(inserted -> frame.removeAll(inserted.words()));
    split(frame);
  }

  /** Cuts at semicolons between what could each be a sentence, and before {@link SecondClause}. */
  private void split(List<Integer> frame) {
    int from = 0;
    List<Token> words = frame.stream().map(tokens::get).toList();
    SecondClause second = new SecondClause(wording);
    for (int at = 1; at < frame.size(); at++) {
      boolean semicolon =
          words.get(at).word().equals(";")
              && finite(frame.subList(from, at))
              && finite(frame.subList(at, frame.size()));
      if (semicolon || second.begins(words.subList(from, words.size()), at - from)) {
        if (!semicolon && second.reported(words.subList(from, at))) {
          continued.add(clauses.size() + 1);
        }
        add(frame.subList(from, semicolon ? at + 1 : at));
        from = at + 1;
      }
    }
    List<Integer> last = frame.subList(from, frame.size());
    boolean whole = clauses.isEmpty();
    add(last);
    List<Integer> plain = clauses.get(0);
    circumstance = whole ? Circumstance.of(plain, tokens, wording) : Optional.empty();
    List<Integer> main = circumstance.map(c -> without(plain, c)).orElse(plain);
    time = OpeningTime.of(main, tokens, wording);
    opener = time.isPresent() ? Optional.empty() : Opener.of(main, tokens, wording);
    Set<Integer> apart =
        Set.copyOf(time.map(OpeningTime::words).or(() -> opener).orElse(List.of()));
    clauses.set(0, main.stream().filter(i -> !apart.contains(i)).toList());
  }

  private void add(List<Integer> clause) {
    List<Token> words = clause.stream().map(tokens::get).toList();
    int told = new ClosingSource(words, wording).start();
    Optional<MiddleSource> middle =
        MiddleSource.of(words, wording.reporting()).filter(m -> told == clause.size());
    List<Integer> rest = new ArrayList<>(clause.subList(0, told));
    middle.ifPresent(m -> rest.subList(m.from(), m.to() + 1).clear());
    clauses.add(rest);
    closings.add(
        middle
            .map(m -> clause.subList(m.from() + 1, m.to()))
            .orElse(clause.subList(told, clause.size())));
  }

  private static List<Integer> without(List<Integer> frame, Circumstance apart) {
    return frame.stream()
        .filter(i -> !apart.opening().contains(i) && !apart.clause().contains(i))
        .toList();
  }

  private boolean finite(List<Integer> part) {
    return part.stream().anyMatch(i -> tokens.get(i).isFinite());
  }

  /** Returns what the parser sees, each part by the positions of its words. */
  List<List<Integer>> parts() {
    List<List<Integer>> explained = circumstance.map(Circumstance::clause).stream().toList();
    List<List<Integer>> dated = time.map(OpeningTime::words).stream().toList();
    List<List<Integer>> opened = opener.stream().toList();
    return Stream.of(clauses, explained, dated, opened, speeches, closings)
        .flatMap(List::stream)
        .toList();
  }

  private static boolean isWord(Token token) {
    return Character.isLetterOrDigit(token.word().codePointAt(0));
  }

  private boolean inside(int token, Span quote) {
    return quote.contains(tokens.get(token).span());
  }

  private boolean quoted(int token, List<Span> quotes) {
    return quotes.stream().anyMatch(q -> inside(token, q));
  }

  /** Parses the parts and joins their trees. */
  Parser.Tree parse(List<CoreLabel> labels, Parser parser) {
    List<Integer> heads = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      heads.add(i - 1);
      names.add(ASIDE);
    }
    clauses.forEach(clause -> parse(clause, labels, parser, heads, names));
    List<Integer> roots =
        clauses.stream().flatMap(clause -> root(clause, heads, names).stream()).toList();
    if (!roots.isEmpty()) {
      int anchor = roots.get(0);
      roots.stream().skip(1).forEach(root -> hang(root, anchor, "parataxis", heads, names));
      circumstance.ifPresent(c -> hang(c, anchor, labels, parser, heads, names));
      time.ifPresent(t -> t.hang(anchor, tokens, heads, names));
      opener.ifPresent(o -> parse(o, labels, parser, heads, names));
      opener
          .flatMap(o -> root(o, heads, names))
          .ifPresent(root -> hang(root, anchor, "obl", heads, names));
      speeches.forEach(speech -> parse(speech, labels, parser, heads, names));
      speeches.stream()
          .flatMap(List::stream)
          .filter(i -> heads.get(i) < 0)
          .forEach(i -> hang(i, anchor, "ccomp", heads, names));
    }
    List<Integer> tops = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      Optional<Integer> top = top(clauses.get(i), closings.get(i), labels, parser, heads, names);
      if (continued.contains(i) && top.isPresent() && !tops.isEmpty()) {
        goOn(top.get(), clauses.get(i - 1), tops.get(tops.size() - 1), heads, names);
      } else {
        top.filter(t -> !tops.isEmpty())
            .ifPresent(t -> hang(t, tops.get(0), "parataxis", heads, names));
        top.ifPresent(tops::add);
      }
    }
    sources.forEach(inserted -> hang(inserted, heads, names));
    return new Parser.Tree(heads, names);
  }

  /** "Believes Turkey bombed Kobani <em>and Iran struck Erbil</em>": that is believed, too. */
  private static void goOn(
      int verb, List<Integer> before, int saying, List<Integer> heads, List<String> names) {
    Optional<Integer> said = complement(before, saying, heads, names);
    hang(verb, said.orElse(saying), said.isPresent() ? "conj" : "ccomp", heads, names);
  }

  /** Hangs what a clause tells under the verb of who says it; returns the verb of the whole. */
  private static Optional<Integer> top(
      List<Integer> clause,
      List<Integer> source,
      List<CoreLabel> labels,
      Parser parser,
      List<Integer> heads,
      List<String> names) {
    Optional<Integer> told =
        clause.stream()
            .filter(i -> names.get(i).matches("root|parataxis") && !clause.contains(heads.get(i)))
            .findFirst();
    parse(source, labels, parser, heads, names);
    Optional<Integer> said = root(source, heads, names);
    said.ifPresent(verb -> told.ifPresent(t -> hang(t, verb, "ccomp", heads, names)));
    return said.or(() -> told);
  }

  private void hang(
      Circumstance apart,
      int anchor,
      List<CoreLabel> labels,
      Parser parser,
      List<Integer> heads,
      List<String> names) {
    parse(apart.clause(), labels, parser, heads, names);
    int verb = root(apart.clause(), heads, names).orElseThrow();
    hang(
        verb,
        complement(clauses.get(0), anchor, heads, names).orElse(anchor),
        "advcl",
        heads,
        names);
    List<Integer> opening = apart.opening();
    int conjunction = opening.get(opening.size() - 1);
    opening.forEach(i -> hang(i, verb, i == conjunction ? "mark" : "obl:tmod", heads, names));
  }

  /** "that belonged to the ELN, the army said": as if the speaker stood at the end. */
  private static void hang(InsertedSource source, List<Integer> heads, List<String> names) {
    boolean helping = names.get(source.clause()).matches("aux.*|cop");
    int clause = helping ? heads.get(source.clause()) : source.clause();
    hang(source.verb(), clause, "parataxis", heads, names);
    List<Integer> subject = source.subject();
    int head = subject.get(subject.size() - 1);
    subject.forEach(i -> hang(i, head, "dep", heads, names));
    hang(head, source.verb(), "nsubj", heads, names);
  }

  private static void hang(
      int word, int head, String label, List<Integer> heads, List<String> names) {
    heads.set(word, head);
    names.set(word, label);
  }

  /** "Talks failed and commandos stormed the base": a second clause, not what failed. */
  private static boolean coordinated(Parser.Tree tree, int clause) {
    int head = tree.heads().get(clause);
    if (!tree.labels().get(clause).equals("ccomp") || head < 0 || head > clause) {
      return false;
    }
    return IntStream.range(head + 1, clause)
        .filter(c -> tree.labels().get(c).equals("cc") && tree.heads().get(c) == head)
        .anyMatch(
            c ->
                IntStream.range(c + 1, clause)
                    .anyMatch(
                        s ->
                            tree.labels().get(s).startsWith("nsubj")
                                && tree.heads().get(s) == clause));
  }

  /** "said it shelled the town, hours after …": what is said to have happened then. */
  private static Optional<Integer> complement(
      List<Integer> clause, int verb, List<Integer> heads, List<String> names) {
    return clause.stream()
        .filter(i -> i > verb && heads.get(i) == verb && names.get(i).equals("ccomp"))
        .findFirst();
  }

  private static Optional<Integer> root(
      List<Integer> part, List<Integer> heads, List<String> names) {
    return part.stream().filter(i -> heads.get(i) < 0 && names.get(i).equals("root")).findFirst();
  }

  private static void parse(
      List<Integer> part,
      List<CoreLabel> labels,
      Parser parser,
      List<Integer> heads,
      List<String> names) {
    if (part.isEmpty()) {
      return;
    }
    List<CoreLabel> words = part.stream().map(labels::get).toList();
    Parser.Tree parsed = new ContentClause(words, parser.parse(words)).mended();
    Parser.Tree joined = new JoinedObject(words, new LostVerb(words, parsed).mended()).mended();
    Parser.Tree named = new Rehung(words, new JoinedName(words, joined).mended()).mended();
    Parser.Tree whole = new LostSubject(words, named).mended();
    Parser.Tree tree = new ParticipialTail(words, whole).mended();
    for (int k = 0; k < part.size(); k++) {
      int head = tree.heads().get(k);
      heads.set(part.get(k), head < 0 ? -1 : part.get(head));
      names.set(part.get(k), coordinated(tree, k) ? "conj" : tree.labels().get(k));
    }
  }
}
