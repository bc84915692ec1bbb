package org.dateline.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.TaggedSentence;
import org.dateline.text.Token;

/** Finds runs of capitalised words that look like names in one sentence, gazetteer first. */
final class NameRuns {
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "el", "bin", "ibn", "abu", "ul", "ur", "von", "van", "de", "del", "la", "da", "do",
          "dos", "du", "des", "e", "i", "y", "as", "ash", "az", "an", "ad", "ar", "le", "der");
  private static final Set<String> JOINERS = Set.of("of", "for", "and", "on", "&", "in", "to");
  private static final Set<String> CALENDAR =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan.",
          "feb.",
          "mar.",
          "apr.",
          "aug.",
          "sept.",
          "sep.",
          "oct.",
          "nov.",
          "dec.",
          "jan",
          "feb",
          "aug",
          "sept",
          "oct",
          "nov",
          "dec",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "christmas",
          "ramadan",
          "eid",
          "easter",
          "god",
          "islam",
          "muslim",
          "muslims",
          "islamist",
          "islamists",
          "christian",
          "christians",
          "sunni",
          "shiite",
          "shia",
          "islamic",
          "jihadist",
          "new",
          "i",
          "ct",
          "ok",
          "eve",
          "year",
          "phd",
          "covid",
          "tv",
          "dna",
          "jewish",
          "catholic",
          "western",
          "african",
          "european",
          "asian",
          "arab",
          "marxist",
          "maoist",
          "twitter",
          "facebook",
          "whatsapp",
          "telegram");

  /** "People's War Group": the possessive is part of the name. */
  private static final Set<String> PLURAL_OWNERS =
      Set.of(
          "People",
          "Peoples",
          "Women",
          "Children",
          "Workers",
          "Farmers",
          "Lord",
          "Students",
          "Patriots",
          "Teachers",
          "Doctors",
          "Lawyers",
          "Citizens",
          "Soldiers",
          "Peasants",
          "Mothers",
          "Bishops");

  private static final Set<String> OF_HEADS =
      Set.of(
          "front",
          "movement",
          "ministry",
          "institute",
          "centre",
          "center",
          "university",
          "council",
          "party",
          "union",
          "army",
          "organization",
          "organisation",
          "league",
          "forces",
          "force",
          "republic",
          "bank",
          "committee",
          "court",
          "office",
          "department",
          "bay",
          "gulf",
          "strait",
          "academy",
          "association",
          "alliance",
          "coalition",
          "school",
          "chamber",
          "house",
          "staff",
          "guard",
          "islands",
          "island",
          "brigades",
          "defenders",
          "soldiers",
          "society",
          "doctors",
          "battalion",
          "resistance",
          "government",
          "church",
          "state",
          "federation",
          "congress",
          "sea",
          "city",
          "province",
          "mission",
          "commission",
          "cape",
          "horn");

  private final Gazetteer gazetteer;
  private final Set<String> titles;
  private final Set<String> commonWords;
  private final Set<String> heads;
  private final Set<String> eventNouns;

  /**
   * @param commonWords words that the report also writes in lower case
   */
  NameRuns(Gazetteer gazetteer, Lexicon lexicon, Set<String> commonWords) {
    this.gazetteer = gazetteer;
    this.titles = lexicon.words(Entry.Kind.OFFICE, "title");
    this.commonWords = commonWords;
    this.heads =
        lexicon.words(Entry.Kind.ACTOR, "nameHead").stream()
            .map(w -> w.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    heads.addAll(OF_HEADS);
    this.eventNouns = lexicon.words(Entry.Kind.EVENT, "noun");
  }

  List<Run> in(TaggedSentence sentence) {
    List<Run> found = new ArrayList<>();
    List<String> words = sentence.tokens().stream().map(Token::word).toList();
    int at = 0;
    while (at < words.size()) {
      int end = starts(sentence, at) ? extend(sentence, words, at) : at;
      if (end > at) {
        found.addAll(cut(sentence, words, at, end));
        at = end;
      } else {
        at++;
      }
    }
    return found;
  }

  private static boolean capital(Token token) {
    int first = token.word().codePointAt(0);
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }

  /** Tells whether a name may start here. */
  private boolean starts(TaggedSentence sentence, int at) {
    Token token = sentence.tokens().get(at);
    if (particleStart(sentence, at)) {
      return true;
    }
    if (!capital(token)) {
      return false;
    }
    String lower = token.word().toLowerCase(Locale.ROOT);
    if (CALENDAR.contains(lower) && !followedByCapital(sentence, at)) {
      return false;
    }
    if (token.is("PRP") || token.is("DT") || token.is("W") || token.is("IN") || token.is("CC")) {
      return !gazetteer.match(words(sentence), at).isEmpty() && !token.is("PRP");
    }
    return !atStart(sentence, at) || nameLike(sentence, at);
  }

  private static boolean followedByCapital(TaggedSentence sentence, int at) {
    return at + 1 < sentence.tokens().size()
        && capital(sentence.tokens().get(at + 1))
        && !CALENDAR.contains(sentence.tokens().get(at + 1).word().toLowerCase(Locale.ROOT));
  }

  private static List<String> words(TaggedSentence sentence) {
    return sentence.tokens().stream().map(Token::word).toList();
  }

  private static boolean particleStart(TaggedSentence sentence, int at) {
    List<Token> tokens = sentence.tokens();
    return at + 2 < tokens.size()
        && PARTICLES.contains(tokens.get(at).word().toLowerCase(Locale.ROOT))
        && tokens.get(at + 1).word().equals("-")
        && capital(tokens.get(at + 2));
  }

  private static boolean atStart(TaggedSentence sentence, int at) {
    return at == 0 || sentence.tokens().get(at - 1).word().matches("[“\"‘'(:—–]|``|-LRB-");
  }

  private boolean nameLike(TaggedSentence sentence, int at) {
    Token token = sentence.tokens().get(at);
    String lower = token.word().toLowerCase(Locale.ROOT);
    if (!gazetteer.match(words(sentence), at).isEmpty() && !commonWords.contains(lower)) {
      return true;
    }
    boolean guessed = token.is("NNP") || !token.entity().equals("O");
    return guessed && !commonWords.contains(lower);
  }

  private int extend(TaggedSentence sentence, List<String> words, int start) {
    int end = start + (capital(sentence.tokens().get(start)) ? 1 : 3);
    while (end < words.size()) {
      int next = joined(sentence, end, start);
      if (next == end) {
        break;
      }
      end = next;
    }
    return Math.max(end, start + longestMatch(words, start, end));
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
    if (capital(next) && !next.is("PRP") && !next.is("DT") || numbered(tokens, end)) {
      return end + 1;
    }
    boolean more = end + 1 < tokens.size();
    if (more
        && next.is("POS")
        && PLURAL_OWNERS.contains(tokens.get(end - 1).word())
        && capital(tokens.get(end + 1))) {
      return end + 2;
    }
    if (more && hyphen(tokens, end) && !hyphenatedModifier(tokens, end)) {
      return end + 2;
    }
    if (more
        && PARTICLES.contains(next.word())
        && (capital(tokens.get(end + 1)) || hyphen(tokens, end + 1))) {
      return end + 1;
    }
    if (more && JOINERS.contains(next.word())) {
      int after = tokens.get(end + 1).word().equals("the") ? end + 2 : end + 1;
      if (after < tokens.size() && capital(tokens.get(after)) && joins(tokens, end, after, start)) {
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

  /** "Cairo-brokered", "US-led": the word after the hyphen is a participle, not part of a name. */
  private static boolean hyphenatedModifier(List<Token> tokens, int hyphen) {
    Token after = tokens.get(hyphen + 1);
    return !capital(after) && !(after.word().length() <= 2) && !after.word().matches("\\d+");
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
            && heads.contains(before.word().toLowerCase(Locale.ROOT))
            && (joiner - start > 1 || !word.equals("on"));
    boolean title = titles.contains(before.word().toLowerCase(Locale.ROOT));
    return guessed && !title && !word.equals("in") && !word.equals("to")
        || organisation
            && !title
            && !CALENDAR.contains(tokens.get(after).word().toLowerCase(Locale.ROOT));
  }

  /** Splits off titles and demonyms, and what the gazetteer or the tagger sees as two names. */
  private List<Run> cut(TaggedSentence sentence, List<String> words, int start, int end) {
    List<Run> runs = new ArrayList<>();
    int at = start;
    Optional<String> title = Optional.empty();
    while (at < end) {
      List<Gazetteer.Match> whole = exact(words, at, end);
      int titled = titleLength(words, at, end);
      int demonym = whole.isEmpty() ? demonymLength(sentence, words, at, end) : 0;
      if (!whole.isEmpty()) {
        runs.add(new Run(sentence, at, end, whole, title));
        return runs;
      } else if (titled > 0) {
        title = Optional.of(join(words, at, at + titled));
        at += titled;
      } else if (demonym > 0) {
        runs.add(new Run(sentence, at, at + demonym, exact(words, at, at + demonym), title));
        at += demonym;
      } else if (calendar(words, at)) {
        at++;
      } else {
        int stop = boundary(sentence, words, at, end);
        if (isName(sentence, at, stop)) {
          runs.add(new Run(sentence, at, stop, exact(words, at, stop), title));
        }
        title = Optional.empty();
        at = stop;
      }
    }
    return runs;
  }

  /** Names of treaties and wars are triggers, not actors; a run of adjectives is no name. */
  private boolean isName(TaggedSentence sentence, int from, int to) {
    List<Token> tokens = sentence.tokens().subList(from, to);
    int of = 1;
    while (of < tokens.size() && !JOINERS.contains(tokens.get(of).word())) {
      of++;
    }
    String head = tokens.get(of - 1).word().toLowerCase(Locale.ROOT);
    boolean event = eventNouns.contains(head) && !heads.contains(head);
    return !event && !tokens.stream().allMatch(t -> t.is("JJ"))
        || tokens.get(0).word().matches("\\p{Lu}{3,}");
  }

  private static boolean calendar(List<String> words, int at) {
    String lower = words.get(at).toLowerCase(Locale.ROOT);
    return CALENDAR.contains(lower) || lower.matches("[-–]|of|the|and");
  }

  /** Returns the gazetteer's readings that cover exactly these tokens. */
  private List<Gazetteer.Match> exact(List<String> words, int from, int to) {
    return gazetteer.match(words.subList(0, to), from).stream()
        .filter(m -> m.tokens() == to - from)
        .toList();
  }

  private int titleLength(List<String> words, int at, int end) {
    for (int length = Math.min(3, end - at); length > 0; length--) {
      if (titles.contains(join(words, at, at + length))) {
        return length;
      }
    }
    return 0;
  }

  private static String join(List<String> words, int from, int to) {
    return String.join(" ", words.subList(from, to)).toLowerCase(Locale.ROOT);
  }

  private int demonymLength(TaggedSentence sentence, List<String> words, int at, int end) {
    for (int length = Math.min(2, end - at); length > 0; length--) {
      List<Gazetteer.Match> match = exact(words, at, at + length);
      boolean demonym = !match.isEmpty() && match.get(0).kind() == Gazetteer.Kind.DEMONYM;
      if (demonym && (at + length == end || standsAlone(sentence, words, at + length, end))) {
        return length;
      }
    }
    return 0;
  }

  /** "Pakistani Foreign Minister …" splits after the demonym, "Philippine National Police" not. */
  private boolean standsAlone(TaggedSentence sentence, List<String> words, int at, int end) {
    boolean title = titleLength(words, at, end) > 0;
    boolean person = sentence.tokens().get(at).entity().equals("PERSON");
    boolean adjective = sentence.tokens().get(at - 1).is("JJ");
    boolean head = heads.contains(words.get(end - 1).toLowerCase(Locale.ROOT));
    return title || person || adjective && !head;
  }

  /** Ends a name early where a state's or group's name is followed by another name. */
  private int boundary(TaggedSentence sentence, List<String> words, int at, int end) {
    for (int i = at + 1; i < end; i++) {
      if (titleLength(words, i, end) > 0
          && titleLength(words, i, end) < end - i
          && capital(sentence.tokens().get(i))
          && personAfter(sentence, i + titleLength(words, i, end), end)) {
        return i;
      }
    }
    return end;
  }

  private static boolean personAfter(TaggedSentence sentence, int at, int end) {
    return at < end && sentence.tokens().get(at).entity().equals("PERSON");
  }
}
