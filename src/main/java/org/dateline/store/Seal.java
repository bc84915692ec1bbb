package org.dateline.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The last line of a backup, a comment in N-Quads, which shows that the file is whole: {@code #
 * dateline backup: 1204 quads, sha-256 9f86…}.
 *
 * @param hash of all the bytes before
 */
record Seal(long quads, String hash) {

  static Seal of(long quads, MessageDigest digest) {
    return new Seal(quads, HexFormat.of().formatHex(digest.digest()));
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns it with the end of its line. */
  byte[] bytes() {
    return (line() + "\n").getBytes(ISO_8859_1);
  }

  private String line() {
    return "# dateline backup: %d quads, sha-256 %s".formatted(quads, hash);
  }

  /**
   * Reads a backup to its end.
   *
   * @return empty if the seal is missing or is that of other quads
   */
  static Optional<Seal> check(InputStream backup) throws IOException {
    // Not characters but bytes, of which each is one in this encoding.
    BufferedReader lines = new BufferedReader(new InputStreamReader(backup, ISO_8859_1));
    MessageDigest digest = digest();
    long quads = 0;
    String last = lines.readLine();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      digest.update((last + "\n").getBytes(ISO_8859_1));
      last = line;
      quads++;
    }
    Seal seal = of(quads, digest);
    return seal.line().equals(last) ? Optional.of(seal) : Optional.empty();
  }
}
