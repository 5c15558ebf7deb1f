package org.prinuce.platform.command;

/**
 * That a command was carried out: the thing it was about, and where its last entry stands in the ledger.
 *
 * @param position 1 or more; a read with {@code after} this position sees the write
 */
public record Logged(String id, long position) {}
