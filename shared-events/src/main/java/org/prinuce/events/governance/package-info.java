/** What happens to a decision, from its proposal to the day it is final for every partner. */
@NullMarked
package org.prinuce.events.governance;

import org.jspecify.annotations.NullMarked;
