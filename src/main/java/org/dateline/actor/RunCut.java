package org.dateline.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dateline.text.TaggedSentence;
import org.dateline.text.Token;

/** Cuts a run of capitalised words into names: titles, demonyms and second names come apart. */
final class RunCut {
  private final Gazetteer gazetteer;
  private final NameParts parts;

  RunCut(Gazetteer gazetteer, NameParts parts) {
    this.gazetteer = gazetteer;
    this.parts = parts;
  }

  /** Splits off titles and demonyms, and what the gazetteer or the tagger sees as two names. */
  List<Run> names(TaggedSentence sentence, List<String> words, int start, int end) {
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

  /** Names of treaties, wars and operations are no actors; a run of adjectives is no name. */
  private boolean isName(TaggedSentence sentence, int from, int to) {
    List<Token> tokens = sentence.tokens().subList(from, to);
    int of = 1;
    while (of < tokens.size() && !NameParts.JOINERS.contains(tokens.get(of).word())) {
      of++;
    }
    boolean office =
        tokens.size() > 1
            && parts.title(tokens.get(tokens.size() - 1).word())
            && !parts.head(tokens.get(tokens.size() - 1).word())
            && sentence.tokens().size() > to
            && sentence.tokens().get(to).word().equals(",");
    if (office) {
      return false;
    }
    boolean event =
        parts.event(tokens.get(of - 1).word())
            || parts.undertaking(tokens.get(0).word())
            || from > 0 && parts.undertaking(sentence.tokens().get(from - 1).word());
    return !event && !tokens.stream().allMatch(t -> t.is("JJ"))
        || tokens.get(0).word().matches("\\p{Lu}{3,}");
  }

  private boolean calendar(List<String> words, int at) {
    String lower = words.get(at).toLowerCase(Locale.ROOT);
    return parts.capitalOnly(lower) || lower.matches("[-–]|of|the|and");
  }

  /** Returns the gazetteer's readings that cover exactly these tokens. */
  private List<Gazetteer.Match> exact(List<String> words, int from, int to) {
    return gazetteer.match(words.subList(0, to), from).stream()
        .filter(m -> m.tokens() == to - from)
        .toList();
  }

  private int titleLength(List<String> words, int at, int end) {
    int length = parts.titleLength(words, at, end);
    // "The Sultan Murad Brigade" is all one name.
    boolean unit = end - at > 2 && parts.unit(words.get(end - 1));
    return unit && length == 1 ? 0 : length;
  }

  private static String join(List<String> words, int from, int to) {
    return String.join(" ", words.subList(from, to)).replace(" - ", "-").toLowerCase(Locale.ROOT);
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
    boolean head = parts.head(words.get(end - 1));
    return title || person || adjective && !head;
  }

  /** Ends a name early where a state's or group's name is followed by another name. */
  private int boundary(TaggedSentence sentence, List<String> words, int at, int end) {
    for (int i = at + 1; i < end; i++) {
      if (titleLength(words, i, end) > 0
          && titleLength(words, i, end) < end - i
          && sentence.tokens().get(i).capital()
          && personAfter(sentence, i + titleLength(words, i, end), end)) {
        return i;
      }
    }
    return afterPlace(sentence, words, at, end).orElse(end);
  }

  /**
   * "In Syria Israel bombed", "after a coup in Niamey France left": after a place, somebody acts.
   */
  private Optional<Integer> afterPlace(
      TaggedSentence sentence, List<String> words, int at, int end) {
    List<Token> before = sentence.tokens().subList(0, at);
    boolean opens =
        at > 0
            && (before.get(at - 1).is("IN")
                || before.get(0).is("IN")
                    && before.stream().skip(1).allMatch(t -> t.tag().matches("JJ|DT|CC|NNP|,")));
    return IntStream.iterate(end - 1, i -> opens && i > at, i -> i - 1)
        .filter(i -> place(words, at, i))
        .filter(i -> IntStream.rangeClosed(i + 1, end).anyMatch(j -> !exact(words, i, j).isEmpty()))
        .boxed()
        .findFirst();
  }

  private boolean place(List<String> words, int from, int to) {
    return exact(words, from, to).stream()
        .anyMatch(
            m ->
                m.kind() != Gazetteer.Kind.DEMONYM
                    && (m.entry().type() == ActorType.STATE
                        || m.entry().type() == ActorType.PLACE));
  }

  private static boolean personAfter(TaggedSentence sentence, int at, int end) {
    return at < end && sentence.tokens().get(at).entity().equals("PERSON");
  }
}
