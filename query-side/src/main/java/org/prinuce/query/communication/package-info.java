/** Commitments to tell, what was told, and how the one kept the other. */
@NullMarked
package org.prinuce.query.communication;

import org.jspecify.annotations.NullMarked;
