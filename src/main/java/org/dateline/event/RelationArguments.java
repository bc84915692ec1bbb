package org.dateline.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Finds the words that may fill the two ends of a relation, from the grammar around its trigger.
 */
final class RelationArguments {
  private final Context context;

  RelationArguments(Context context) {
    this.context = context;
  }

  Map<String, Set<Token>> of(Trigger trigger) {
    Sentence sentence = trigger.sentence();
    Token token = trigger.token();
    if (trigger.part().equals("participle")) {
      return participle(sentence, token);
    }
    Map<String, Set<Token>> found = new LinkedHashMap<>(new Grammar(sentence).arguments(token));
    for (Token word : trigger.words()) {
      if (word.is("NN") && !word.equals(token)) {
        new Grammar(sentence).arguments(word).forEach(found::putIfAbsent);
      }
    }
    if (trigger.part().equals("verb")) {
      reducedPassive(sentence, token, found);
    }
    if (trigger.part().equals("noun") || trigger.part().equals("adjective")) {
      self(sentence, token).ifPresent(s -> found.put("self", Set.of(s)));
      shared(sentence, token, found);
    }
    return found;
  }

  /** "X, led since 2003 by Y,": read off the surface where the parser lost the construction. */
  private void reducedPassive(Sentence sentence, Token verb, Map<String, Set<Token>> found) {
    int before = verb.index() - 1;
    boolean comma = before > 0 && sentence.token(before).word().equals(",");
    boolean participle = verb.tag().equals("VBN") || verb.tag().equals("VBD");
    if (!comma || !participle || found.containsKey("subj") && found.containsKey("obj")) {
      return;
    }
    before--;
    while (before > 0 && sentence.label(sentence.token(before)).equals("aside")) {
      before--;
    }
    for (int i = verb.index() + 1; i < Math.min(sentence.size(), verb.index() + 7); i++) {
      if (sentence.token(i).lemma().equals("by")) {
        for (int k = i + 1; k < Math.min(sentence.size(), i + 7); k++) {
          if (sentence.token(k).name()
              && context.actors().at(sentence, sentence.token(k)).isPresent()) {
            found.put("subj", Set.of(sentence.token(k)));
            found.put("obj", Set.of(sentence.token(before)));
            return;
          }
        }
      }
      if (sentence.token(i).is("VB")) {
        return;
      }
    }
  }

  /** "Cairo-brokered truce": the modifier before the hyphen and the noun after. */
  private static Map<String, Set<Token>> participle(Sentence sentence, Token token) {
    int at = token.index();
    boolean hyphen = at >= 2 && sentence.token(at - 1).word().matches("[-–]");
    if (!hyphen) {
      return Map.of();
    }
    Optional<Token> described = sentence.head(token);
    while (described.isPresent() && described.get().index() < at) {
      described = sentence.head(described.get());
    }
    Token last = sentence.token(at - 2);
    Map<String, Set<Token>> found = new LinkedHashMap<>();
    found.put("mod", Set.of(last));
    described.ifPresent(d -> found.put("self", new LinkedHashSet<>(Set.of(d))));
    return found;
  }

  /** Returns whom a noun describes: "X, an offshoot", "X is an offshoot", "the offshoot X". */
  private Optional<Token> self(Sentence sentence, Token noun) {
    if (context.beforeComma(sentence, noun).isPresent()) {
      return Optional.of(noun);
    }
    String label = sentence.label(noun);
    Optional<Token> head = sentence.head(noun);
    if (label.equals("appos") && head.isPresent()) {
      return head;
    }
    if (label.equals("conj") && head.isPresent() && head.get().is("NN") && !head.get().name()) {
      return self(sentence, head.get());
    }
    if (!sentence.children(noun, "cop").isEmpty()) {
      return sentence.child(noun, "nsubj").map(t -> relative(sentence, t, noun));
    }
    Optional<Token> apposed = sentence.child(noun, "appos");
    if (apposed.isPresent()) {
      return apposed;
    }
    if ((label.equals("compound")
            || label.equals("amod")
            || label.equals("nmod") && sentence.children(noun, "case").isEmpty())
        && head.isPresent()
        && head.get().name()) {
      return head;
    }
    boolean as = sentence.children(noun, "case").stream().anyMatch(c -> c.lemma().equals("as"));
    if ((as || label.equals("xcomp")) && head.filter(h -> h.is("VB")).isPresent()) {
      Map<String, Set<Token>> above = new Grammar(sentence).arguments(head.get());
      return above.getOrDefault("obj", above.getOrDefault("subj", Set.of())).stream().findFirst();
    }
    return context.actors().at(sentence, noun).isPresent() ? Optional.of(noun) : Optional.empty();
  }

  private static Token relative(Sentence sentence, Token subject, Token predicate) {
    boolean pronoun = subject.tag().startsWith("W");
    return pronoun && sentence.label(predicate).equals("acl:relcl")
        ? sentence.head(predicate).orElse(subject)
        : subject;
  }

  /** "an offshoot and ally of X" shares its "of"; "Ghana's border with rival Togo" its owner. */
  private static void shared(Sentence sentence, Token noun, Map<String, Set<Token>> found) {
    List<Token> partners = new ArrayList<>(sentence.children(noun, "conj"));
    sentence.head(noun).filter(h -> sentence.label(noun).equals("conj")).ifPresent(partners::add);
    for (Token partner : partners) {
      if (partner.is("NN") && !partner.name()) {
        new Grammar(sentence).arguments(partner).forEach(found::putIfAbsent);
      }
    }
    if (!found.containsKey("of") && !found.containsKey("poss")) {
      Optional<Token> up = sentence.head(noun).flatMap(sentence::head);
      up.filter(u -> u.is("NN"))
          .map(u -> sentence.children(u, "nmod:poss"))
          .filter(owners -> !owners.isEmpty())
          .ifPresent(owners -> found.put("poss", new LinkedHashSet<>(owners)));
    }
  }
}
