/** All that the replay plays, on both clocks: the same numbers as the pages show, told once. */
@NullMarked
package org.prinuce.query.replay;

import org.jspecify.annotations.NullMarked;
