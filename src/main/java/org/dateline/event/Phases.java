package org.dateline.event;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.dateline.lexicon.Entry;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/** Links the phases of an event to it, where words of the report say so. */
final class Phases {
  private final Context context;
  private final PhaseReader reader;
  private final PhaseTypes types;
  private final Resumption resumption;

  /** That a draft is a phase of another, said by these words. */
  record Link(Draft whole, Rule rule, Span words) {}

  Phases(Context context) {
    this.context = context;
    this.reader = new PhaseReader(context);
    this.types = new PhaseTypes(context.lexicon());
    this.resumption = new Resumption(context.lexicon(), types);
  }

  /** Keeps a phase and its whole in one sentence from being taken for one event. */
  void keepApart(Sentence sentence, List<Draft> drafts) {
    Map<Token, Draft> told = new LinkedHashMap<>();
    drafts.forEach(draft -> told.putIfAbsent(draft.trigger.token(), draft));
    for (PhaseReader.Pair pair : reader.pairs(sentence, told.keySet())) {
      Draft part = told.get(pair.part());
      Draft whole = told.get(pair.whole());
      if (types.allow(pair.construction(), part, whole)) {
        part.apart.add(whole);
        whole.apart.add(part);
      }
    }
  }

  /**
   * @param drafts in text order
   */
  void link(List<Draft> drafts) {
    Map<Integer, Map<Token, Draft>> all = told(drafts);
    for (Sentence sentence : context.sentences()) {
      Map<Token, Draft> told = all.getOrDefault(sentence.index(), Map.of());
      for (PhaseReader.Pair pair : reader.pairs(sentence, told.keySet())) {
        Draft part = told.get(pair.part());
        Draft whole = told.get(pair.whole());
        if (types.allow(pair.construction(), part, whole)) {
          link(part, new Link(whole, rule(pair.construction()), pair.whole().span()));
        }
      }
    }
    resumption.read(drafts).forEach(Phases::link);
  }

  static Rule rule(Entry construction) {
    return new Rule(construction.name(), construction.line());
  }

  private static void link(Draft part, Link link) {
    if (part.whole.isEmpty() && !within(link.whole(), part)) {
      part.whole = Optional.of(link);
    }
  }

  /** Tells whether one event is the other or a phase of it, at whatever remove. */
  private static boolean within(Draft event, Draft other) {
    Optional<Draft> at = Optional.of(event);
    while (at.isPresent()) {
      if (at.get() == other) {
        return true;
      }
      at = at.get().whole.map(Link::whole);
    }
    return false;
  }

  /** Returns by the index of each sentence the words that tell of events in it. */
  private Map<Integer, Map<Token, Draft>> told(List<Draft> drafts) {
    NavigableMap<Integer, Sentence> starts = new TreeMap<>();
    context.sentences().forEach(sentence -> starts.put(sentence.span().start(), sentence));
    Map<Integer, Map<Token, Draft>> told = new HashMap<>();
    for (Draft draft : drafts) {
      for (Span mention : draft.mentions) {
        Sentence sentence = starts.floorEntry(mention.start()).getValue();
        Map<Token, Draft> here = told.computeIfAbsent(sentence.index(), s -> new LinkedHashMap<>());
        DependencyPath.headOf(sentence, mention).ifPresent(head -> here.putIfAbsent(head, draft));
        draft.trigger.words().stream()
            .filter(word -> word.is("NN") && mention.equals(draft.trigger.span()))
            .forEach(word -> here.putIfAbsent(word, draft));
      }
    }
    return told;
  }
}
