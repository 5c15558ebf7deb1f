/** Signing in, staying signed in, and keeping everybody else out. */
@NullMarked
package org.prinuce.platform.security;

import org.jspecify.annotations.NullMarked;
