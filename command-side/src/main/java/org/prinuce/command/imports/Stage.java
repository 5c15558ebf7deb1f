package org.prinuce.command.imports;

import io.swagger.v3.oas.annotations.media.Schema;

/** How far a file has come. */
@Schema(name = "ImportStage")
enum Stage {
    /** It was read; how its columns are meant is to be said. */
    UPLOADED,
    /** Its rows are rehearsed, and nothing is stored. */
    CHECKING,
    /** What it would record is known, and waits to be confirmed. */
    CHECKED,
    /** Confirmed: its rows are rehearsed again, and what they record gathers. */
    PREPARING,
    /** What has gathered goes into the ledger, all or nothing. */
    STORING,
    /** It is recorded. */
    DONE,
    /** What it recorded is to be withdrawn: each withdrawal is rehearsed, and nothing is stored. */
    TAKING_BACK,
    /** The withdrawals go into the ledger, all or nothing. */
    WITHDRAWING,
    /** What it recorded is withdrawn, but for what had to be kept. */
    TAKEN_BACK;

    /** Whether its rows are entries of the ledger, from now on for good. */
    boolean isRecorded() {
        return compareTo(DONE) >= 0;
    }
}
