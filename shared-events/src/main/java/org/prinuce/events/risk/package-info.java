/** What may happen, for better or worse, and what became of it: risks, issues, assumptions, dependencies. */
@NullMarked
package org.prinuce.events.risk;

import org.jspecify.annotations.NullMarked;
