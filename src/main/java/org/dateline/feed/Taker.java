package org.dateline.feed;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Does what messages say; one is opened for a few messages and closed again. */
interface Taker extends AutoCloseable {
  /**
   * Takes one message; the same may come again.
   *
   * @throws Poison if it can never be taken
   * @throws java.io.UncheckedIOException or {@link org.dateline.problem.Problems} if it cannot be
   *     taken now
   */
  void take(ConsumerRecord<String, byte[]> message) throws Poison;

  @Override
  void close();
}
