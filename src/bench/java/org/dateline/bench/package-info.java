/**
 * Speed and memory beside CoreNLP's own pipeline, in one run: {@code mvn -P bench verify}. Start at
 * {@link org.dateline.bench.SideBySide}; built and run in that Maven profile only.
 */
@NullMarked
package org.dateline.bench;

import org.jspecify.annotations.NullMarked;
