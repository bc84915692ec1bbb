package org.dateline.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Asks another parser where the tree of the first looks broken, and takes the tree with fewer signs
 * of that, of two alike the first one's. One sentence in twenty is asked about (decision 0017).
 */
final class SecondOpinion implements Parser {
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

  /** A single sign is no reason to doubt: sound trees of headlines and lists have one. */
  private static final int TOLERATED = 1;

  /** Where one of these stands a wrong tree may make a fact of what is denied or supposed. */
  private static final Set<String> DOUBTING =
      Set.of(
          "not", "n't", "no", "never", "neither", "nor", "if", "unless", "whether", "would",
          "could", "might", "may", "should", "without");

  private final Parser first;
  private final Parser second;

  SecondOpinion(Parser first, Parser second) {
    this.first = first;
    this.second = second;
  }

  @Override
  public Tree parse(List<CoreLabel> tagged) {
    Tree tree = first.parse(tagged);
    int faults = faults(tree, tagged);
    if (faults <= TOLERATED || doubtful(tagged)) {
      return tree;
    }
    Tree other = second.parse(tagged);
    return faults(other, tagged) < faults ? other : tree;
  }

  private static boolean doubtful(List<CoreLabel> tagged) {
    return tagged.stream().anyMatch(l -> DOUBTING.contains(l.word().toLowerCase(Locale.ROOT)));
  }

  /** Counts what no sound tree has: vague arcs, a root that is no verb, verbs without subject. */
  private static int faults(Tree tree, List<CoreLabel> tagged) {
    int faults = 0;
    for (int i = 0; i < tagged.size(); i++) {
      String label = tree.labels().get(i);
      String tag = tagged.get(i).tag();
      boolean vague = label.equals("dep") && !tag.equals("SYM");
      faults += vague || tag.matches("VBD|VBZ|VBP") && lonely(tree, i) ? 1 : 0;
      faults += label.equals("root") && nominal(tree, i, tag) && finite(tagged) ? 2 : 0;
    }
    return faults;
  }

  private static boolean nominal(Tree tree, int root, String tag) {
    return !tag.startsWith("VB") && !has(tree, root, "cop") && !has(tree, root, "nsubj");
  }

  private static boolean finite(List<CoreLabel> tagged) {
    return tagged.stream().anyMatch(label -> FINITE.contains(label.tag()));
  }

  private static boolean lonely(Tree tree, int verb) {
    return tree.labels().get(verb).matches("root|ccomp|advcl|acl:relcl|parataxis")
        && !has(tree, verb, "nsubj")
        && !has(tree, verb, "nsubj:pass")
        && !has(tree, verb, "expl");
  }

  private static boolean has(Tree tree, int head, String label) {
    return IntStream.range(0, tree.heads().size())
        .anyMatch(i -> tree.heads().get(i) == head && tree.labels().get(i).equals(label));
  }
}
