package org.prinuce.ledger;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;

/**
 * Travels with a command, in its metadata under {@link #KEY}: says who sends it and under which idempotency key, and
 * is stamped when the ledger has stored what the command wrote.
 */
public final class Receipt {

    /** The metadata key of a command's receipt. */
    public static final String KEY = "receipt";

    private static final AccountId NOBODY = new AccountId("system");

    private final AccountId actor;
    private final @Nullable String key;
    private final byte @Nullable [] requestHash;

    private volatile @Nullable Stamp stamp;

    private record Stamp(String id, long position) {}

    /**
     * @param key the idempotency key; null if the command may be repeated
     * @param requestHash SHA-256 of the request; null with a null key
     */
    public Receipt(AccountId actor, @Nullable String key, byte @Nullable [] requestHash) {
        if ((key == null) != (requestHash == null)) {
            throw new IllegalArgumentException("An idempotency key and its request's hash come together");
        }
        this.actor = actor;
        this.key = key;
        this.requestHash = requestHash;
    }

    /** The receipt of the command being handled on this thread; one for the system itself where there is none. */
    static Receipt current() {
        if (CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().root().getMessage().getMetaData().get(KEY) instanceof Receipt receipt) {
            return receipt;
        }
        return new Receipt(NOBODY, null, null);
    }

    public AccountId actor() {
        return actor;
    }

    @Nullable
    String key() {
        return key;
    }

    byte @Nullable [] requestHash() {
        return requestHash;
    }

    /** Whether what the command wrote is stored. */
    public boolean isStamped() {
        return stamp != null;
    }

    /**
     * The stream that was written to.
     *
     * @throws IllegalStateException while nothing is stored
     */
    public String id() {
        return stamp().id;
    }

    /**
     * The position of the last entry that the command wrote.
     *
     * @throws IllegalStateException while nothing is stored
     */
    public long position() {
        return stamp().position;
    }

    void stamp(String id, long position) {
        stamp = new Stamp(id, position);
    }

    private Stamp stamp() {
        Stamp now = stamp;
        if (now == null) {
            throw new IllegalStateException("The command has stored nothing");
        }
        return now;
    }
}
