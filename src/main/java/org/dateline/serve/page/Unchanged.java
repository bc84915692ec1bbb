package org.dateline.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.dateline.serve.http.Address;
import org.dateline.serve.http.Reply;
import org.dateline.store.StoreView;

/**
 * Tells a browser that what it has still holds, without making the page again: all that an address
 * answers depends on the state of the store and on the request alone. Each form of each answer has
 * a tag of its own, so that only who was given it can have it confirmed.
 */
record Unchanged(StoreView store, Address address) implements Address {
  private static final int TAG_DIGITS = 16;

  @Override
  public Reply get(HttpServletRequest request) {
    String version = store.version() + "-" + asked(request);
    return knows(request, quoted(version))
        ? tag(new Reply(304, "text/plain", "", Map.of()).varying(), version)
        : tag(address.get(request), version);
  }

  private static String asked(HttpServletRequest request) {
    return DigestUtils.sha256Hex(
            "%s?%s %s"
                .formatted(
                    request.getRequestURI(), request.getQueryString(), request.getHeader("Accept")))
        .substring(0, TAG_DIGITS);
  }

  /** Marks an answer; a failure is no state worth keeping. */
  static Reply tag(Reply reply, String version) {
    return reply.status() == 200 || reply.status() == 304
        ? reply.with("ETag", quoted(version)).with("Cache-Control", "no-cache")
        : reply;
  }

  /** Leaves out the body of a marked answer that the client has already. */
  static Reply check(HttpServletRequest request, Reply reply) {
    String tag = reply.headers().getOrDefault("ETag", "");
    return !tag.isEmpty() && knows(request, tag)
        ? new Reply(304, reply.type(), "", reply.headers())
        : reply;
  }

  private static String quoted(String version) {
    return '"' + version + '"';
  }

  // A cache on the way may have made the tag a weak one, and a compressing one has added to it.
  private static boolean knows(HttpServletRequest request, String tag) {
    String sent = Optional.ofNullable(request.getHeader("If-None-Match")).orElse("");
    return Arrays.stream(sent.split(","))
        .map(each -> each.strip().replaceFirst("^W/", "").replaceFirst("--gzip\"$", "\""))
        .anyMatch(tag::equals);
  }
}
