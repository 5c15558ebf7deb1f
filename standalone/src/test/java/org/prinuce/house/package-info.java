/** What holds for the whole house: its boundaries and its form. */
@NullMarked
package org.prinuce.house;

import org.jspecify.annotations.NullMarked;
