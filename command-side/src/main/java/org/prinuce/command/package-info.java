/** What every capability's write side shares: who records, the rules of any entry, and the desk that takes commands in. */
@NullMarked
package org.prinuce.command;

import org.jspecify.annotations.NullMarked;
