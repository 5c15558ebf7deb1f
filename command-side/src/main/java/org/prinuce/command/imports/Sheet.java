package org.prinuce.command.imports;

import java.util.List;
import org.prinuce.platform.refusal.InvalidField;

/** The rows of a file as they lie in it. Reading keeps no more than one row in memory. */
interface Sheet {

    /** Takes one row after the other; may throw to stop the reading. */
    interface Rows {
        /** @param number as a spreadsheet program counts it, from 1 */
        void row(int number, List<Cell> cells);
    }

    /** @throws InvalidField if the file cannot be read */
    void read(Rows rows);

    /** That the file cannot be taken, and what to do about it. */
    static InvalidField unreadable(String says) {
        return new InvalidField("file", says);
    }
}
