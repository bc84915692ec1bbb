package org.dateline.serve.guard;

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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.apache.commons.codec.digest.DigestUtils;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.store.Clearance;

/**
 * Who is known by a password: a file of lines {@code name:rounds:salt:hash}, as {@code dateline
 * password NAME} prints them; the hash is PBKDF2 with SHA-256, salt and hash in hexadecimal. Who
 * may see restricted reports has a fifth part, the markings, with commas between. Thread-safe.
 */
public final class Passwords {
  private static final String BASIC = "Basic ";
  private static final int ROUNDS = 210_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;
  private static final HexFormat HEX = HexFormat.of();
  private static final Pattern LINE =
      Pattern.compile("([^:\\s]+):(\\d{1,7}):([0-9a-f]{32}):([0-9a-f]{64})(?::([^:]+))?");

  /** Somebody whose password was right. */
  public record User(String name, Clearance clearance) {}

  /** What is kept of one password. */
  private record Hashed(int rounds, String salt, String hash, Clearance clearance) {
    boolean matches(String password) {
      return MessageDigest.isEqual(
          HEX.parseHex(hash), Passwords.hash(password, HEX.parseHex(salt), rounds));
    }
  }

  /** A name that nobody has takes as long to refuse as a wrong password. */
  private static final Hashed NOBODY =
      new Hashed(
          ROUNDS, "00".repeat(SALT_BYTES), "00".repeat(HASH_BITS / Byte.SIZE), Clearance.PUBLIC);

  private final Map<String, Hashed> byName;

  /** By a hash that is quick and means something in this process only: who was right before. */
  private final Map<String, User> known = new ConcurrentHashMap<>();

  private final String secret = HEX.formatHex(salt());

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
        try {
          byName.put(parts.group(1), hashed(parts));
        } catch (IllegalArgumentException e) {
          problems.add(
              new Problem(file, i + 1, String.valueOf(e.getMessage()), "correct the line"));
        }
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
    Clearance clearance =
        parts.group(5) == null ? Clearance.PUBLIC : Clearance.of(Set.of(parts.group(5).split(",")));
    return new Hashed(Integer.parseInt(parts.group(2)), parts.group(3), parts.group(4), clearance);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new Problems(
          new Problem(file, 0, "cannot be read: " + e.getMessage(), "name a file you may read"));
    }
  }

  /** Returns the line for a new password of somebody with these markings, if any. */
  public static String line(String name, String password, Clearance clearance) {
    String markings = clearance.key().replace('+', ',');
    return line(name, password) + (markings.isEmpty() ? "" : ":" + markings);
  }

  /** Returns the line for a new password. */
  public static String line(String name, String password) {
    byte[] salt = salt();
    return "%s:%d:%s:%s"
        .formatted(name, ROUNDS, HEX.formatHex(salt), HEX.formatHex(hash(password, salt, ROUNDS)));
  }

  private static byte[] salt() {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return salt;
  }

  /** Says whether an {@code Authorization} header is of the one scheme that is known here. */
  static boolean isGivenIn(String authorization) {
    return authorization.regionMatches(true, 0, BASIC, 0, BASIC.length());
  }

  /** Returns who is behind an {@code Authorization} header; nobody if it is not right. */
  public Optional<User> user(String authorization) {
    String hidden = DigestUtils.sha256Hex(secret + authorization);
    Optional<User> user = Optional.ofNullable(known.get(hidden)).or(() -> check(authorization));
    user.ifPresent(right -> known.put(hidden, right));
    return user;
  }

  // One at a time: whoever tries out passwords takes one processor, not all.
  private synchronized Optional<User> check(String authorization) {
    if (!isGivenIn(authorization)) {
      return Optional.empty();
    }
    String[] parts;
    try {
      parts =
          new String(Base64.getDecoder().decode(authorization.substring(BASIC.length())), UTF_8)
              .split(":", 2);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    Hashed kept = byName.getOrDefault(parts[0], NOBODY);
    boolean right = kept.matches(parts.length > 1 ? parts[1] : "");
    return right ? Optional.of(new User(parts[0], kept.clearance())) : Optional.empty();
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
