/** Decisions as they stand at any moment, and when each partner may act on them. */
@NullMarked
package org.prinuce.query.governance;

import org.jspecify.annotations.NullMarked;
