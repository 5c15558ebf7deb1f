/** Local accounts: who may sign in with a password, and what the name behind a pseudonym is. */
@NullMarked
package org.prinuce.platform.account;

import org.jspecify.annotations.NullMarked;
