/**
 * Speed and memory beside CoreNLP's own pipeline, in one run: {@code mvn -P bench verify}. Start at
 * {@link org.dateline.bench.SideBySide}; beside it {@link org.dateline.bench.BesideFuseki} and {@link
 * org.dateline.bench.OverviewSpeed} measure the server over invented reports, and {@link
 * org.dateline.bench.ExportSize} the exports, {@link org.dateline.bench.LoadBesideTdbloader} the bulk load. Compiled with the tests; docs/performance.md has the figures.
 */
@NullMarked
package org.dateline.bench;

import org.jspecify.annotations.NullMarked;
