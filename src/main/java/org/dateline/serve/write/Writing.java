package org.dateline.serve.write;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.dateline.problem.Problems;
import org.dateline.serve.guard.Passwords;
import org.dateline.serve.guard.Visitors;
import org.dateline.serve.http.Reply;
import org.dateline.store.Clearance;
import org.dateline.store.NotCleared;

/** An address that asks for a password first and that no page of another site may use. */
final class Writing extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Passwords passwords;
  private final transient Operation operation;

  /** What an address does for a user who may write. */
  @FunctionalInterface
  interface Operation {
    Reply answer(HttpServletRequest request, Clearance writer) throws IOException;
  }

  Writing(Passwords passwords, Operation operation) {
    this.passwords = passwords;
    this.operation = operation;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Passwords.User> user =
        Optional.ofNullable(request.getHeader("Authorization")).flatMap(passwords::user);
    Reply reply = user.isPresent() ? answer(request, user.get().clearance()) : Visitors.challenge();
    reply.write(response);
  }

  private Reply answer(HttpServletRequest request, Clearance writer) throws IOException {
    // A browser that has the password would send it along with another site's form.
    String origin = Optional.ofNullable(request.getHeader("Origin")).orElse("");
    String own = request.getScheme() + "://" + request.getHeader("Host");
    if (!origin.isEmpty() && !origin.equals(own)) {
      return Reply.error(403, "a page of another site may not write here", "use a page of ours");
    }
    try {
      return operation.answer(request, writer);
    } catch (NotCleared e) {
      return Reply.error(403, String.valueOf(e.getMessage()), "ask for the markings");
    } catch (Problems e) {
      return new Reply(507, "text/plain", e.getMessage() + "\n", java.util.Map.of());
    }
  }
}
