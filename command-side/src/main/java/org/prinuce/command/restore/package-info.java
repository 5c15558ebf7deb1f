/** Brings a programme that was exported elsewhere into an installation that has no entry yet, all or nothing. */
@NullMarked
package org.prinuce.command.restore;

import org.jspecify.annotations.NullMarked;
