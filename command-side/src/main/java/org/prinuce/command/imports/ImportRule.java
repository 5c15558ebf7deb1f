package org.prinuce.command.imports;

import org.prinuce.platform.refusal.Rule;

/** What is not done with a file that is being imported. */
enum ImportRule implements Rule {
    WHAT_IS_BEING_WORKED_ON_IS_LEFT_TO_END("This file is being read just now. Wait until that has ended."),
    ONLY_WHAT_WAS_CHECKED_IS_CONFIRMED("Check this file first: nothing is recorded that nobody has seen."),
    ONLY_WHAT_THE_CHECK_FOUND_IS_CONFIRMED("The check has found something else since. Look at it, and confirm again."),
    NOTHING_IS_LEFT_TO_CONFIRM("No row of this file is new, so there is nothing to record."),
    WHAT_IS_RECORDED_IS_NOT_IMPORTED_AGAIN("This file is recorded already. Upload it again to import more of it."),
    WHAT_IS_RECORDED_IS_NOT_DISCARDED(
            "What this file held is recorded. Take the import back: that withdraws what it recorded."),
    ONLY_WHAT_IS_RECORDED_IS_TAKEN_BACK("Nothing of this file is recorded, so there is nothing to take back.");

    private final String says;

    ImportRule(String says) {
        this.says = says;
    }

    @Override
    public String says() {
        return says;
    }
}
