package org.prinuce.query.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.PartnerId;
import org.prinuce.platform.time.London;
import org.prinuce.query.view.Listing.Count;
import org.prinuce.query.view.Listing.Found;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Filters, sorts, counts and pages in SQL, whichever moment is asked about: over {@code view_now} for the present, over
 * rows folded for the moment and handed in otherwise. One wording for both.
 */
@Repository
class ViewLists {

    private static final String NOW =
            "select * from view_now where build = :build and programme = :programme and " + Viewer.SEES;
    private static final String THEN = "select * from json_populate_recordset(null::view_now, cast(:rows as json))";

    private static final String SAID_NOW = "key in (select w.key from view_words w"
            + " where w.build = :build and w.programme = :programme and w.words @@ cast(:q as tsquery)"
            + " and w.to_position is null)";
    private static final String SAID_THEN = "key = any(cast(:said as text[]))";

    /** Most things wait for nobody that is asked about, which the first condition tells at a glance. */
    private static final String WAITS = "(waits_for && cast(%1$s as text[])"
            + " and exists (select from unnest(waits_for, waits_until) w(partner, until)"
            + " where w.partner = any(cast(%1$s as text[])) and w.until > :at))";

    private final JdbcClient jdbc;
    private final StateJson json = new StateJson();
    private final JsonMapper rowJson = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    ViewLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of {@code view_now} that never was in it. */
    record Then(
            String key,
            boolean said,
            long fromPosition,
            @Nullable String partner,
            String visibility,
            String stage,
            @Nullable String thenStage,
            @Nullable String thenFrom,
            long number,
            String beganOn,
            @Nullable String dueOn,
            @Nullable String overdueFrom,
            @Nullable String windowEnds,
            List<String> waitsFor,
            List<String> waitsUntil,
            @Nullable String kind,
            @Nullable String belongsTo,
            String title,
            @Nullable Double rank) {

        static Then of(Thing<?> thing, Row row, boolean said) {
            return new Then(
                    thing.key(),
                    said,
                    thing.position(),
                    row.partner() == null ? null : row.partner().value(),
                    row.visibility().name(),
                    row.stage(),
                    row.thenStage(),
                    text(row.thenFrom()),
                    row.number(),
                    row.beganOn().toString(),
                    text(row.dueOn()),
                    text(row.overdueFrom()),
                    text(row.windowEnds()),
                    row.waits().stream().map(it -> it.partner().value()).toList(),
                    row.waits().stream()
                            .map(it ->
                                    it.until() == null ? "infinity" : it.until().toString())
                            .toList(),
                    row.kind(),
                    row.belongsTo(),
                    row.title(),
                    row.rank());
        }

        private static @Nullable String text(@Nullable Object value) {
            return value == null ? null : value.toString();
        }
    }

    /** What is asked, as conditions and the parameters that they name. */
    private static final class Asking {
        private final Map<String, Object> parameters = new HashMap<>();
        private final List<String> conditions = new ArrayList<>();

        Asking(Viewer viewer, Moment moment, Listing listing) {
            Instant tomorrow = London.endOf(moment.day());
            with("at", moment.asAt().atOffset(ZoneOffset.UTC));
            with("day", moment.day());
            with("closes_after", tomorrow.atOffset(ZoneOffset.UTC));
            with("closes_by", London.endOf(moment.day().plusDays(1)).atOffset(ZoneOffset.UTC));
            with("act_for", values(listing.mine()));
            with("stage_order", listing.stageOrder().toArray(String[]::new));
            if (!listing.stages().isEmpty()) {
                where(
                        "stage_now = any(cast(:stages as text[]))",
                        "stages",
                        listing.stages().toArray(String[]::new));
            }
            where(
                    "partner = :partner",
                    "partner",
                    listing.partner() == null ? null : listing.partner().value());
            where("belongs_to = :belongs_to", "belongs_to", listing.belongsTo());
            where("kind = :kind", "kind", listing.kind());
            if (listing.waitsFor() != null) {
                where(WAITS.formatted(":waits_for"), "waits_for", values(List.of(listing.waitsFor())));
            }
        }

        void with(String name, Object value) {
            parameters.put(name, value);
        }

        void where(String condition, String name, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                with(name, value);
            }
        }

        String condition() {
            return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
        }

        private static String[] values(List<PartnerId> partners) {
            return partners.stream().map(PartnerId::value).toArray(String[]::new);
        }
    }

    <S> Found<S> now(View<S> view, int build, Viewer viewer, Moment moment, Listing listing) {
        Asking asking = new Asking(viewer, moment, listing);
        asking.with("build", build);
        asking.with("programme", viewer.programme().value());
        asking.with("mine", viewer.mine());
        if (listing.q() != null) {
            asking.where(SAID_NOW, "q", Words.query(listing.q()));
        }
        List<Count> counts = counts(NOW, asking);
        List<S> things = page(
                NOW,
                "join view_version v using (build, programme, key, from_position)",
                "v.state",
                asking,
                listing,
                (rows, _) -> json.read(view.state(), rows.getString(1)));
        return new Found<>(counts, things);
    }

    <S> Found<S> then(List<Then> rows, Map<String, S> states, Viewer viewer, Moment moment, Listing listing) {
        Asking asking = new Asking(viewer, moment, listing);
        asking.with("rows", rowJson.writeValueAsString(rows));
        if (listing.q() != null) {
            asking.where(
                    SAID_THEN,
                    "said",
                    rows.stream().filter(Then::said).map(Then::key).toArray(String[]::new));
        }
        List<Count> counts = counts(THEN, asking);
        List<S> things = page(
                THEN,
                "",
                "p.key",
                asking,
                listing,
                (found, _) -> Objects.requireNonNull(states.get(found.getString(1))));
        return new Found<>(counts, things);
    }

    private List<Count> counts(String relation, Asking asking) {
        return bound(
                        "select belongs_to, stage_now, count(*) as n, count(*) filter (where " + asking.condition()
                                + ") as listed, count(*) filter (where overdue_from <= :day) as overdue,"
                                + " count(*) filter (where " + WAITS.formatted(":act_for") + ") as mine,"
                                + " count(*) filter (where window_ends > :closes_after and window_ends <= :closes_by)"
                                + " as closing from (" + staged(relation) + ") r group by 1, 2",
                        asking)
                .query((rows, _) -> new Count(
                        rows.getString("belongs_to"),
                        rows.getString("stage_now"),
                        rows.getLong("n"),
                        rows.getLong("listed"),
                        rows.getLong("overdue"),
                        rows.getLong("mine"),
                        rows.getLong("closing")))
                .list();
    }

    private <S> List<S> page(
            String relation, String join, String column, Asking asking, Listing listing, Rows<S> reading) {
        String order = listing.order() + ", number";
        asking.with("size", listing.page().size());
        asking.with("before", listing.page().before());
        return bound(
                        "select " + column + " from (select * from (" + staged(relation) + ") r where "
                                + asking.condition() + " order by " + order + " limit :size offset :before) p " + join
                                + " order by " + order,
                        asking)
                .query((rows, number) -> reading.read(rows, number))
                .list();
    }

    private interface Rows<S> {
        S read(ResultSet rows, int number) throws SQLException;
    }

    private static String staged(String relation) {
        return "select *, case when then_from <= :at then then_stage else stage end as stage_now from (" + relation
                + ") q";
    }

    private StatementSpec bound(String sql, Asking asking) {
        return jdbc.sql(sql).params(asking.parameters);
    }

    /** The last position up to one that the viewer may know of. */
    long lastSeen(Viewer viewer, long position) {
        return jdbc.sql("select position from ledger_entry where programme = :programme and position <= :position and "
                        + Viewer.SEES + " order by position desc limit 1")
                .param("programme", viewer.programme().value())
                .param("position", position)
                .param("mine", viewer.mine())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
