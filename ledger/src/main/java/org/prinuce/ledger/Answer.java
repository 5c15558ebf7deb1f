package org.prinuce.ledger;

/**
 * What a command was answered when its idempotency key was first used.
 *
 * @param id the stream it wrote to
 * @param position of the last entry that it wrote
 * @param requestHash SHA-256 of the request that carried the key
 */
public record Answer(String id, long position, byte[] requestHash) {}
