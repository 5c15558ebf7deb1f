/** The UI's files, served so that any of its addresses can be opened directly. */
@NullMarked
package org.prinuce.standalone.web;

import org.jspecify.annotations.NullMarked;
