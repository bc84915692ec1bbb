package org.dateline.actor;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.text.TaggedSentence;
import org.dateline.text.Token;

/** Decides where a run of words that may be a name starts and how far it goes. */
final class RunExtent {
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "el", "bin", "ibn", "abu", "ul", "ur", "von", "van", "de", "del", "la", "da", "do",
          "dos", "du", "des", "e", "i", "y", "as", "ash", "az", "an", "ad", "ar", "le", "der", "ag",
          "ould", "uld", "bint", "ben");

  private static final Set<ActorType> FIGHTING =
      Set.of(ActorType.ARMED_GROUP, ActorType.SECURITY_FORCE, ActorType.POLITICAL_PARTY);

  private final Gazetteer gazetteer;
  private final NameParts parts;
  private final Set<String> commonWords;

  RunExtent(Gazetteer gazetteer, NameParts parts, Set<String> commonWords) {
    this.gazetteer = gazetteer;
    this.parts = parts;
    this.commonWords = commonWords;
  }

  /** Tells whether a name may start here. */
  boolean starts(TaggedSentence sentence, int at) {
    Token token = sentence.tokens().get(at);
    if (particleStart(sentence, at) || numberedUnit(sentence, at) || knownNumber(sentence, at)) {
      return true;
    }
    if (!token.capital()) {
      return false;
    }
    if (parts.capitalOnly(token.word()) && !followedByCapital(sentence, at)) {
      return gazetteer.match(words(sentence), at).stream().anyMatch(m -> m.tokens() > 1);
    }
    if (token.is("PRP") || token.is("DT") || token.is("W") || token.is("IN") || token.is("CC")) {
      return !gazetteer.match(words(sentence), at).isEmpty() && !token.is("PRP");
    }
    return !atStart(sentence, at) || nameLike(sentence, at);
  }

  private boolean followedByCapital(TaggedSentence sentence, int at) {
    return at + 1 < sentence.tokens().size()
        && sentence.tokens().get(at + 1).capital()
        && !parts.capitalOnly(sentence.tokens().get(at + 1).word());
  }

  private static List<String> words(TaggedSentence sentence) {
    return sentence.tokens().stream().map(Token::word).toList();
  }

  /** "al Qaeda", as some newsrooms write it: a known name, small letter and all. */
  private boolean knownFromHere(TaggedSentence sentence, int at) {
    return at + 1 < sentence.tokens().size()
        && sentence.tokens().get(at + 1).capital()
        && gazetteer.match(words(sentence), at).stream().anyMatch(m -> m.tokens() > 1);
  }

  /** "The 400 Mawozo gang": the number belongs to the name. */
  private boolean knownNumber(TaggedSentence sentence, int at) {
    return sentence.tokens().get(at).word().matches("\\d{1,3}") && knownFromHere(sentence, at);
  }

  private boolean particleStart(TaggedSentence sentence, int at) {
    List<Token> tokens = sentence.tokens();
    boolean particle = PARTICLES.contains(tokens.get(at).word().toLowerCase(Locale.ROOT));
    boolean hyphenated =
        at + 2 < tokens.size()
            && tokens.get(at + 1).word().equals("-")
            && tokens.get(at + 2).capital();
    return particle && (hyphenated || knownFromHere(sentence, at));
  }

  /** "The 33rd Front", "its 10th Mountain Division". */
  private boolean numberedUnit(TaggedSentence sentence, int at) {
    List<Token> tokens = sentence.tokens();
    int end = at + 1;
    while (end < tokens.size() && tokens.get(end).capital()) {
      end++;
    }
    return NameParts.ordinal(tokens.get(at).word())
        && end > at + 1
        && parts.unit(tokens.get(end - 1).word());
  }

  private static boolean atStart(TaggedSentence sentence, int at) {
    return at == 0 || sentence.tokens().get(at - 1).word().matches("[“\"‘'(:—–]|``|-LRB-");
  }

  private boolean nameLike(TaggedSentence sentence, int at) {
    Token token = sentence.tokens().get(at);
    String lower = token.word().toLowerCase(Locale.ROOT);
    List<Gazetteer.Match> known = gazetteer.match(words(sentence), at);
    // "South Africa", though the report speaks of the south, too.
    if (known.stream().anyMatch(m -> m.tokens() > 1 || !commonWords.contains(lower))) {
      return true;
    }
    boolean guessed = token.is("NNP") || !token.entity().equals("O");
    return guessed && !commonWords.contains(lower);
  }

  /** Returns where the run that starts here ends. */
  int end(TaggedSentence sentence, List<String> words, int start) {
    int end = start + firstPart(sentence.tokens(), start);
    while (end < words.size()) {
      int next = joined(sentence, end, start);
      if (next == end) {
        break;
      }
      end = next;
    }
    return Math.max(end, start + longestMatch(words, start, end));
  }

  /** A name that starts with a particle has the next word, too, and a hyphen between. */
  private static int firstPart(List<Token> tokens, int start) {
    String first = tokens.get(start).word();
    if (tokens.get(start).capital() || NameParts.ordinal(first) || first.matches("\\d+")) {
      return 1;
    }
    return tokens.get(start + 1).word().equals("-") ? 3 : 2;
  }

  private int longestMatch(List<String> words, int start, int end) {
    int longest = 0;
    for (int i = start; i < end; i++) {
      for (Gazetteer.Match match : gazetteer.match(words, i)) {
        longest = Math.max(longest, i - start + match.tokens());
      }
    }
    return longest;
  }

  /** Returns where the run ends if it goes on at {@code end}, or {@code end} itself. */
  private int joined(TaggedSentence sentence, int end, int start) {
    List<Token> tokens = sentence.tokens();
    Token next = tokens.get(end);
    if (next.capital() && !next.is("PRP") && !next.is("DT") || numbered(tokens, end)) {
      return end + 1;
    }
    boolean more = end + 1 < tokens.size();
    if (more
        && next.is("POS")
        && parts.owner(tokens.get(end - 1).word())
        && tokens.get(end + 1).capital()) {
      return end + 2;
    }
    if (more && hyphen(tokens, end) && !hyphenatedModifier(tokens, end)) {
      return end + 2;
    }
    if (more
        && PARTICLES.contains(next.word())
        && (tokens.get(end + 1).capital() || hyphen(tokens, end + 1))) {
      return end + 1;
    }
    if (more && NameParts.JOINERS.contains(next.word())) {
      int after = tokens.get(end + 1).word().matches("the|a") ? end + 2 : end + 1;
      if (after < tokens.size()
          && tokens.get(after).capital()
          && joins(tokens, end, after, start)) {
        return after + 1;
      }
    }
    return end;
  }

  private static boolean numbered(List<Token> tokens, int at) {
    return tokens.get(at).word().matches("\\d{1,2}")
        && tokens.get(at - 1).word().matches("\\p{Lu}{1,4}-?");
  }

  private static boolean hyphen(List<Token> tokens, int at) {
    return at + 1 < tokens.size()
        && tokens.get(at).word().matches("[-–]")
        && tokens.get(at).span().start() == tokens.get(at - 1).span().end()
        && tokens.get(at + 1).span().start() == tokens.get(at).span().end();
  }

  /**
   * "Cairo-brokered", "US-led": the word after the hyphen is a participle, not part of a name as in
   * "Ki-moon".
   */
  private static boolean hyphenatedModifier(List<Token> tokens, int hyphen) {
    Token after = tokens.get(hyphen + 1);
    return !after.entity().equals("PERSON")
        && !after.capital()
        && !after.word().matches("(?:e|i|ul|ur|al|el)-\\p{Lu}.*")
        && !(after.word().length() <= 2)
        && !after.word().matches("\\d+");
  }

  /** "The National Army of Khalifa Haftar": whose it is, and no part of the name. */
  private boolean person(List<Token> tokens, int at) {
    List<String> words = tokens.stream().map(Token::word).toList();
    boolean known =
        gazetteer.match(words, at).stream()
            .anyMatch(m -> m.entry().type() == ActorType.PERSON && m.tokens() > 1);
    boolean guessed =
        at + 1 < tokens.size()
            && tokens.get(at).entity().equals("PERSON")
            && tokens.get(at + 1).entity().equals("PERSON");
    return known || guessed;
  }

  private boolean joins(List<Token> tokens, int joiner, int after, int start) {
    Token before = tokens.get(joiner - 1);
    String word = tokens.get(joiner).word();
    boolean guessed =
        tokens.get(joiner).entity().equals("ORGANIZATION")
            && before.entity().equals("ORGANIZATION")
            && tokens.get(after).entity().equals("ORGANIZATION");
    boolean organisation =
        (word.equals("of") || word.equals("for") || word.equals("on"))
            && parts.head(before.word())
            && (joiner - start > 1 || !word.equals("on"));
    if (office(tokens, start, after)) {
      return true;
    }
    boolean title = parts.title(before.word());
    if (word.equals("of") && (person(tokens, after) || whole(tokens, start, joiner, after))) {
      return false;
    }
    return guessed && !title && !word.equals("in") && !word.equals("to")
        || organisation && !title && !parts.capitalOnly(tokens.get(after).word())
        || aims(tokens, start, joiner, after);
  }

  /** "The Karen National Army of Saw Chit Thu": a name that is known goes on only to a country. */
  private boolean whole(List<Token> tokens, int start, int joiner, int after) {
    List<String> words = tokens.stream().map(Token::word).toList();
    boolean known =
        gazetteer.match(words, start).stream()
            .anyMatch(m -> m.tokens() == joiner - start && FIGHTING.contains(m.entry().type()));
    return known && joiner - start > 1 && gazetteer.match(words, after).isEmpty();
  }

  /** "The Alliance of Patriots for a Free and Sovereign Congo": what a body is for. */
  private boolean aims(List<Token> tokens, int start, int joiner, int after) {
    List<String> before = tokens.subList(start, joiner).stream().map(Token::word).toList();
    boolean body = before.stream().anyMatch(parts::head);
    return switch (tokens.get(joiner).word()) {
      case "for" -> body && before.contains("of");
      case "of" -> body && before.contains("for");
      case "in" -> body && before.contains("for") && after == joiner + 2;
      case "and" ->
          body
              && before.contains("for")
              && gazetteer.match(tokens.stream().map(Token::word).toList(), after).isEmpty();
      default -> false;
    };
  }

  /** "US Secretary of State", "Minister of Foreign Affairs and Trade": goes on inside a title. */
  private boolean office(List<Token> tokens, int start, int after) {
    List<String> words = tokens.stream().map(Token::word).toList();
    for (int from = start; from < after; from++) {
      if (from + parts.titleLength(words, from, after + 1) == after + 1) {
        return true;
      }
    }
    return false;
  }
}
