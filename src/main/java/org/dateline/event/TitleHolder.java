package org.dateline.event;

import java.util.Optional;
import java.util.Set;
import org.dateline.actor.ActorType;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Finds the person who has a title: after it, beside it, or as the subject of "is". */
final class TitleHolder {
  private final Context context;

  TitleHolder(Context context) {
    this.context = context;
  }

  Optional<Token> of(Sentence sentence, Title title) {
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

  boolean person(Sentence sentence, Token token) {
    return context
        .actors()
        .at(sentence, token)
        .filter(a -> a.type() == ActorType.PERSON)
        .isPresent();
  }
}
