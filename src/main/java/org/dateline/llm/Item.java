package org.dateline.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One object of an answer, of which nothing is certain before it is read. */
record Item(JsonNode node) {

  String text(String name) throws Rejected {
    return optionalText(name).orElseThrow(() -> new Rejected(Reason.INCOMPLETE));
  }

  /** Returns a text; empty when it is null, blank or not there. */
  Optional<String> optionalText(String name) throws Rejected {
    if (!node.path(name).isTextual() && !absent(name)) {
      throw new Rejected(Reason.INCOMPLETE);
    }
    return Optional.of(node.path(name).asText("")).filter(text -> !absent(name) && !text.isBlank());
  }

  int number(String name) throws Rejected {
    return optionalNumber(name).orElseThrow(() -> new Rejected(Reason.INCOMPLETE));
  }

  OptionalInt optionalNumber(String name) throws Rejected {
    if (absent(name)) {
      return OptionalInt.empty();
    }
    if (!node.path(name).isIntegralNumber() || !node.path(name).canConvertToInt()) {
      throw new Rejected(Reason.INCOMPLETE);
    }
    return OptionalInt.of(node.path(name).intValue());
  }

  Optional<Item> optionalItem(String name) {
    return absent(name) ? Optional.empty() : Optional.of(item(name));
  }

  Item item(String name) {
    return new Item(node.path(name));
  }

  /** Returns the objects of a list; none when it is null or not there. */
  List<Item> items(String name) throws Rejected {
    if (!absent(name) && !node.path(name).isArray()) {
      throw new Rejected(Reason.INCOMPLETE);
    }
    List<Item> items = new ArrayList<>();
    node.path(name).forEach(element -> items.add(new Item(element)));
    return items;
  }

  private boolean absent(String name) {
    return node.path(name).isMissingNode() || node.path(name).isNull();
  }
}
