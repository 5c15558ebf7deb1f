/** Who takes part in a programme, by which rules, and who may log and see what. */
@NullMarked
package org.prinuce.platform.roster;

import org.jspecify.annotations.NullMarked;
