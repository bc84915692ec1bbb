package org.dateline.text;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.lexparser.TreebankLangParserParams;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.Filters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** CoreNLP's shift-reduce constituency parser, its trees turned into Universal Dependencies. */
final class ShiftReduce implements Parser {
  static final String MODEL = "edu/stanford/nlp/models/srparser/englishSR.ser.gz";
  static final String BEAM_MODEL = "edu/stanford/nlp/models/srparser/englishSR.beam.ser.gz";

  private final ShiftReduceParser parser;
  private final TreebankLangParserParams language;

  ShiftReduce(String model) {
    parser = ModelStream.parser(model);
    language = parser.getTLPParams();
    language.setGenerateOriginalDependencies(false);
  }

  @Override
  public Tree parse(List<CoreLabel> tagged) {
    GrammaticalStructure structure =
        language.getGrammaticalStructure(
            parser.apply(tagged), Filters.acceptFilter(), language.typedDependencyHeadFinder());
    return toTree(tagged.size(), structure.typedDependencies());
  }

  static Tree toTree(int size, Iterable<TypedDependency> arcs) {
    List<Integer> heads = new ArrayList<>(Collections.nCopies(size, -1));
    List<String> labels = new ArrayList<>(Collections.nCopies(size, "root"));
    for (TypedDependency arc : arcs) {
      int at = arc.dep().index() - 1;
      heads.set(at, arc.gov().index() - 1);
      labels.set(at, arc.reln().toString());
    }
    return new Tree(heads, labels);
  }
}
