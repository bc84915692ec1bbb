package org.dateline.llm;

/** One question to a model. Thread-safe. */
interface Chat {
  /**
   * Returns the model's answer.
   *
   * @throws Unanswered if there is none, or only a part of one
   */
  Reply ask(Instructions instructions, String question);
}
