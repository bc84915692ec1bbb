/**
 * Brings reports as they come: from a folder that is watched, from an RSS or Atom address that is
 * asked again and again, from a topic of Kafka. Start at {@link org.dateline.feed.FolderFeed}; each
 * feed hands what it has to a {@link org.dateline.feed.Desk}, which has it stored, until a {@link
 * org.dateline.feed.Stop}. An {@link org.dateline.feed.Outlet} publishes what that changed. All
 * that is known of Kafka is here.
 */
@NullMarked
package org.dateline.feed;

import org.jspecify.annotations.NullMarked;
