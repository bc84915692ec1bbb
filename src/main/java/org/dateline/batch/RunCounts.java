package org.dateline.batch;

/**
 * How a run went.
 *
 * @param done reports whose findings are in the output
 * @param failed reports and inputs that are rows of {@code errors/} there
 * @param parts into how many parts the reports fell
 * @param kept how many of these an earlier run had done already
 */
public record RunCounts(long done, long failed, int parts, int kept) {}
