/** Friction between partners: the signals that show it, the index they make, and the entries they come from. */
@NullMarked
package org.prinuce.query.friction;

import org.jspecify.annotations.NullMarked;
