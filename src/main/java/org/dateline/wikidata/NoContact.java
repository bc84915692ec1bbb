package org.dateline.wikidata;

/** Stops a start: nobody is named whom the operators of Wikidata could write to. */
public final class NoContact extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoContact(String given) {
    super(
        (given.isBlank()
                ? "no contact is given, and Wikidata blocks programs without one"
                : "the contact '" + given + "' is neither a mail nor a web address")
            + "; fix: add --contact with yours, such as --contact you@example.org");
  }
}
