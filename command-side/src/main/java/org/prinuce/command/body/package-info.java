/** Reads the body of a write: every wrong field is named in one answer. */
@NullMarked
package org.prinuce.command.body;

import org.jspecify.annotations.NullMarked;
