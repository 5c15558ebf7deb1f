/** A PostgreSQL server that comes with the product, for those who have none. */
@NullMarked
package org.prinuce.standalone.postgres;

import org.jspecify.annotations.NullMarked;
