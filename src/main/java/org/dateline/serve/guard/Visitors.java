package org.dateline.serve.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dateline.serve.http.Reply;
import org.dateline.store.Clearance;

/**
 * Finds out for each request what its sender may see. Without a name and a password that is what
 * everyone may; with wrong ones, nothing. {@value #LOGIN} is where a browser is made to ask for
 * them.
 */
public final class Visitors extends HttpFilter {
  /** Sends on who has given a right password. */
  public static final String LOGIN = "/login";

  private static final long serialVersionUID = 1L;

  private final transient List<Passwords> known;

  // Not static: each server in a process has readers of its own, and removes what it has set.
  @SuppressWarnings("ThreadLocalUsage")
  private final transient ThreadLocal<Clearance> now = new ThreadLocal<>();

  /** Makes one that knows the users of these files, each with the markings that stand there. */
  public Visitors(List<Passwords> known) {
    this.known = List.copyOf(known);
  }

  /** Returns what may be seen by the sender of the request that this thread answers. */
  public Clearance now() {
    return Optional.ofNullable(now.get()).orElse(Clearance.PUBLIC);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String given = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
    if (known.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    if (!Passwords.isGivenIn(given) && !request.getServletPath().equals(LOGIN)) {
      chain.doFilter(request, OneReadersAnswer.toAll(response));
      return;
    }
    Optional<Passwords.User> user = user(given);
    if (user.isEmpty()) {
      challenge().write(response);
      return;
    }
    now.set(user.get().clearance());
    try {
      chain.doFilter(request, OneReadersAnswer.toOne(response));
    } finally {
      now.remove();
    }
  }

  private Optional<Passwords.User> user(String authorization) {
    return known.stream()
        .map(passwords -> passwords.user(authorization))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Returns the answer that makes a browser ask for a name and a password. */
  public static Reply challenge() {
    return Reply.error(401, "this needs a name and a password, and the right ones", "send both")
        .with("WWW-Authenticate", "Basic realm=\"Dateline\", charset=\"UTF-8\"")
        .with("Cache-Control", "no-store");
  }
}
