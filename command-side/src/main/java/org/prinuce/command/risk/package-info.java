/** Logging what may happen, and what became of it. */
@NullMarked
package org.prinuce.command.risk;

import org.jspecify.annotations.NullMarked;
