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
  private final Map<String, Entry> titles = new HashMap<>();

  OfficeFinder(Context context) {
    this.context = context;
    context
        .lexicon()
        .entries(Entry.Kind.OFFICE)
        .filter(e -> !e.has("honorific"))
        .forEach(e -> e.words("title").forEach(t -> titles.putIfAbsent(t, e)));
  }

  /** A title in the text: its words and where they stand. */
  private record Title(Entry entry, int from, int to) {}

  List<Relation> find(Sentence sentence) {
    List<Relation> found = new ArrayList<>();
    if (sentence.kind() != TaggedSentence.Kind.PROSE) {
      return found;
    }
    for (int i = 0; i < sentence.size(); i++) {
      Optional<Title> title = titleEndingAt(sentence, i);
      if (title.isPresent()) {
        holder(sentence, title.get()).ifPresent(h -> relate(sentence, title.get(), h, found));
      }
    }
    for (Token token : sentence.tokens()) {
      belonging(sentence, token, found);
    }
    return found;
  }

  /** "X of the Institute", "Barzan's PUK", "the Institute in Geneva". */
  private void belonging(Sentence sentence, Token token, List<Relation> found) {
    Optional<Actor> actor = context.actors().at(sentence, token).filter(a -> token.name());
    if (actor.isEmpty()) {
      return;
    }
    boolean person = actor.get().type() == ActorType.PERSON;
    for (Token child : sentence.children(token, "nmod", "nmod:poss")) {
      Optional<Actor> other = context.actors().at(sentence, child);
      Optional<String> preposition = new Grammar(sentence).preposition(child);
      boolean owned = sentence.label(child).equals("nmod:poss");
      if (other.isEmpty() || !child.name()) {
        continue;
      }
      if (person
          && preposition.filter(Set.of("of", "from", "at", "with")::contains).isPresent()
          && organised(other.get())) {
        simple("affiliatedWith", sentence, token, actor.get(), other.get(), found);
      } else if (owned
          && organised(actor.get())
          && other.get().type() == ActorType.PERSON
          && actor.get().type() != ActorType.MEDIA_OUTLET) {
        simple("leads", sentence, token, other.get(), actor.get(), found);
      } else if (organised(actor.get())
          && actor.get().type() == ActorType.ORGANIZATION
          && preposition.filter("in"::equals).isPresent()
          && RelationFinder.place(other.get())) {
        simple("basedIn", sentence, token, actor.get(), other.get(), found);
      } else if (owned
          && other.get().type() == ActorType.STATE
          && (actor.get().type() == ActorType.ORGANIZATION
              || actor.get().type() == ActorType.ARMED_GROUP)) {
        simple("basedIn", sentence, token, actor.get(), other.get(), found);
      } else if (owned
          && actor.get().type() == ActorType.ORGANIZATION
          && other.get().type() == ActorType.PLACE) {
        simple("locatedIn", sentence, token, actor.get(), other.get(), found);
      }
    }
  }

  private static boolean organised(Actor actor) {
    return switch (actor.type()) {
      case ORGANIZATION,
          ARMED_GROUP,
          SECURITY_FORCE,
          POLITICAL_PARTY,
          INTERNATIONAL_ORGANIZATION,
          MEDIA_OUTLET ->
          true;
      default -> false;
    };
  }

  private static void simple(
      String type,
      Sentence sentence,
      Token token,
      Actor subject,
      Actor object,
      List<Relation> found) {
    found.add(
        new Relation(
            type,
            new Party.OfActor(subject),
            new Party.OfActor(object),
            Optional.empty(),
            Optional.empty(),
            Stance.ASSERTED,
            sentence.span(),
            token.span(),
            new Rule("name-of-name", 0)));
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

  /** Returns the person who has the title: after it, beside it, or as the subject of "is". */
  private Optional<Token> holder(Sentence sentence, Title title) {
    Token noun = sentence.token(title.to());
    if (person(sentence, noun)) {
      return Optional.of(noun);
    }
    int next = title.to() + 1;
    if (next < sentence.size() && person(sentence, sentence.token(next))) {
      return Optional.of(sentence.token(next));
    }
    if (next + 1 < sentence.size()
        && sentence.token(next).word().equals(",")
        && person(sentence, sentence.token(next + 1))
        && !sentence.label(noun).equals("appos")) {
      return Optional.of(sentence.token(next + 1));
    }
    Optional<Token> written = aside(sentence, title);
    if (written.isPresent()) {
      return written;
    }
    Optional<Token> head = sentence.head(noun);
    if (head.isPresent()
        && person(sentence, head.get())
        && Set.of("appos", "compound", "nmod", "dep", "conj").contains(sentence.label(noun))) {
      return head;
    }
    for (Token child : sentence.children(noun, "appos")) {
      if (person(sentence, child)) {
        return Optional.of(child);
      }
    }
    if (!sentence.children(noun, "cop").isEmpty()
        && sentence.children(noun, "advmod").stream()
            .anyMatch(t -> t.lemma().matches("not|never|n[’']t"))) {
      return Optional.empty();
    }
    if (!sentence.children(noun, "cop").isEmpty()) {
      return sentence.children(noun, "nsubj").stream().filter(t -> person(sentence, t)).findFirst();
    }
    Optional<Token> chain =
        head.filter(
            h -> sentence.label(noun).equals("appos") || sentence.label(noun).equals("conj"));
    return chain.flatMap(h -> sentence.head(h)).filter(h -> person(sentence, h));
  }

  /**
   * "X, the group's head of operations" and "a spokesman for the group, X,", read off the surface.
   */
  private Optional<Token> aside(Sentence sentence, Title title) {
    for (int i = title.from() - 1; i > 0 && i > title.from() - 7; i--) {
      Token token = sentence.token(i);
      if (token.word().equals(",")) {
        Token before = sentence.token(i - 1);
        boolean article =
            sentence.token(i + 1).is("DT")
                || sentence.token(i + 1).is("PRP")
                || sentence.token(i + 1).name()
                || i + 1 >= title.from();
        return article && before.name() && person(sentence, before)
            ? Optional.of(before)
            : Optional.empty();
      }
      if (token.is("VB") && !token.tag().equals("VBN") || token.is("IN") || token.is("CC")) {
        break;
      }
    }
    for (int i = title.to() + 1; i + 2 < sentence.size() && i < title.to() + 9; i++) {
      Token token = sentence.token(i);
      if (token.word().equals(",") && i > title.to() + 1) {
        Token after = sentence.token(i + 1);
        boolean closed = sentence.token(i + 2).word().matches("[,.]|said|says|told|who");
        return after.name() && closed && person(sentence, after)
            ? Optional.of(after)
            : Optional.empty();
      }
      if (token.is("VB") || token.is("W")) {
        break;
      }
    }
    return Optional.empty();
  }

  private boolean person(Sentence sentence, Token token) {
    return context
        .actors()
        .at(sentence, token)
        .filter(a -> a.type() == ActorType.PERSON)
        .isPresent();
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
            .filter(t -> t.name() && !person(sentence, t))
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
