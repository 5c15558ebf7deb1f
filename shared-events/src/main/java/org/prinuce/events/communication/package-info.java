/** What partners promise to tell, to whom and how often; and what was told, heard and answered. */
@NullMarked
package org.prinuce.events.communication;

import org.jspecify.annotations.NullMarked;
