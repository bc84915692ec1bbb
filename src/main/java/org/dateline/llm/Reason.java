package org.dateline.llm;

/** Why a fact that a model gave was thrown away. */
enum Reason {
  INCOMPLETE("a part is missing or of the wrong type"),
  SENTENCE("a sentence that was not sent"),
  QUOTE("a quote that is not in its sentence"),
  TRIGGER("a trigger outside its evidence"),
  TYPE("an unknown type of relation or event"),
  ROLE("an unknown role"),
  FACTUALITY("an unknown factuality"),
  KIND("an unknown kind of actor"),
  OUTCOME("an unknown outcome"),
  PRONOUN("a pronoun that means nobody known"),
  WORDS("words where an actor is needed"),
  PLACE("a place that is none"),
  NUMBER("a number that is not in its quote"),
  SAME("one actor at both ends"),
  REPEATED("a fact given twice"),
  STANCE("a fact whose factuality the rules see otherwise");

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
