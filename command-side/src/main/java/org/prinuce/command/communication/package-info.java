/** Commitments to tell, and what was told: the rules and the write API. */
@NullMarked
package org.prinuce.command.communication;

import org.jspecify.annotations.NullMarked;
