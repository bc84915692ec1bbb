package org.dateline.text;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import java.util.List;

/** CoreNLP's neural transition parser: quick, and wrong on most long news sentences. */
final class NeuralDependency implements Parser {
  private final DependencyParser parser =
      DependencyParser.loadFromModelFile(DependencyParser.DEFAULT_MODEL);

  @Override
  public Tree parse(List<CoreLabel> tagged) {
    return ShiftReduce.toTree(tagged.size(), parser.predict(tagged).typedDependencies());
  }
}
