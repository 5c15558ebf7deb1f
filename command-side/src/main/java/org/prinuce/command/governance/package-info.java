/** Decisions, from the proposal to their end: the rules and the write API. */
@NullMarked
package org.prinuce.command.governance;

import org.jspecify.annotations.NullMarked;
