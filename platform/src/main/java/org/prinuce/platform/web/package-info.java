/** HTTP as both sides speak it: JSON, dates, ids, and the description of the API. */
@NullMarked
package org.prinuce.platform.web;

import org.jspecify.annotations.NullMarked;
