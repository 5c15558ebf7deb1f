/** What a new installation starts with: accounts, and the public record as the first programme. */
@NullMarked
package org.prinuce.standalone.demonstration;

import org.jspecify.annotations.NullMarked;
