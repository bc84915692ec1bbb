package org.dateline.wikidata;

import java.util.Optional;

/** What has become of an id that was asked for. */
public sealed interface Lookup {
  String asked();

  /** Returns what stands behind the id now. */
  Optional<Item> item();

  /** The item is there. */
  record Found(Item found) implements Lookup {
    @Override
    public String asked() {
      return found.id();
    }

    @Override
    public Optional<Item> item() {
      return Optional.of(found);
    }
  }

  /** The item was merged into another, whose id is to be used from now on. */
  record Redirected(String asked, Item target) implements Lookup {
    @Override
    public Optional<Item> item() {
      return Optional.of(target);
    }
  }

  /** There is no such item: it was deleted, or never was, or the id is none. */
  record Missing(String asked) implements Lookup {
    @Override
    public Optional<Item> item() {
      return Optional.empty();
    }
  }
}
