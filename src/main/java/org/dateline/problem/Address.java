package org.dateline.problem;

/** An address on the web, as it may be quoted in a message. */
public final class Address {
  private Address() {}

  /** Returns a text without what stands before an {@code @} in an address: it may be a password. */
  public static String withoutPassword(String text) {
    return text.replaceAll("(:/+|//).*@", "$1…@");
  }
}
