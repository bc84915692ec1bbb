package org.dateline.link;

import org.dateline.event.Explanation;

/** Why each fact of a report was found, and why each of its actors is linked or not. */
public record Explained(Explanation facts, LinkedFindings linked) {}
