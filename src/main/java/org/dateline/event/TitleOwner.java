package org.dateline.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.actor.GazetteerEntry;
import org.dateline.lexicon.Entry;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Finds what an office is of, and what holding it means: to lead it, to be one of it. */
final class TitleOwner {
  private static final Set<String> OF =
      Set.of("of", "at", "with", "for", "from", "in", "to", "within");
  private final Context context;
  private final Titles titles;
  private final TitleHolder holders;

  /** "Militia", "rebel": nouns for armed groups and their members. */
  private final Set<String> groups;

  TitleOwner(Context context, Titles titles, TitleHolder holders) {
    this.context = context;
    this.titles = titles;
    this.holders = holders;
    this.groups =
        context
            .lexicon()
            .entries(Entry.Kind.ACTOR)
            .filter(e -> e.signals().equals("ArmedGroup"))
            .flatMap(e -> Stream.of("noun", "member", "adjective").map(e::words))
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
  }

  /** Returns the state, group or body that the title is of. */
  Optional<Actor> of(Sentence sentence, Title title, Token holder, Actor person) {
    Optional<Actor> said =
        named(sentence, title).stream()
            .filter(a -> !a.equals(person))
            .filter(a -> a.type() != ActorType.PERSON && a.type() != ActorType.POPULATION)
            .filter(a -> a.type() != ActorType.STATE || !studied(title))
            .findFirst();
    Entry entry = title.entry();
    boolean national = entry.signals().equals("holdsOffice") && !entry.has("local");
    if (said.isPresent() || !national || unknownOwner(sentence, title)) {
      return said;
    }
    Optional<Actor> known = context.actors().stateOf(person);
    return known.isPresent() || elsewhere(person)
        ? known
        : beside(title, sentence, person)
            .or(() -> new NearbyState(context).of(sentence, holder))
            .or(context.actors()::mainState);
  }

  /** "Sudan expert X": that is what X knows about, and not whom X works for. */
  private static boolean studied(Title title) {
    return title.entry().has("private") && title.entry().signals().equals("affiliatedWith");
  }

  /**
   * Returns the state beside which the report has the title elsewhere: "Mali's defence minister".
   */
  private Optional<Actor> beside(Title title, Sentence here, Actor person) {
    String words = words(title, here);
    Set<Actor> found = new LinkedHashSet<>();
    for (Sentence sentence : context.sentences()) {
      for (int i = 0; i < sentence.size(); i++) {
        titles
            .at(sentence, i)
            .filter(t -> words(t, sentence).equals(words))
            .filter(t -> !another(sentence, t, person))
            .ifPresent(
                t ->
                    named(sentence, t).stream()
                        .filter(a -> a.type() == ActorType.STATE)
                        .forEach(found::add));
      }
    }
    return found.stream().findFirst().filter(a -> found.size() == 1);
  }

  /** Tells whether the title is somebody else's there. */
  private boolean another(Sentence sentence, Title title, Actor person) {
    return holders
        .of(sentence, title)
        .flatMap(t -> context.actors().at(sentence, t))
        .filter(a -> !a.equals(person))
        .isPresent();
  }

  private static String words(Title title, Sentence sentence) {
    return sentence.tokens().subList(title.from(), title.to() + 1).stream()
        .map(t -> t.word().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  /** "Its vice president", where nobody can say what "its" means. */
  private static boolean unknownOwner(Sentence sentence, Title title) {
    return sentence.children(sentence.token(title.head()), "nmod:poss").stream()
        .anyMatch(t -> t.lemma().matches("its|it|their|they"));
  }

  /** Somebody known to serve a state that the report does not speak of. */
  private static boolean elsewhere(Actor person) {
    return person.entry().flatMap(GazetteerEntry::country).isPresent();
  }

  /** Returns owners before the title, then its "of" phrases. */
  Set<Actor> named(Sentence sentence, Title title) {
    Set<Actor> found = new LinkedHashSet<>();
    for (int i = title.head() - 1; i >= 0 && i >= title.from() - 4; i--) {
      Token before = sentence.token(i);
      boolean listed = before.is("CC") && i > 0 && !sentence.token(i - 1).name();
      if (before.is("VB") || before.is("IN") || before.word().equals(",") || listed) {
        break;
      }
      if (before.word().equals("whose")) {
        whose(sentence, i).ifPresent(found::add);
      }
      context
          .actors()
          .at(sentence, before)
          .filter(a -> !based(sentence, before) && !nationality(title, before, a))
          .ifPresent(found::add);
    }
    Token noun = sentence.token(title.head());
    List<Token> after = new ArrayList<>(sentence.children(noun, "nmod", "obl", "nmod:poss"));
    for (Token child : after) {
      boolean of =
          sentence.label(child).equals("nmod:poss")
              || sentence.preposition(child).filter(OF::contains).isPresent();
      if (of) {
        context
            .actor(sentence, child)
            .or(() -> inBody(title) ? wider(sentence, child) : Optional.empty())
            .ifPresent(found::add);
      }
    }
    if (found.isEmpty()) {
      rightAfter(sentence, title).ifPresent(found::add);
    }
    return found;
  }

  /** "Named X governor of Y": what stands after "of", though the parser hangs it elsewhere. */
  private Optional<Actor> rightAfter(Sentence sentence, Title title) {
    int of = title.to() + 1;
    if (of + 2 >= sentence.size() || !OF.contains(sentence.token(of).lemma())) {
      return Optional.empty();
    }
    int name = sentence.token(of + 1).is("DT") ? of + 2 : of + 1;
    // "At the Nairobi-based Forum": the forum's.
    if (name + 3 < sentence.size() && sentence.token(name + 1).word().matches("[-–]")) {
      name += 3;
    }
    return Optional.of(sentence.token(name))
        .filter(Token::name)
        .flatMap(t -> context.actors().at(sentence, t));
  }

  private static boolean inBody(Title title) {
    return title.entry().signals().matches("leads|memberOf");
  }

  /** "The chief of the general staff of the Malian army": what the body without a name is of. */
  private Optional<Actor> wider(Sentence sentence, Token body) {
    return sentence.children(body, "nmod", "nmod:poss").stream()
        .filter(
            t ->
                sentence.label(t).equals("nmod:poss")
                    || sentence.preposition(t).filter("of"::equals).isPresent())
        .flatMap(t -> context.actors().at(sentence, t).stream())
        .filter(a -> a.type() != ActorType.PERSON)
        .findFirst();
  }

  private Optional<Actor> whose(Sentence sentence, int at) {
    return sentence.tokens().subList(0, at).stream()
        .filter(t -> t.name() && !holders.person(sentence, t) && !based(sentence, t))
        .reduce((a, b) -> b)
        .flatMap(t -> context.actors().at(sentence, t));
  }

  /** "A Malaysian bomb maker" works for no state. */
  private static boolean nationality(Title title, Token word, Actor actor) {
    return title.entry().has("private") && actor.type() == ActorType.STATE && !word.name();
  }

  /** In "Nairobi-based analyst" the city is no employer. */
  private static boolean based(Sentence sentence, Token name) {
    int at = name.index() + 1;
    return at < sentence.size() && sentence.token(at).word().matches("[-–]");
  }

  /** Returns what the title means for this owner, if anything. */
  Optional<Post> post(Sentence sentence, Title title, Actor owner) {
    boolean territory = RelationFinder.place(owner);
    Entry entry = title.entry();
    String type =
        switch (entry.signals()) {
          case "holdsOffice" -> office(entry, owner) ? "holdsOffice" : "leads";
          case "leads" -> territory ? "holdsOffice" : leads(sentence, title, owner);
          case "memberOf" -> entry.has("of-any") && !territory ? "memberOf" : membership(owner);
          default -> entry.signals();
        };
    if (type.equals("holdsOffice") && entry.signals().equals("leads")) {
      if (irregular(sentence, title)) {
        return Optional.empty();
      }
      return entry.has("military") ? army(owner) : state(type, owner);
    }
    if (type.equals("leads") && entry.has("local") && owner.type() == ActorType.ARMED_GROUP) {
      return Optional.empty(); // "The rebels' mayor" does not lead them.
    }
    boolean based = owner.type() == ActorType.PLACE && !type.equals("holdsOffice");
    return Optional.of(new Post(based ? "basedIn" : type, owner));
  }

  /** "A Libyan militia commander", "a Colombian rebel leader": no office of the state. */
  private boolean irregular(Sentence sentence, Title title) {
    return sentence.children(sentence.token(title.head()), "compound", "amod").stream()
        .anyMatch(t -> groups.contains(t.lemma()));
  }

  private static Optional<Post> state(String type, Actor owner) {
    return Optional.of(new Post(type, owner)).filter(p -> owner.type() == ActorType.STATE);
  }

  private static boolean office(Entry entry, Actor owner) {
    boolean body = entry.has("of-body") && owner.type() == ActorType.INTERNATIONAL_ORGANIZATION;
    return RelationFinder.place(owner) || body;
  }

  /** "The group's head of operations" is one of it and does not lead it. */
  private String leads(Sentence sentence, Title title, Actor owner) {
    Token noun = sentence.token(title.head());
    boolean part =
        sentence.children(noun, "nmod").stream()
            .anyMatch(t -> sentence.preposition(t).filter("in"::equals).isPresent());
    boolean partial =
        sentence.children(noun, "nmod").stream()
            .filter(t -> sentence.preposition(t).filter("of"::equals).isPresent())
            .anyMatch(t -> context.actor(sentence, t).isEmpty());
    return partial || part && noun.lemma().equals("commander") ? membership(owner) : "leads";
  }

  private static String membership(Actor owner) {
    return switch (owner.type()) {
      case ARMED_GROUP, SECURITY_FORCE, POLITICAL_PARTY -> "memberOf";
      default -> "affiliatedWith";
    };
  }

  /** "Serbia's chief of staff" leads the Serbian army, if the report speaks of it. */
  private Optional<Post> army(Actor state) {
    return context.actors().all().stream()
        .filter(a -> a.type() == ActorType.SECURITY_FORCE)
        .filter(a -> context.actors().ownerOf(a).filter(state::equals).isPresent())
        .max((a, b) -> Integer.compare(a.mentions().size(), b.mentions().size()))
        .map(a -> new Post("leads", a))
        .or(() -> state("holdsOffice", state));
  }
}
