/**
 * Reads a corpus of reports on Apache Spark. Start at {@link org.dateline.batch.Batch}: it reads
 * the input into rows, marks copies of one text, cuts the rows into parts by the hash of their ids
 * and has each part worked off by the one {@link org.dateline.batch.Finder} of a JVM. A part is put
 * in place as a whole, so a run that breaks off is simply started again.
 */
@NullMarked
package org.dateline.batch;

import org.jspecify.annotations.NullMarked;
