package org.dateline.wikidata;

import java.util.regex.Pattern;

/**
 * Whom the operators of Wikidata can write to: {@code you@example.org} or {@code
 * https://example.org/you}.
 *
 * <p>Their policy (phabricator T400119) limits and then blocks programs that name nobody.
 */
public record Contact(String address) {
  private static final Pattern MAIL =
      Pattern.compile("[\\x21-\\x7e&&[^@()<>,;]]+@[\\x21-\\x7e&&[^@()<>,;]]+");
  private static final Pattern WEB = Pattern.compile("https?://[\\x21-\\x7e&&[^()<>]]+");

  /**
   * Takes a contact.
   *
   * @throws NoContact if that is neither a mail address nor a web address
   */
  public Contact {
    if (!MAIL.matcher(address).matches() && !WEB.matcher(address).matches()) {
      throw new NoContact(address);
    }
  }
}
