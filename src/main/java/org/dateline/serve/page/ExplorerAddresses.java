package org.dateline.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.dateline.appearance.Appearance;
import org.dateline.serve.explore.Explorer;
import org.dateline.serve.http.Reply;
import org.dateline.serve.query.BadParameter;
import org.dateline.store.StoreView;

/** What the modules of the explorer ask for: {@code /explore/…}. */
record ExplorerAddresses(StoreView store, Appearance looks, Explorer explorer) {
  private static final int SHOWN = 40;

  static ExplorerAddresses of(StoreView store, Appearance looks) {
    return new ExplorerAddresses(store, looks, new Explorer(store, looks));
  }

  Reply drawing(HttpServletRequest request) {
    return answer(() -> Reply.of("application/json", explorer.drawing(parameters(request))));
  }

  Reply looks(HttpServletRequest request) {
    return Reply.of("application/json", explorer.looks());
  }

  /** Answers with a piece of a page, so that a sentence looks the same wherever it is shown. */
  Reply facts(HttpServletRequest request) {
    return answer(
        () -> {
          List<Node> facts = explorer.facts(parameters(request));
          return Reply.html(store.read(data -> list(View.of(data, looks), facts)));
        });
  }

  private static Reply answer(Supplier<Reply> asked) {
    try {
      return asked.get();
    } catch (BadParameter e) {
      return Reply.error(400, e.what(), e.fix());
    }
  }

  private static String list(View view, List<Node> facts) {
    String more =
        facts.size() > SHOWN ? "<p>The newest %d of %d.</p>\n".formatted(SHOWN, facts.size()) : "";
    return more
        + new FactList(view).of(facts.stream().limit(SHOWN).map(view.facts()::read).toList());
  }

  private static Map<String, String> parameters(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> String.join(",", each.getValue())));
  }
}
