/** Registers as spreadsheets, and a programme as lines that another installation restores. */
@NullMarked
package org.prinuce.query.export;

import org.jspecify.annotations.NullMarked;
