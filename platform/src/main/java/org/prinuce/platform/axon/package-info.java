/** Axon, wired by hand to the ledger and to PostgreSQL, and checked at every start. */
@NullMarked
package org.prinuce.platform.axon;

import org.jspecify.annotations.NullMarked;
