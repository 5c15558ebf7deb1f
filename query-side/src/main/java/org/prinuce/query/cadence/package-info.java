/** What was promised to be told, against what was told. */
@NullMarked
package org.prinuce.query.cadence;

import org.jspecify.annotations.NullMarked;
