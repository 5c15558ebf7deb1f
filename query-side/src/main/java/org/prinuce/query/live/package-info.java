/** Tells who looks on that something new can be read. */
@NullMarked
package org.prinuce.query.live;

import org.jspecify.annotations.NullMarked;
