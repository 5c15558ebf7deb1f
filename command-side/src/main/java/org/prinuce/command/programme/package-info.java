/** A programme, its partners, their call-in rules and who holds which role: the rules and the write API. */
@NullMarked
package org.prinuce.command.programme;

import org.jspecify.annotations.NullMarked;
