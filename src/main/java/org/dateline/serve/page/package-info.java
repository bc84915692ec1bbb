/**
 * What people look at: the start page, a page for each thing, the ontology, tables of saved
 * queries. Start at {@link org.dateline.serve.page.Pages}, which names their addresses.
 */
@NullMarked
package org.dateline.serve.page;

import org.jspecify.annotations.NullMarked;
