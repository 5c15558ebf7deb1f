/** The processes that Prinuce runs as: one for everything, or one a side behind a gateway. */
@NullMarked
package org.prinuce.standalone;

import org.jspecify.annotations.NullMarked;
