package org.dateline.text;

import edu.stanford.nlp.io.IOUtils;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.parser.shiftreduce.WeightMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.io.UncheckedIOException;

/** Reads a shift-reduce parser with {@link PackedWeights} where the model has CoreNLP's map. */
final class ModelStream extends ObjectInputStream {
  ModelStream(InputStream in) throws IOException {
    super(in);
  }

  /** Reads a model from the class path. */
  static ShiftReduceParser parser(String model) {
    try (InputStream file = IOUtils.getInputStreamFromURLOrClasspathOrFileSystem(model);
        ModelStream stream = new ModelStream(file)) {
      return (ShiftReduceParser) stream.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(model + " cannot be read from the class path", e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(model + " does not fit this version of CoreNLP", e);
    }
  }

  @Override
  protected ObjectStreamClass readClassDescriptor() throws IOException, ClassNotFoundException {
    ObjectStreamClass read = super.readClassDescriptor();
    return read.getName().equals(WeightMap.class.getName())
        ? ObjectStreamClass.lookup(PackedWeights.class)
        : read;
  }
}
