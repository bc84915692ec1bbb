package org.dateline.publish;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What a server asks by HTTP Digest Authentication (RFC 7616, MD5 and {@code auth} only, which is
 * what Virtuoso speaks); it may be answered for several requests.
 */
final class Challenge {
  private static final Pattern PART = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^\\s,]+))");
  private static final String SCHEME = "digest ";

  private final Map<String, String> parts = new HashMap<>();
  private final AtomicInteger answers = new AtomicInteger();

  private Challenge(String header) {
    Matcher part = PART.matcher(header.substring(SCHEME.length()));
    while (part.find()) {
      String value = part.group(2) == null ? part.group(3) : part.group(2);
      parts.put(part.group(1).toLowerCase(Locale.ROOT), value);
    }
  }

  /** Reads a header {@code WWW-Authenticate}; none if it asks for something else. */
  static Optional<Challenge> parse(String header) {
    return header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
        ? Optional.of(new Challenge(header))
        : Optional.empty();
  }

  /**
   * Returns the header {@code Authorization} of a request.
   *
   * @param target path and query of its address
   */
  String answer(String name, String password, String method, String target) {
    String count = "%08x".formatted(answers.incrementAndGet());
    String own = HexFormat.of().toHexDigits(new Random().nextLong());
    String secret = DigestUtils.md5Hex(name + ":" + part("realm") + ":" + password);
    String request = DigestUtils.md5Hex(method + ":" + target);
    String response =
        DigestUtils.md5Hex(String.join(":", secret, part("nonce"), count, own, "auth", request));
    String answer =
        "Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\", qop=auth, nc=%s, cnonce=\"%s\", response=\"%s\", algorithm=MD5"
            .formatted(name, part("realm"), part("nonce"), target, count, own, response);
    return parts.containsKey("opaque") ? answer + ", opaque=\"" + part("opaque") + "\"" : answer;
  }

  private String part(String name) {
    return parts.getOrDefault(name, "");
  }
}
