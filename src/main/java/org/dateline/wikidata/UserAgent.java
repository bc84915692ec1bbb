package org.dateline.wikidata;

/** Who asks: a version of Dateline, on behalf of somebody. */
public record UserAgent(Contact contact, String version) {
  /** Returns the value of the HTTP header {@code User-Agent}, for other clients of ours as well. */
  public String header() {
    return "Dateline/%s (%s) java.net.http/%s"
        .formatted(version, contact.address(), System.getProperty("java.version"));
  }
}
