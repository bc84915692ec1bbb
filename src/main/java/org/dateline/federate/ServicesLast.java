package org.dateline.federate;

import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.util.Context;

/**
 * Has what is joined with a SERVICE found first and handed to it. Jena by itself does so for simple
 * patterns only, and asks for everything that the service has otherwise.
 */
final class ServicesLast extends TransformCopy {
  static void in(Context context) {
    RewriteFactory reordered =
        inner ->
            op ->
                Optimize.stdOptimizationFactory
                    .create(inner)
                    .rewrite(Transformer.transform(new ServicesLast(), op));
    context.set(ARQConstants.sysOptimizerFactory, reordered);
  }

  @Override
  public Op transform(OpJoin join, Op left, Op right) {
    if (right instanceof OpService) {
      return OpSequence.create(left, right);
    }
    return left instanceof OpService
        ? OpSequence.create(right, left)
        : super.transform(join, left, right);
  }
}
