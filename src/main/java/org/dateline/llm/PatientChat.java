package org.dateline.llm;

import java.time.Duration;

/** Asks again, later, when a failure may pass; three times at most. */
record PatientChat(Chat chat, Duration pause, Ledger ledger) implements Chat {
  private static final int ATTEMPTS = 3;
  private static final int LONGER = 3;

  @Override
  public Reply ask(Instructions instructions, String question) {
    Duration wait = pause;
    for (int attempt = 1; ; attempt++) {
      long start = System.nanoTime();
      try {
        Reply reply = chat.ask(instructions, question);
        ledger.add(reply);
        return reply;
      } catch (Unanswered e) {
        ledger.addFailure();
        if (!e.isPassing() || attempt == ATTEMPTS) {
          throw e;
        }
      } finally {
        ledger.addTime(System.nanoTime() - start);
      }
      sleep(wait);
      wait = wait.multipliedBy(LONGER);
    }
  }

  private static void sleep(Duration wait) {
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Unanswered.forGood("waiting for the model was interrupted", "start again");
    }
  }
}
