/** The words every capability shares: identifiers, erasable text, who may see an entry. */
@NullMarked
package org.prinuce.events;

import org.jspecify.annotations.NullMarked;
