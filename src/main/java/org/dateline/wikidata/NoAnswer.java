package org.dateline.wikidata;

import java.io.Serial;

/** A service gave no answer that can be used. The message names the address and how to mend it. */
public abstract sealed class NoAnswer extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private static final int ENOUGH = 200;

  private final String address;
  private final String fix;

  private NoAnswer(String address, String what, String fix) {
    super("%s: %s; fix: %s".formatted(shortened(address), what, fix));
    this.address = address;
    this.fix = fix;
  }

  /** Returns what was asked, parameters included. */
  public String address() {
    return address;
  }

  public String fix() {
    return fix;
  }

  private static String shortened(String address) {
    return address.length() > ENOUGH ? address.substring(0, ENOUGH) + "…" : address;
  }

  /** The service shuts us out. Nothing more may be asked in this run: that prolongs it. */
  public static final class Banned extends NoAnswer {
    @Serial private static final long serialVersionUID = 1L;

    Banned(String address, String what) {
      super(
          address,
          what,
          "stop asking; wait until the time it names, or a day, and see that --contact is yours"
              + " (https://www.mediawiki.org/wiki/API:Etiquette); what was answered so far is kept");
    }
  }

  /** The service does not take this question; asked again, it gives the same answer. */
  public static final class Rejected extends NoAnswer {
    @Serial private static final long serialVersionUID = 1L;

    Rejected(String address, String what, String fix) {
      super(address, what, fix);
    }
  }

  /** The service was asked as often as is polite and gave nothing whole. */
  public static final class GaveUp extends NoAnswer {
    @Serial private static final long serialVersionUID = 1L;

    GaveUp(String address, String what, String fix) {
      super(address, what, fix);
    }
  }
}
