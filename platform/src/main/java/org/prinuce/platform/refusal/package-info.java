/** How the product says no: a rule or a field, in words an officer understands. */
@NullMarked
package org.prinuce.platform.refusal;

import org.jspecify.annotations.NullMarked;
