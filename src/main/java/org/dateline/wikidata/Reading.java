package org.dateline.wikidata;

/** Makes something of an answer. */
@FunctionalInterface
interface Reading<T> {
  /**
   * Reads it.
   *
   * @throws Passing if the answer is not whole, or asks to come back later
   * @throws NoAnswer.Rejected if the answer says that the question is wrong
   */
  T read(Page page) throws Passing, NoAnswer.Rejected;
}
