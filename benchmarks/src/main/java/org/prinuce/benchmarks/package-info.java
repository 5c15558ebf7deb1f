/** How fast, against what, as ratios. */
@NullMarked
package org.prinuce.benchmarks;

import org.jspecify.annotations.NullMarked;
