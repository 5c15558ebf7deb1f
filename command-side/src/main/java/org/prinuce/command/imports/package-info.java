/**
 * Brings in what partners already keep in spreadsheets: read as a table, its columns mapped to the fields of a kind of
 * entry, each row rehearsed through the very endpoint that logs it by hand, and recorded, all or nothing, once confirmed.
 */
@NullMarked
package org.prinuce.command.imports;

import org.jspecify.annotations.NullMarked;
