package org.dateline.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.TaggedSentence;
import org.dateline.text.Token;

/**
 * Finds who holds which office or post: "Chadian Defence Minister X", "X, an analyst at Y", "X, who
 * leads Y", "the group's leader, X".
 */
final class OfficeFinder {
  private static final Set<String> OF = Set.of("of", "at", "with", "for", "from", "in", "to");
  private final Context context;
  private final TitleHolder holders;
  private final Belonging belonging;
  private final Map<String, Entry> titles = new HashMap<>();

  OfficeFinder(Context context) {
    this.context = context;
    this.holders = new TitleHolder(context);
    this.belonging = new Belonging(context);
    context
        .lexicon()
        .entries(Entry.Kind.OFFICE)
        .filter(e -> !e.has("honorific"))
        .forEach(e -> e.words("title").forEach(t -> titles.putIfAbsent(t, e)));
  }

  List<Relation> find(Sentence sentence) {
    List<Relation> found = new ArrayList<>();
    if (sentence.kind() != TaggedSentence.Kind.PROSE) {
      return found;
    }
    for (int i = 0; i < sentence.size(); i++) {
      Optional<Title> title = titleEndingAt(sentence, i);
      if (title.isPresent()) {
        holders.of(sentence, title.get()).ifPresent(h -> relate(sentence, title.get(), h, found));
      }
    }
    for (Token token : sentence.tokens()) {
      belonging.read(sentence, token, found);
    }
    return found;
  }

  /** Returns the longest title whose last word is this token. */
  private Optional<Title> titleEndingAt(Sentence sentence, int last) {
    if (sentence.token(last).name() || !sentence.token(last).is("NN")) {
      return Optional.empty();
    }
    for (int length = Math.min(3, last + 1); length > 0; length--) {
      StringBuilder words = new StringBuilder();
      for (int i = last - length + 1; i <= last; i++) {
        words
            .append(words.isEmpty() ? "" : " ")
            .append(sentence.token(i).word().toLowerCase(Locale.ROOT));
      }
      Entry entry = titles.get(words.toString());
      if (entry != null) {
        return Optional.of(new Title(entry, last - length + 1, last));
      }
    }
    return Optional.empty();
  }

  private void relate(Sentence sentence, Title title, Token holder, List<Relation> found) {
    Actor person = context.actors().at(sentence, holder).orElseThrow();
    Optional<Actor> of =
        owners(sentence, title).stream()
            .filter(a -> !a.equals(person))
            .filter(a -> a.type() != ActorType.PERSON)
            .findFirst();
    boolean office = title.entry().signals().equals("holdsOffice");
    if (of.isEmpty() && office && !title.entry().has("local")) {
      of =
          context
              .actors()
              .stateOf(person)
              .or(() -> stateBefore(sentence, holder))
              .or(() -> context.actors().mainState());
    }
    if (of.isEmpty() || of.get().type() == ActorType.POPULATION) {
      return;
    }
    String type = type(title, of.get());
    if (type.equals("holdsOffice")
        && title.entry().signals().equals("leads")
        && of.get().type() == ActorType.PLACE) {
      return;
    }
    Span words = sentence.token(title.from()).span().cover(sentence.token(title.to()).span());
    boolean held = type.equals("holdsOffice");
    found.add(
        new Relation(
            type,
            new Party.OfActor(person),
            new Party.OfActor(of.get()),
            held
                ? Optional.of(
                    words.in(context.body()) + (former(sentence, title) ? " (former)" : ""))
                : Optional.empty(),
            Optional.empty(),
            Stance.ASSERTED,
            sentence.span(),
            words,
            new Rule(title.entry().name(), title.entry().line())));
  }

  /** "…, said X, the interior minister" after a sentence about Kenya: Kenya's minister. */
  private Optional<Actor> stateBefore(Sentence sentence, Token holder) {
    for (int i = sentence.index(); i >= Math.max(0, sentence.index() - 1); i--) {
      Sentence at = context.sentences().get(i);
      for (int k = at.size() - 1; k >= 0; k--) {
        Optional<Actor> actor = context.actors().at(at, at.token(k));
        boolean earlier =
            i < sentence.index() ? at.paragraph() == sentence.paragraph() : k < holder.index();
        if (earlier && actor.filter(a -> a.type() == ActorType.STATE).isPresent()) {
          return actor;
        }
      }
    }
    return Optional.empty();
  }

  private static String type(Title title, Actor of) {
    String signals = title.entry().signals();
    boolean state = of.type() == ActorType.STATE;
    boolean group = of.type() == ActorType.ARMED_GROUP;
    boolean place = of.type() == ActorType.PLACE;
    if (signals.equals("holdsOffice") && !state && !place) {
      return "leads";
    }
    if (signals.equals("leads") && (state || place)) {
      return "holdsOffice";
    }
    if (place && !signals.equals("holdsOffice")) {
      return "basedIn";
    }
    return signals.equals("memberOf") && !group ? "affiliatedWith" : signals;
  }

  private static boolean former(Sentence sentence, Title title) {
    return title.from() > 0
        && sentence.tokens().subList(Math.max(0, title.from() - 3), title.from()).stream()
            .anyMatch(
                t ->
                    Set.of("former", "ex", "then", "deposed", "ousted", "late")
                        .contains(t.lemma()));
  }

  /** Returns what the office is of: owners before it, "of" phrases after it. */
  private Set<Actor> owners(Sentence sentence, Title title) {
    Set<Actor> found = new LinkedHashSet<>();
    Token noun = sentence.token(title.to());
    for (int i = title.to() - 1; i >= 0 && i >= title.from() - 4; i--) {
      Token before = sentence.token(i);
      if (before.is("VB") || before.is("IN") || before.word().equals(",")) {
        break;
      }
      if (before.word().equals("whose")) {
        sentence.tokens().subList(0, i).stream()
            .filter(t -> t.name() && !holders.person(sentence, t))
            .reduce((a, b) -> b)
            .flatMap(t -> context.actors().at(sentence, t))
            .ifPresent(found::add);
      }
      context
          .actors()
          .at(sentence, before)
          .filter(a -> !based(sentence, before))
          .ifPresent(found::add);
    }
    List<Token> after = new ArrayList<>(sentence.children(noun, "nmod", "obl", "nmod:poss"));
    for (Token child : after) {
      boolean of =
          sentence.label(child).equals("nmod:poss")
              || new Grammar(sentence).preposition(child).filter(OF::contains).isPresent();
      if (of) {
        context.actor(sentence, child).ifPresent(found::add);
      }
    }
    return found;
  }

  /** In "Nairobi-based analyst" the city is no employer. */
  private static boolean based(Sentence sentence, Token name) {
    int at = name.index() + 1;
    return at < sentence.size() && sentence.token(at).word().matches("[-–]");
  }
}
