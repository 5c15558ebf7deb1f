/** Programmes as those who take part in them see them. */
@NullMarked
package org.prinuce.query.programme;

import org.jspecify.annotations.NullMarked;
