package org.prinuce.query.view;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.PartnerId;
import org.prinuce.platform.refusal.InvalidField;

/**
 * Which things of a view are listed, in which order.
 *
 * @param stages those listed; empty for all
 * @param mine the partners for which the viewer acts
 * @param order the columns of {@code view_now} to order by, {@code stage_now} among them; never a client's words
 * @param stageOrder every stage, in the order in which lists show them
 */
public record Listing(
        List<String> stages,
        @Nullable PartnerId waitsFor,
        @Nullable PartnerId partner,
        @Nullable String belongsTo,
        @Nullable String kind,
        @Nullable String q,
        List<PartnerId> mine,
        String order,
        List<String> stageOrder,
        Page page) {

    public Listing with(List<String> stages) {
        return new Listing(stages, waitsFor, partner, belongsTo, kind, q, mine, order, stageOrder, page);
    }

    /** Only what waits for a partner; null for whatever it waits for. */
    public Listing waitingFor(@Nullable PartnerId waitsFor) {
        return new Listing(stages, waitsFor, partner, belongsTo, kind, q, mine, order, stageOrder, page);
    }

    public Listing with(Page page) {
        return new Listing(stages, waitsFor, partner, belongsTo, kind, q, mine, order, stageOrder, page);
    }

    /**
     * @param page from 1
     * @param size things a page, 1 to {@value #LARGEST}
     */
    public record Page(int page, int size) {

        /** All there is, on one page. */
        public static final Page EVERYTHING = new Page(1, Integer.MAX_VALUE);

        static final int LARGEST = 500;
        private static final int USUAL = 50;
        private static final int LAST = 100_000;

        /** @throws InvalidField if either is no number or out of bounds */
        public static Page of(@Nullable String page, @Nullable String size) {
            return new Page(number("page", page, 1, LAST), number("size", size, USUAL, LARGEST));
        }

        public long before() {
            return (long) (page - 1) * size;
        }

        private static int number(String field, @Nullable String said, int usual, int most) {
            if (said == null || said.isBlank()) {
                return usual;
            }
            try {
                int number = Integer.parseInt(said);
                if (number >= 1 && number <= most) {
                    return number;
                }
            } catch (NumberFormatException malformed) {
                // refused below
            }
            throw new InvalidField(field, "Give a whole number from 1 to " + most + ".");
        }
    }

    /**
     * What there is, counted by stage and group, whatever is listed of it.
     *
     * @param all how many
     * @param listed how many of them are listed, on all pages
     * @param overdue how many are overdue
     * @param mine how many wait for a partner for which the viewer acts
     * @param closing of how many something closes on the next day
     */
    public record Count(
            @Nullable String belongsTo, String stage, long all, long listed, long overdue, long mine, long closing) {}

    /** @param things those of the page, in order */
    public record Found<S>(List<Count> counts, List<S> things) {

        /** How many are listed, on all pages. */
        public long total() {
            return counts.stream().mapToLong(Count::listed).sum();
        }

        /** How many things are overdue, whatever is listed. */
        public long overdue() {
            return counts.stream().mapToLong(Count::overdue).sum();
        }

        /** What the things belong to, each once, in the order of the alphabet. */
        public List<String> belongTo() {
            return counts.stream()
                    .flatMap(it -> Stream.ofNullable(it.belongsTo()))
                    .distinct()
                    .sorted(String.CASE_INSENSITIVE_ORDER)
                    .toList();
        }

        /** How many things are in one of these stages, whatever is listed. */
        public long count(Enum<?>... stages) {
            Set<String> names = Arrays.stream(stages).map(Enum::name).collect(Collectors.toSet());
            return counts.stream()
                    .filter(it -> names.contains(it.stage()))
                    .mapToLong(Count::all)
                    .sum();
        }
    }
}
