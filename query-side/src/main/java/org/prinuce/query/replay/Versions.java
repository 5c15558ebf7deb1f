package org.prinuce.query.replay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.prinuce.query.replay.Versions.Dated;

/**
 * What is told of one thing as more of it becomes known. Nobody looks at a day that lies after the day by which they
 * know: so what is learnt of days to come changes nothing that anybody has seen, and is not told anew. Most of what is
 * logged in time is therefore told once.
 */
final class Versions<T extends Dated<T>> {

    /** It or a date of it is still to come, or does not come. */
    static final long NEVER = Long.MAX_VALUE;

    /** Something that is so from a day on. */
    interface Dated<T> {

        long from();

        /** As whoever knows no day from this one on sees it: later dates of it are {@link #NEVER}. */
        T before(long day);
    }

    /**
     * @param known the first day of recording by which it is told
     * @param until the day of recording by which it is no longer told
     */
    record Version<T>(T told, long known, long until) {}

    private List<Version<T>> standing = new ArrayList<>();
    private final List<Version<T>> former = new ArrayList<>();

    /** From a day of recording on, these are told. Days must come in order. */
    void tell(long known, List<T> now) {
        Map<T, Deque<Version<T>>> told = new HashMap<>();
        for (Version<T> version : standing) {
            if (version.told.from() < known) {
                told.computeIfAbsent(version.told.before(known), _ -> new ArrayDeque<>())
                        .add(version);
            }
        }
        List<Version<T>> next = new ArrayList<>(now.size());
        for (T one : now) {
            Deque<Version<T>> same = one.from() < known ? told.get(one.before(known)) : null;
            long since = same == null || same.isEmpty() ? known : same.remove().known;
            next.add(new Version<>(one, since, NEVER));
        }
        told.forEach((seen, gone) -> gone.forEach(version -> former.add(new Version<>(seen, version.known, known))));
        standing = next;
    }

    List<Version<T>> all() {
        List<Version<T>> all = new ArrayList<>(former);
        all.addAll(standing);
        return all;
    }
}
