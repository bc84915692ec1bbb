/**
 * A language model as one more finder of facts, off unless asked for. Start at {@link
 * org.dateline.llm.Llm}: it shows the model numbered sentences, and takes from the answer only what
 * {@link org.dateline.llm.Chunk} finds letter for letter in them and the ontology declares.
 */
@NullMarked
package org.dateline.llm;

import org.jspecify.annotations.NullMarked;
