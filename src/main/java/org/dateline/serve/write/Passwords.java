package org.dateline.serve.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/**
 * Who may write: a file of lines {@code name:rounds:salt:hash}, as {@code dateline password NAME}
 * prints them; the hash is PBKDF2 with SHA-256, salt and hash in hexadecimal.
 */
public final class Passwords {
  private static final int ROUNDS = 210_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;
  private static final HexFormat HEX = HexFormat.of();
  private static final Pattern LINE =
      Pattern.compile("([^:\\s]+):(\\d{1,7}):([0-9a-f]{32}):([0-9a-f]{64})");

  /** What is kept of one password. */
  private record Hashed(int rounds, String salt, String hash) {
    boolean matches(String password) {
      return MessageDigest.isEqual(
          HEX.parseHex(hash), Passwords.hash(password, HEX.parseHex(salt), rounds));
    }
  }

  /** A name that nobody has takes as long to refuse as a wrong password. */
  private static final Hashed NOBODY =
      new Hashed(ROUNDS, "00".repeat(SALT_BYTES), "00".repeat(HASH_BITS / Byte.SIZE));

  private final Map<String, Hashed> byName;

  private Passwords(Map<String, Hashed> byName) {
    this.byName = Map.copyOf(byName);
  }

  /**
   * Reads a file; empty lines and those that begin with # are left out.
   *
   * @throws Problems naming every line that is wrong, or the file if it holds no password
   */
  public static Passwords load(Path file) {
    Map<String, Hashed> byName = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      Matcher parts = LINE.matcher(line);
      if (parts.matches()) {
        byName.put(parts.group(1), hashed(parts));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        problems.add(
            new Problem(
                file, i + 1, "is no line of a password", "take one of 'dateline password'"));
      }
    }
    if (byName.isEmpty() && problems.isEmpty()) {
      problems.add(new Problem(file, 0, "holds no password", "add one of 'dateline password'"));
    }
    Problems.throwIfAny(problems);
    return new Passwords(byName);
  }

  private static Hashed hashed(Matcher parts) {
    return new Hashed(Integer.parseInt(parts.group(2)), parts.group(3), parts.group(4));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new Problems(
          new Problem(file, 0, "cannot be read: " + e.getMessage(), "name a file you may read"));
    }
  }

  /** Returns the line for a new password. */
  public static String line(String name, String password) {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return "%s:%d:%s:%s"
        .formatted(name, ROUNDS, HEX.formatHex(salt), HEX.formatHex(hash(password, salt, ROUNDS)));
  }

  /** Returns the name behind an {@code Authorization} header; none if it is not right. */
  Optional<String> user(String authorization) {
    if (!authorization.startsWith("Basic ")) {
      return Optional.empty();
    }
    String[] parts;
    try {
      parts =
          new String(Base64.getDecoder().decode(authorization.substring(6).strip()), UTF_8)
              .split(":", 2);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    Hashed kept = byName.getOrDefault(parts[0], NOBODY);
    boolean right = kept.matches(parts.length > 1 ? parts[1] : "");
    return right ? Optional.of(parts[0]) : Optional.empty();
  }

  private static byte[] hash(String password, byte[] salt, int rounds) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has PBKDF2WithHmacSHA256", e);
    }
  }
}
