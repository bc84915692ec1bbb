package org.dateline.report;

/**
 * The bytes of one file or of standard input.
 *
 * @param source for messages
 * @param stem the file name without its extension, for reports that bring no id
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Input(String source, String stem, byte[] content) {}
