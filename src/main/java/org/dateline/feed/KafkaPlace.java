package org.dateline.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A topic and where it is: {@code kafka://broker:9092/reports}, with several brokers {@code
 * kafka://one:9092,two:9092/reports}.
 */
public record KafkaPlace(String brokers, String topic) {
  private static final Pattern ADDRESS =
      Pattern.compile("kafka://([^/@\\s]+)/([A-Za-z0-9._-]{1,249})");

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static KafkaPlace parse(String address) {
    Matcher matcher = ADDRESS.matcher(address);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'%s' is no topic; want kafka://BROKER:PORT/TOPIC".formatted(address));
    }
    return new KafkaPlace(matcher.group(1), matcher.group(2));
  }

  /** Says whether a text is meant to be one. */
  public static boolean isMeantBy(String address) {
    return address.startsWith("kafka:");
  }

  /** Returns where messages go that cannot be taken. */
  KafkaPlace errors() {
    return new KafkaPlace(brokers, topic + ".errors");
  }

  @Override
  public String toString() {
    return "kafka://" + brokers + "/" + topic;
  }
}
