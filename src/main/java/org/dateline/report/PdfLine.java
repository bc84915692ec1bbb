package org.dateline.report;

/**
 * One line of a PDF page.
 *
 * @param left where it begins, in points from the left of the page; {@code right} where it ends
 * @param base its baseline in points from the top
 * @param size of its letters, in points
 */
record PdfLine(String text, float left, float right, float base, float size) {}
