package org.prinuce.query.view;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.PartnerId;
import org.prinuce.platform.refusal.InvalidField;

/** What is sought in a register, in the words that every register knows. */
public record Sought(
        @Parameter(description = "Only those in this stage; all by default.") @Nullable
        String stage,

        @Parameter(description = "Only those that this partner logged.") @Nullable
        String partner,

        @Parameter(description = "Only those with these words, or words that begin so.") @Nullable
        String q,

        @Parameter(description = "What to sort by; with a - before it for the other way round.") @Nullable
        String sort,

        @Parameter(description = "From 1.") @Nullable String page,

        @Parameter(description = "Things a page, at most 500; 50 by default.") @Nullable
        String size) {

    /** The columns that sort by stage. */
    public static final String BY_STAGE = "array_position(cast(:stage_order as text[]), stage_now)";

    /** With words that are sought besides; none where they are empty. */
    public Sought and(String words) {
        return words.isEmpty()
                ? this
                : new Sought(stage, partner, q == null ? words : q + ' ' + words, sort, page, size);
    }

    /**
     * As a listing of a register that sorts by nothing of its own, and groups nothing.
     *
     * @throws InvalidField if anything sought is malformed
     */
    public Listing in(Class<? extends Enum<?>> stages, Viewer viewer) {
        return in(stages, Map.of(), null, null, viewer);
    }

    /**
     * As a listing.
     *
     * @param stages every stage of the register, in the order in which lists show them
     * @param sorts what else the register is sorted by: a word, and the columns of {@code view_now} that it means
     * @throws InvalidField if anything sought is malformed
     */
    public Listing in(
            Class<? extends Enum<?>> stages,
            Map<String, String> sorts,
            @Nullable String belongsTo,
            @Nullable String kind,
            Viewer viewer) {
        return in(stages, Map.of(), sorts, belongsTo, kind, viewer);
    }

    /**
     * As a listing.
     *
     * @param groups stages that are also sought together, by the word for them
     */
    public Listing in(
            Class<? extends Enum<?>> stages,
            Map<String, ? extends Collection<? extends Enum<?>>> groups,
            Map<String, String> sorts,
            @Nullable String belongsTo,
            @Nullable String kind,
            Viewer viewer) {
        List<String> all =
                Arrays.stream(stages.getEnumConstants()).map(Enum::name).toList();
        return new Listing(
                stages(all, groups),
                null,
                partnerId("partner", partner),
                belongsTo,
                kind,
                said(q),
                viewer.mayLogFor(),
                order(sorts),
                all,
                Listing.Page.of(page, size));
    }

    /** The same, sorted so where no order was sought. */
    public Sought orElseBy(String usual) {
        return said(sort) == null ? new Sought(stage, partner, q, usual, page, size) : this;
    }

    private List<String> stages(List<String> all, Map<String, ? extends Collection<? extends Enum<?>>> groups) {
        String word = stage == null || stage.isBlank()
                ? "all"
                : stage.strip().toLowerCase(Locale.UK).replace('_', '-');
        if (word.equals("all")) {
            return List.of();
        }
        Collection<? extends Enum<?>> group = groups.get(word);
        if (group != null) {
            return group.stream().map(Enum::name).toList();
        }
        String name = word.toUpperCase(Locale.UK).replace('-', '_');
        if (!all.contains(name)) {
            Stream<String> stages =
                    all.stream().map(it -> it.toLowerCase(Locale.UK).replace('_', '-'));
            throw new InvalidField(
                    "stage",
                    Stream.concat(groups.keySet().stream().sorted(), stages)
                            .distinct()
                            .collect(Collectors.joining(", ", "Give one of ", " or all.")));
        }
        return List.of(name);
    }

    private String order(Map<String, String> own) {
        Map<String, String> sorts = new LinkedHashMap<>();
        sorts.put("stage", BY_STAGE);
        sorts.put("title", "lower(title)");
        sorts.put("happened", "began_on");
        sorts.put("recorded", "from_position");
        sorts.put("ref", "number");
        sorts.putAll(own);
        if (sort == null || sort.isBlank()) {
            return BY_STAGE + ", began_on desc";
        }
        boolean reverse = sort.startsWith("-");
        String columns = sorts.get(reverse ? sort.substring(1) : sort);
        if (columns == null) {
            throw new InvalidField(
                    "sort",
                    "Give one of " + String.join(", ", sorts.keySet()) + "; with a - before it for the other way"
                            + " round.");
        }
        return columns + (reverse ? " desc" : "") + " nulls last";
    }

    /**
     * The name of one of a choice, in either case and with either stroke; null where nothing is said.
     *
     * @throws InvalidField if it is none of them
     */
    public static <E extends Enum<E>> @Nullable String choice(String field, @Nullable String said, Class<E> choice) {
        if (said == null || said.isBlank()) {
            return null;
        }
        String name = said.strip().toUpperCase(Locale.UK).replace('-', '_');
        List<String> names =
                Arrays.stream(choice.getEnumConstants()).map(Enum::name).toList();
        if (!names.contains(name)) {
            throw new InvalidField(field, "Give one of " + String.join(", ", names) + ".");
        }
        return name;
    }

    /** @throws InvalidField if it is not written like a partner's id */
    public static @Nullable PartnerId partnerId(String field, @Nullable String said) {
        String id = said(said);
        try {
            return id == null ? null : new PartnerId(id);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidField(field, malformed.getMessage() + ".");
        }
    }

    /**
     * Two different partners, as rows group what lies between them; null where nothing is said.
     *
     * @throws InvalidField if it is not two
     */
    public static @Nullable String pair(String field, @Nullable String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        List<String> two = Arrays.stream(said.split(",", -1))
                .flatMap(it -> Stream.ofNullable(partnerId(field, it)))
                .map(PartnerId::value)
                .distinct()
                .sorted()
                .toList();
        if (two.size() != 2) {
            throw new InvalidField(field, "Give the ids of two different partners, with a comma between them.");
        }
        return String.join(",", two);
    }

    /** What is said, without the spaces around it; null for nothing. */
    public static @Nullable String said(@Nullable String said) {
        return said == null || said.isBlank() ? null : said.strip();
    }
}
