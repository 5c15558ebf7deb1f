package org.prinuce.query.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Days as they are told: counted from the earliest of all. */
record Days(long first) {

    LocalDate day() {
        return LocalDate.ofEpochDay(first);
    }

    int at(long day) {
        return Math.toIntExact(day - first);
    }

    /** By when something was known, where that makes a difference: nobody looks beyond what they know. */
    int known(long known, long from) {
        return known <= from ? 0 : at(known);
    }

    @Nullable
    Integer or(long day) {
        return day == Versions.NEVER ? null : (Integer) at(day);
    }

    /** How long after a day another is; null if it never comes. */
    static @Nullable Integer after(long from, long day) {
        return day == Versions.NEVER ? null : (Integer) Math.toIntExact(day - from);
    }

    /** A list may not be made by a stream here: places without a value count. */
    static <T> List<@Nullable Integer> column(List<T> rows, Function<T, @Nullable Integer> value) {
        List<@Nullable Integer> column = new ArrayList<>(rows.size());
        for (T row : rows) {
            column.add(value.apply(row));
        }
        return column;
    }
}
