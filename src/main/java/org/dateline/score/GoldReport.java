package org.dateline.score;

import java.util.Optional;

/**
 * What is in one report, as a careful reader says.
 *
 * @param textLength UTF-16 units of its body; absent when there is no text beside the gold
 * @param bodyStart how many units of the file come before the body
 */
record GoldReport(String id, Answer answer, Optional<Integer> textLength, int bodyStart) {}
