/** Every entry of a programme, as it came. */
@NullMarked
package org.prinuce.query.journal;

import org.jspecify.annotations.NullMarked;
