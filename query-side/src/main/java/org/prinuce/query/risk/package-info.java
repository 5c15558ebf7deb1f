/** Answers about what may happen, and what became of it. */
@NullMarked
package org.prinuce.query.risk;

import org.jspecify.annotations.NullMarked;
