package org.dateline.llm;

/** A key to a paid service; printing it by mistake prints nothing of it. */
public final class ApiKey {
  private final String secret;

  public ApiKey(String secret) {
    this.secret = secret;
  }

  String secret() {
    return secret;
  }

  /** Returns the text with the key blotted out: a server may repeat it in its error. */
  String blot(String text) {
    return text.replace(secret, this.toString());
  }

  @Override
  public String toString() {
    return "(key)";
  }
}
