/**
 * A store to files for the tools that people draw with. Start at {@link
 * org.dateline.export.Export}: the queries of {@code data/export} give one {@link
 * org.dateline.export.Network} of nodes and edges, of actors or of events, and a {@link
 * org.dateline.export.Form} writes it the way one tool wants it. Nodes are counted in memory; nodes
 * and edges themselves pass by, so that a million of them cost no more than a thousand.
 */
@NullMarked
package org.dateline.export;

import org.jspecify.annotations.NullMarked;
