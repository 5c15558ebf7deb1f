/** What happens to a programme itself: its partners, their rules, and who holds which role. */
@NullMarked
package org.prinuce.events.programme;

import org.jspecify.annotations.NullMarked;
