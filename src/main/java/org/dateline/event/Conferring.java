package org.dateline.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Finds in the clause around a noun of talks or of a deal who has part in it: "flew to Doha for
 * talks with Y", "said after a meeting with Y", "freed them under a deal with Y", "a deal that
 * commits X", "a deal under which X would leave".
 */
record Conferring(Context context) {
  private static final Set<String> AGREED = Set.of("Agreement", "Ceasefire");
  private static final Set<String> MET = Set.of("Talks", "Meeting");
  private static final Set<String> PARTIES = Set.of("subj", "poss", "between", "among");

  /** Adds to the arguments of a noun. */
  void read(Sentence sentence, Token noun, Map<String, Set<Token>> own) {
    boolean deal = signals(noun, AGREED);
    boolean talks = signals(noun, MET);
    if (!deal && !talks || PARTIES.stream().anyMatch(own::containsKey)) {
      return;
    }
    Set<Token> found = new LinkedHashSet<>(around(sentence, noun, deal, own.containsKey("with")));
    if (deal) {
      bound(sentence, noun, found);
      underWhich(sentence, noun).ifPresent(found::addAll);
    }
    thatThey(sentence, noun, found);
    found.remove(noun);
    if (!found.isEmpty()) {
      own.put("subj", found);
    }
  }

  private boolean signals(Token noun, Set<String> types) {
    return context
        .lexicon()
        .events(noun.lemma(), "noun")
        .anyMatch(p -> types.contains(p.entry().signals()));
  }

  /** Who does something under a deal or after talks with Y has part in them. */
  private Set<Token> around(Sentence sentence, Token noun, boolean deal, boolean with) {
    Token top = measured(sentence, noun);
    Set<String> joining =
        deal
            ? Set.of("under", "in", "as")
            : Set.of("after", "during", "at", "in", "following", "from");
    boolean shared = with && TimeHold.led(sentence, top, joining);
    Optional<Token> above =
        sentence.head(top).filter(h -> sentence.label(top).matches("obl|nmod|advcl"));
    boolean coming =
        !deal
            && TimeHold.led(sentence, top, Set.of("for"))
            && above.filter(h -> comes(sentence, h)).isPresent();
    boolean done = with && had(sentence, top);
    return above.isPresent() && (shared && isTalking(above.get()) || coming)
        ? doers(sentence, above.get(), coming)
        : sentence
            .head(top)
            .filter(h -> done && h.is("VB"))
            .map(h -> doers(sentence, h, false))
            .orElse(Set.of());
  }

  /** "Said after talks with Y", but "killed the negotiator during talks with Y". */
  private boolean isTalking(Token verb) {
    return verb.is("VB")
        && context
            .lexicon()
            .events(verb.lemma(), "verb")
            .map(p -> p.entry().signals())
            .noneMatch(type -> EventFinder.VIOLENT.contains(type) || type.equals("Protest"));
  }

  /** "Wrapped up a treaty with Y", but "hailed the treaty with Y". */
  private static boolean had(Sentence sentence, Token noun) {
    return sentence.label(noun).equals("obj")
        && sentence.children(noun, "det").stream().allMatch(d -> d.lemma().matches("an?|no"));
  }

  /** "After five days of talks with Y". */
  private static Token measured(Sentence sentence, Token noun) {
    return sentence
        .head(noun)
        .filter(h -> h.is("NN") && sentence.label(noun).equals("nmod"))
        .filter(h -> h.lemma().matches("day|hour|week|month|round|series"))
        .filter(h -> TimeHold.led(sentence, noun, Set.of("of")))
        .orElse(noun);
  }

  /** "Flew to Doha for talks", "was in Doha for talks". */
  private boolean comes(Sentence sentence, Token above) {
    return above.is("VB")
        ? context.listed(above, WordList.COMING)
        : !sentence.children(above, "cop").isEmpty() && TimeHold.led(sentence, above, Set.of("in"));
  }

  private Set<Token> doers(Sentence sentence, Token above, boolean both) {
    if (!above.is("VB")) {
      return new LinkedHashSet<>(
          sentence.children(above, "nsubj").stream()
              .map(s -> s.is("W") ? sentence.head(above).orElse(s) : s)
              .flatMap(context.grammar(sentence)::coordinated)
              .toList());
    }
    Map<String, Set<Token>> arguments = context.grammar(sentence).arguments(above);
    Set<Token> found = new LinkedHashSet<>(arguments.getOrDefault("subj", Set.of()));
    if (both) {
      found.addAll(arguments.getOrDefault("obj", Set.of()));
    }
    return found;
  }

  /** "A deal that commits X to leave", "the accord binds X and Y". */
  private void bound(Sentence sentence, Token noun, Set<Token> found) {
    Stream.concat(
            sentence.children(noun, "acl", "acl:relcl").stream(),
            sentence.head(noun).filter(h -> sentence.label(noun).equals("nsubj")).stream())
        .filter(verb -> verb.is("VB") && context.listed(verb, WordList.BINDING))
        .filter(verb -> !sentence.passive(verb))
        .flatMap(
            verb ->
                context.grammar(sentence).arguments(verb).getOrDefault("obj", Set.of()).stream())
        .forEach(found::add);
  }

  /** "A settlement that they had negotiated with Y": who settled it, and Y; one alone mediates. */
  private void thatThey(Sentence sentence, Token noun, Set<Token> found) {
    for (Token verb : sentence.children(noun, "acl:relcl")) {
      if (verb.is("VB") && context.listed(verb, WordList.SETTLING)) {
        Map<String, Set<Token>> arguments = context.grammar(sentence).arguments(verb);
        Set<Token> subjects = arguments.getOrDefault("subj", Set.of());
        Set<Token> with = arguments.getOrDefault("with", Set.of());
        boolean several = subjects.size() + with.size() > 1;
        if (several && arguments.getOrDefault("obj", Set.of()).contains(noun)) {
          found.addAll(subjects);
          found.addAll(with);
        }
      }
    }
  }

  /** "A deal under which X would leave and Y would stop". */
  private Optional<List<Token>> underWhich(Sentence sentence, Token noun) {
    return sentence.children(noun, "acl:relcl").stream()
        .filter(
            clause ->
                sentence.children(clause, "obl", "nmod").stream()
                    .anyMatch(
                        w ->
                            w.lemma().equals("which")
                                && TimeHold.led(sentence, w, Set.of("under", "by", "in"))))
        .map(
            clause ->
                Stream.concat(Stream.of(clause), sentence.children(clause, "conj").stream())
                    .flatMap(verb -> sentence.children(verb, "nsubj").stream())
                    .flatMap(context.grammar(sentence)::coordinated)
                    .toList())
        // Of one alone it is not told whether it has agreed.
        .filter(parties -> parties.size() > 1)
        .findFirst();
  }
}
