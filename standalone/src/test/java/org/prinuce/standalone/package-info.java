@NullMarked
package org.prinuce.standalone;

import org.jspecify.annotations.NullMarked;
