@NullMarked
package org.prinuce.platform;

import org.jspecify.annotations.NullMarked;
