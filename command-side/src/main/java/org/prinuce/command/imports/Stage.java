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
    DONE
}
