package org.dateline.event;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/** Tells which words may fill a role though they name no actor, and how far they go. */
final class NamelessFillers {
  private static final Set<String> SIDED =
      Set.of("Protest", "Attack", "HostageTaking", "Killing", "Clash", "Raid", "Arrest");

  private static final Set<String> DEEDS =
      Stream.concat(EventFinder.VIOLENT.stream(), Stream.of("Protest"))
          .collect(Collectors.toUnmodifiableSet());

  private final Context context;
  private final NumberWords numbers;
  private final Set<String> people;
  private final Set<String> means;

  NamelessFillers(Context context) {
    this.context = context;
    this.numbers = new NumberWords(context.lexicon());
    this.people =
        Stream.of(
                context.lexicon().words(Entry.Kind.ACTOR, "member"),
                context.lexicon().values(Entry.Kind.NUMBER, "multiple").keySet(),
                groups(context.lexicon()))
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    this.means = context.lexicon().list(WordList.MILITARY_MEANS);
  }

  /** "Gangs", "two militias". */
  private static Set<String> groups(Lexicon lexicon) {
    return lexicon.words(
        Entry.Kind.ACTOR, "noun", e -> e.signals().equals("ArmedGroup") && !e.has("generic"));
  }

  /** "Protesters marched", "sent tanks": those who act or are sent need not be actors. */
  boolean mayFill(Draft draft, String role, Token token) {
    boolean sent =
        draft.type.equals("Deployment")
            && role.equals("participant")
            && !draft.trigger.entry().has("actors-only");
    boolean acts =
        Set.of("agent", "participant").contains(role) && !EventFinder.TALKING.contains(draft.type);
    return sent && means.contains(token.lemma())
        || acts && SIDED.contains(draft.type) && people.contains(token.lemma());
  }

  /** "a wave of bombings and raids": one is not what the other was aimed at. */
  boolean isViolence(Draft draft, List<String> roles, Token token) {
    return (EventFinder.VIOLENT.contains(draft.type) || draft.type.equals("Arrest"))
        && roles.stream().anyMatch(Set.of("target", "victim")::contains)
        && (token.tag().equals("NNS") || draft.type.equals("Arrest"))
        && !token.name()
        && context
            .lexicon()
            .events(token.lemma(), "noun")
            .filter(p -> p.others().isEmpty())
            .anyMatch(p -> DEEDS.contains(p.entry().signals()));
  }

  /** "dozens of women": whom the number counts belongs to the words. */
  Span words(Sentence sentence, Token token) {
    Span phrase = context.phrase(sentence, token);
    return numbers.multiple(token.lemma()).isEmpty()
        ? phrase
        : sentence.children(token, "nmod").stream()
            .filter(t -> TimeHold.led(sentence, t, Set.of("of")))
            .map(t -> phrase.cover(t.span()))
            .findFirst()
            .orElse(phrase);
  }
}
