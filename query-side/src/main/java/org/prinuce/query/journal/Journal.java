package org.prinuce.query.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.events.StoredAs;
import org.prinuce.events.programme.LinkEvent.ThingsLinked;
import org.prinuce.query.view.Listing;
import org.prinuce.query.view.Moment;
import org.prinuce.query.view.Viewer;
import org.prinuce.query.view.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Asks the ledger's own columns: which entries of a programme there are that a viewer may see. */
@Repository
public class Journal {

    /** At most so many entries are named one by one for the moment bar. */
    public static final int FEW = 2_000;

    /** In SQL, the day on which an entry happened. */
    static final String HAPPENED_ON = "happened_on";

    /** In SQL, the day on which an entry was recorded. */
    static final String RECORDED_ON = "cast(recorded_at at time zone 'Europe/London' as date)";

    /** A link is between things, and no thing that is linked. */
    private static final String LINKED =
            ThingsLinked.class.getAnnotation(StoredAs.class).value();

    /**
     * Found by the words first, and then the entries of each thing found, whatever the planner thinks: a ledger is too
     * long to ask of each entry what it says. In the collation of the ledger's streams, so that their index finds each
     * thing's entries.
     */
    private static final String SAID = "with said as materialized (select distinct w.key collate \"default\" as key"
            + " from view_words w"
            + " where w.programme = :programme and w.words @@ cast(:q as tsquery) and w.from_position <= :position"
            + " and (w.to_position is null or w.to_position > :position)"
            + " and w.build in (select build from view_build where status = 'LIVE')) ";

    private final JdbcClient jdbc;

    Journal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param lastRecordedAt null while there is nothing */
    public record Size(long entries, @Nullable Instant lastRecordedAt) {}

    /** @param week its Monday */
    public record Week(LocalDate week, long entries) {}

    /** When an entry was recorded, and what it speaks of happened. */
    public record Recorded(long position, Instant recordedAt, LocalDate happenedOn) {}

    /**
     * Which entries are listed, in which order.
     *
     * @param entry the position of the only one
     * @param after only entries of days after this one
     * @param to only entries of this day or earlier
     * @param dayOf in SQL, the day of an entry that {@code after} and {@code to} speak of; never a client's words
     * @param thing the id of the one thing that they are about
     * @param q words of the things that the entries are about
     * @param late only those recorded after the day they happened, or only the others
     * @param beginning only those with which a thing begins that can be linked
     * @param order columns of the ledger; never a client's words
     */
    record Wanted(
            @Nullable Long entry,
            @Nullable LocalDate after,
            @Nullable LocalDate to,
            String dayOf,
            @Nullable String thing,
            @Nullable String capability,
            @Nullable PartnerId partner,
            @Nullable AccountId actor,
            @Nullable String q,
            @Nullable Boolean late,
            boolean beginning,
            String order,
            Listing.Page page) {

        /** The entries with which things begin: the last recorded first, but for the one that is called by its number. */
        static Wanted beginnings(@Nullable String q, long number, Listing.Page page) {
            return new Wanted(
                    null,
                    null,
                    null,
                    HAPPENED_ON,
                    null,
                    null,
                    null,
                    null,
                    q,
                    null,
                    true,
                    "coalesce(former_position, position) = " + number + " desc, position desc",
                    page);
        }
    }

    /** @param positions those of the page, in order */
    record Found(long total, List<Long> positions) {}

    public Size size(Viewer viewer, Moment moment) {
        return known("select count(*), max(recorded_at)" + from(moment), viewer, moment)
                .query((rows, _) -> new Size(
                        rows.getLong(1),
                        Optional.ofNullable(rows.getObject(2, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)))
                .single();
    }

    /** The last position up to one that the viewer may know of. */
    public long lastSeen(Viewer viewer, long position) {
        return jdbc.sql("select position from ledger_entry where programme = :programme and position <= :position and "
                        + Viewer.SEES + " order by position desc limit 1")
                .param("programme", viewer.programme().value())
                .param("position", position)
                .param("mine", viewer.mine())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Every position up to one that the viewer may know of, in order. */
    public List<Long> positions(Viewer viewer, long upTo) {
        return jdbc.sql("select position from ledger_entry where programme = :programme and position <= :position and "
                        + Viewer.SEES + " order by position")
                .param("programme", viewer.programme().value())
                .param("position", upTo)
                .param("mine", viewer.mine())
                .query(Long.class)
                .list();
    }

    public Optional<LocalDate> firstDay(Viewer viewer, Moment moment) {
        return known("select min(happened_on)" + from(moment), viewer, moment)
                .query(LocalDate.class)
                .optional();
    }

    public Optional<Instant> firstRecordedAt(Viewer viewer, Moment moment) {
        return known("select min(recorded_at)" + from(moment), viewer, moment)
                .query((rows, _) -> Optional.ofNullable(rows.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /** The weeks in which something happened, in order. */
    public List<Week> weeks(Viewer viewer, Moment moment) {
        return known(
                        "select cast(date_trunc('week', happened_on) as date), count(*)" + from(moment)
                                + " group by 1 order by 1",
                        viewer,
                        moment)
                .query((rows, _) -> new Week(rows.getObject(1, LocalDate.class), rows.getLong(2)))
                .list();
    }

    /** Every entry in the order of recording; empty if they are too many to be named. */
    public Optional<List<Recorded>> recorded(Viewer viewer, Moment moment) {
        List<Recorded> few = known(
                        "select position, recorded_at, happened_on" + from(moment) + " order by position limit "
                                + (FEW + 1),
                        viewer,
                        moment)
                .query((rows, _) -> new Recorded(
                        rows.getLong(1),
                        rows.getObject(2, OffsetDateTime.class).toInstant(),
                        rows.getObject(3, LocalDate.class)))
                .list();
        return few.size() > FEW ? Optional.empty() : Optional.of(few);
    }

    /** Those of these things that are there for the viewer; what they may not see is as if absent. */
    public Set<String> seen(Viewer viewer, Collection<String> things) {
        if (things.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("select distinct stream from ledger_entry where programme = :programme"
                        + " and stream = any(cast(:things as text[])) and " + Viewer.SEES)
                .param("programme", viewer.programme().value())
                .param("things", things.toArray(String[]::new))
                .param("mine", viewer.mine())
                .query(String.class)
                .list());
    }

    /** The positions of the entries with which these things begin, as far as they are there for the viewer. */
    List<Long> beginnings(Viewer viewer, Collection<String> things) {
        return jdbc.sql("select position from ledger_entry where programme = :programme"
                        + " and stream = any(cast(:things as text[])) and sequence = 0 and " + Viewer.SEES)
                .param("programme", viewer.programme().value())
                .param("things", things.toArray(String[]::new))
                .param("mine", viewer.mine())
                .query(Long.class)
                .list();
    }

    Found find(Wanted wanted, Viewer viewer, Moment moment) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        if (wanted.entry() != null) {
            conditions.add(" and position = :entry");
            parameters.put("entry", wanted.entry());
        }
        if (wanted.after() != null) {
            conditions.add(" and " + wanted.dayOf() + " > :after");
            parameters.put("after", wanted.after());
        }
        if (wanted.to() != null) {
            conditions.add(" and " + wanted.dayOf() + " <= :to");
            parameters.put("to", wanted.to());
        }
        if (wanted.thing() != null) {
            conditions.add(" and stream = :thing");
            parameters.put("thing", wanted.thing());
        }
        if (wanted.capability() != null) {
            conditions.add(" and type like :capability");
            parameters.put("capability", wanted.capability() + ".%");
        }
        if (wanted.partner() != null) {
            conditions.add(" and partner = :partner");
            parameters.put("partner", wanted.partner().value());
        }
        if (wanted.actor() != null) {
            conditions.add(" and actor = :actor");
            parameters.put("actor", wanted.actor().value());
        }
        if (wanted.late() != null && viewer.roster().isRecordOfThePast()) {
            conditions.add(wanted.late() ? " and false" : "");
        } else if (wanted.late() != null) {
            conditions.add((wanted.late() ? " and" : " and not") + " happened_on < " + RECORDED_ON);
        }
        if (wanted.beginning()) {
            conditions.add(" and sequence = 0 and stream <> programme and type <> :linked");
            parameters.put("linked", LINKED);
        }
        if (wanted.q() != null) {
            conditions.add(" and stream = said.key");
            parameters.put("q", Words.query(wanted.q()));
        }
        String listed = from(moment) + String.join("", conditions);
        // What words find is few, but costs to be found: it is counted on the way, and all else from an index.
        boolean few = wanted.q() != null;
        String with = few ? SAID : "";
        String from = few ? " from said cross join lateral (select *" + listed + " offset 0) entry" : listed;
        List<OnPage> page = known(
                        with + "select position, " + (few ? "count(*) over ()" : "0") + " as total" + from
                                + " order by " + wanted.order().replace("position", position(moment))
                                + " limit :size offset :before",
                        viewer,
                        moment)
                .params(parameters)
                .param("size", wanted.page().size())
                .param("before", wanted.page().before())
                .query((rows, _) -> new OnPage(rows.getLong(1), rows.getLong(2)))
                .list();
        long total = few && !page.isEmpty()
                ? page.getFirst().total()
                : known(with + "select count(*)" + from, viewer, moment)
                        .params(parameters)
                        .query(Long.class)
                        .single();
        return new Found(total, page.stream().map(OnPage::position).toList());
    }

    private static String from(Moment moment) {
        return " from ledger_entry where programme = :programme and " + position(moment)
                + " <= :position and happened_on <= :day and " + Viewer.SEES;
    }

    /**
     * With hindsight most of what is known may have happened later than is asked about. A position that no index has
     * makes the planner look for what had happened by the day, and not go through all that is known.
     */
    private static String position(Moment moment) {
        return moment.hindsight() ? "position + 0" : "position";
    }

    /** @param total how many entries are listed, on all pages */
    private record OnPage(long position, long total) {}

    private StatementSpec known(String sql, Viewer viewer, Moment moment) {
        return jdbc.sql(sql)
                .param("programme", viewer.programme().value())
                .param("position", moment.position())
                .param("day", moment.day())
                .param("mine", viewer.mine());
    }
}
