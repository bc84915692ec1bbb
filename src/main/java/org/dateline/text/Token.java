package org.dateline.text;

/**
 * One word, number or mark. A recognised name of several words is one token once the text is
 * parsed.
 *
 * @param index position in its sentence, from 0
 * @param word the surface form
 * @param lemma lower-case dictionary form; "attack" for "attacks"
 * @param tag Penn Treebank part of speech
 * @param entity PERSON, ORGANIZATION, LOCATION or O, as a statistical tagger guessed it
 * @param name true when the token is one recognised name
 */
public record Token(
    int index, Span span, String word, String lemma, String tag, String entity, boolean name) {

  /** Tells whether the part of speech starts so: {@code is("VB")} for any verb form. */
  public boolean is(String tagPrefix) {
    return tag.startsWith(tagPrefix);
  }

  /** Tells whether it makes a clause: a verb with a tense, or a modal. */
  public boolean isFinite() {
    return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
  }

  /** Tells whether it is written with a capital at its start. */
  public boolean capital() {
    int first = word.codePointAt(0);
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }
}
