package org.dateline.batch;

import java.io.Serializable;

/**
 * Says that a part is done.
 *
 * @param fingerprint of all that decides its bytes: reports, program, settings
 * @param done how many reports were read to the end
 * @param failed how many were not, each of them a row of {@code errors/}
 */
record Mark(int part, String fingerprint, long done, long failed) implements Serializable {}
