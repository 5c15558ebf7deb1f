/** The one door by which commands go in. */
@NullMarked
package org.prinuce.platform.command;

import org.jspecify.annotations.NullMarked;
