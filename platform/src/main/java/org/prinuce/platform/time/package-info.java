/** Europe/London: the business day and England's bank holidays. */
@NullMarked
package org.prinuce.platform.time;

import org.jspecify.annotations.NullMarked;
