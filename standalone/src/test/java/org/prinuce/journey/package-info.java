/**
 * What people do with Prinuce, in a real browser, against the real product in a process of its own. Only the day is not
 * today's: the machine's clock seems to stand in March 2015, when the invented programme of Northmead is two years old.
 */
@NullMarked
package org.prinuce.journey;

import org.jspecify.annotations.NullMarked;
