package org.dateline.wikidata;

import java.util.Optional;
import org.dateline.problem.Problems;

/** Gives answers from the cache, or else from the services; those are kept then. */
final class Answers {
  private final Line line;
  private final Cache cache;
  private final Manners manners;

  Answers(Line line, Cache cache, Manners manners) {
    this.line = line;
    this.cache = cache;
    this.manners = manners;
  }

  private record Read<T>(T value, Page page) {}

  <T> T ask(Request request, Reading<T> reading) throws NoAnswer {
    Optional<T> known = recall(request, reading);
    if (known.isPresent()) {
      return known.get();
    }
    Read<T> read = line.ask(request, page -> new Read<>(reading.read(page), page));
    keep(request, read.page());
    return read.value();
  }

  /** Asks for several things at once; what each of them is kept as is the caller's to say. */
  <T> T askAnew(Request request, Reading<T> reading) throws NoAnswer {
    return line.ask(request, reading);
  }

  /** Returns what is known already; a damaged file counts as nothing and is told of. */
  <T> Optional<T> recall(Request request, Reading<T> reading) {
    try {
      Optional<Page> page = cache.read(request, manners.clock().instant());
      return page.isPresent() ? Optional.of(reading.read(page.get())) : Optional.empty();
    } catch (Problems e) {
      manners.talk().accept(e.getMessage());
    } catch (Passing | NoAnswer.Rejected e) {
      manners.talk().accept(cache.damaged(request, e.getMessage()).getMessage());
    }
    return Optional.empty();
  }

  /** Keeps an answer; without room on the disk it is used all the same, and that is told. */
  void keep(Request request, Page page) {
    try {
      cache.write(request, page);
    } catch (Problems e) {
      manners.talk().accept(e.getMessage());
    }
  }
}
