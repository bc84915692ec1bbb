package org.dateline.serve.write;

import jakarta.servlet.http.HttpServlet;
import java.util.Map;
import org.dateline.serve.guard.Functions;
import org.dateline.serve.guard.Limits;
import org.dateline.serve.guard.Passwords;
import org.dateline.store.Store;

/** The addresses that change the store, each for users with a password only. */
public final class WriteAddresses {
  private WriteAddresses() {}

  /** Returns them by their path. */
  public static Map<String, HttpServlet> of(
      Store store, Limits limits, Functions functions, Passwords passwords) {
    return Map.of(
        "/update", new Writing(passwords, new Updates(store, limits, functions)),
        "/data", new Writing(passwords, new GraphStore(store)));
  }

  /** Returns them for a server that nobody may write to. */
  public static Map<String, HttpServlet> none() {
    return Map.of("/update", new ReadOnly(), "/data", new ReadOnly());
  }
}
