package org.prinuce.query.view;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The views' tables. Joins the transaction of its caller, if there is one. */
@Repository
class ViewTables {

    /** Held shared by every batch that is written, and alone by a swap of builds, to the end of their transactions. */
    private static final long SWAP_LOCK = 0x5072696E756365L;

    private static final String THING = "select key, from_position, first_on, last_on, state from view_version";

    private static final String KEYS =
            "unnest(cast(:programmes as text[]), cast(:keys as text[])) named(programme, key)";
    private static final String DELETE_ROWS = "delete from view_now w using " + KEYS
            + " where w.build = :build and w.programme = named.programme and w.key = named.key";
    private static final String END_WORDS = """
        update view_words w set to_position = next.position
        from (select programme, key, from_position,
                lead(from_position) over (partition by programme, key order by from_position) as position
              from view_words join (select distinct * from %s) named using (programme, key)
              where build = :build) next
        where w.build = :build and w.programme = next.programme and w.key = next.key
          and w.from_position = next.from_position and w.to_position is null and next.position is not null
        """.formatted(KEYS);

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final StateJson json = new StateJson();

    ViewTables(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    enum Status {
        REBUILDING,
        LIVE,
        FORMER
    }

    /** @param position of a live build, all up to there is in it, whatever the runner fed it since */
    record Build(int build, String view, int version, Status status, long position, long target) {}

    private static final RowMapper<Build> BUILD = (rows, _) -> new Build(
            rows.getInt("build"),
            rows.getString("view"),
            rows.getInt("version"),
            Status.valueOf(rows.getString("status")),
            rows.getLong("position"),
            rows.getLong("target"));

    byte[] json(Object state) {
        return json.write(state);
    }

    /** Until the transaction ends, no build is swapped. */
    void keepBuilds() {
        jdbc.sql("select pg_advisory_xact_lock_shared(?)").param(SWAP_LOCK).query(rows -> {});
    }

    /** Until the transaction ends, no batch is written: all that were begun are committed. */
    void stopWriting() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(SWAP_LOCK).query(rows -> {});
    }

    List<Build> builds() {
        return jdbc.sql("select * from view_build order by build").query(BUILD).list();
    }

    Map<String, Build> live() {
        Map<String, Build> live = new HashMap<>();
        jdbc.sql("select * from view_build where status = 'LIVE'")
                .query(BUILD)
                .list()
                .forEach(build -> live.put(build.view(), build));
        return live;
    }

    int begin(View<?> view, long target) {
        return jdbc.sql("insert into view_build (view, version, status, target)"
                        + " values (:view, :version, 'REBUILDING', :target) returning build")
                .param("view", view.name())
                .param("version", view.version())
                .param("target", target)
                .query(Integer.class)
                .single();
    }

    void reached(Collection<Integer> builds, long position, long target) {
        jdbc.sql("update view_build set position = :position, target = :target where build = any(:builds)")
                .param("position", position)
                .param("target", target)
                .param("builds", builds.toArray(Integer[]::new))
                .update();
    }

    /** What this transaction writes may be lost with the server, until another is committed after it. */
    void durableWithTheNext() {
        jdbc.sql("set local synchronous_commit = off").update();
    }

    /** The build becomes what answers are read from, and stands at {@code position}. */
    void swap(View<?> view, int build, long position) {
        jdbc.sql("update view_build set status = 'FORMER' where view = ? and status = 'LIVE'")
                .param(view.name())
                .update();
        jdbc.sql("update view_build set status = 'LIVE', position = ?, target = ? where build = ?")
                .params(position, position, build)
                .update();
    }

    void delete(int build) {
        for (String table : List.of("view_now", "view_words", "view_version", "view_build")) {
            jdbc.sql("delete from " + table + " where build = ?").param(build).update();
        }
    }

    /** The version of each of these things that stood at a position. */
    <S> List<Thing<S>> at(View<S> view, int build, String programme, Collection<String> keys, long position) {
        return jdbc.sql("select v.* from unnest(cast(:keys as text[])) k, lateral (" + THING
                        + " where build = :build and programme = :programme and key = k and from_position <= :position"
                        + " order by from_position desc limit 1) v")
                .param("keys", keys.toArray(String[]::new))
                .param("build", build)
                .param("programme", programme)
                .param("position", position)
                .query(thing(view, programme))
                .list();
    }

    /** The versions of all things that stood at a position. */
    <S> List<Thing<S>> allAt(View<S> view, int build, String programme, long position) {
        return allAt(view, build, programme, position, LocalDate.of(9999, 12, 31));
    }

    /**
     * The versions that stood at a position, of all things of which something had happened by a day. The first day of a
     * thing only ever moves back, so the versions that this leaves out are the earlier ones.
     */
    <S> List<Thing<S>> allAt(View<S> view, int build, String programme, long position, LocalDate begunBy) {
        return jdbc.sql("select distinct on (key) key, from_position, first_on, last_on, state from view_version"
                        + " where build = ? and programme = ? and from_position <= ? and first_on <= ?"
                        + " order by key, from_position desc")
                .params(build, programme, position, begunBy)
                .query(thing(view, programme))
                .list();
    }

    /** The positions of the entries folded into each of these things, up to one. */
    Map<String, List<Long>> positions(int build, String programme, Collection<String> keys, long upTo) {
        Map<String, List<Long>> positions = new HashMap<>();
        jdbc.sql("select key, from_position from view_version where build = :build and programme = :programme"
                        + " and key = any(cast(:keys as text[])) and from_position <= :upTo")
                .param("build", build)
                .param("programme", programme)
                .param("keys", keys.toArray(String[]::new))
                .param("upTo", upTo)
                .query(rows -> {
                    positions
                            .computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                            .add(rows.getLong(2));
                });
        return positions;
    }

    private <S> RowMapper<Thing<S>> thing(View<S> view, String programme) {
        return (ResultSet rows, int _) -> new Thing<>(
                programme,
                rows.getString("key"),
                rows.getLong("from_position"),
                rows.getObject("first_on", LocalDate.class),
                rows.getObject("last_on", LocalDate.class),
                json.read(view.state(), rows.getString("state")));
    }

    void write(Changes changes) {
        copy("view_version (build, key, from_position, programme, first_on, last_on, state)", changes.versions());
        copy("view_words (build, key, from_position, programme, words)", changes.words());
        endWords(changes);
        if (changes.rows().rows() > 0) {
            of(DELETE_ROWS, changes.build(), changes.keys()).update();
            copy(
                    "view_now (build, key, programme, from_position, partner, visibility, stage, then_stage, then_from,"
                            + " number, began_on, due_on, overdue_from, window_ends, waits_for, waits_until, kind,"
                            + " belongs_to, title, rank)",
                    changes.rows());
        }
    }

    /** Of a thing that was reworded, all but the last words end where the next begin. */
    private void endWords(Changes changes) {
        if (!changes.reworded().isEmpty()) {
            of(END_WORDS, changes.build(), changes.reworded()).update();
        }
    }

    private StatementSpec of(String sql, int build, List<Changes.Key> keys) {
        return jdbc.sql(sql)
                .param("build", build)
                .param("programmes", keys.stream().map(Changes.Key::programme).toArray(String[]::new))
                .param("keys", keys.stream().map(Changes.Key::key).toArray(String[]::new));
    }

    private void copy(String table, BinaryCopy rows) {
        if (rows.rows() == 0) {
            return;
        }
        byte[] bytes = rows.end();
        template.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy " + table + " from stdin (format binary)",
                                new ByteArrayInputStream(bytes),
                                1 << 16);
            } catch (IOException impossible) {
                throw new SQLException(impossible);
            }
        });
    }

    /** All views have read these programmes so far; heard by every process once the transaction is committed. */
    void progress(Map<String, Long> positions) {
        String[] programmes = positions.keySet().toArray(String[]::new);
        Long[] read = positions.values().toArray(Long[]::new);
        jdbc.sql("with read as (insert into view_progress"
                        + " select * from unnest(cast(:programmes as text[]), cast(:read as bigint[]))"
                        + " on conflict (programme) do update"
                        + " set position = greatest(view_progress.position, excluded.position)"
                        + " returning programme, position)"
                        + " select pg_notify('" + Progress.CHANNEL + "', programme || ' ' || position) from read")
                .param("programmes", programmes)
                .param("read", read)
                .query(rows -> {});
    }

    /** How far a programme has been read; 0 before its first entry was. */
    long progress(String programme) {
        return jdbc.sql("select position from view_progress where programme = ?")
                .param(programme)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** How far the runner has read the ledger, at least: up to the first entry of a programme that it has not. */
    long readByRunner(long head) {
        return jdbc.sql("select coalesce(min(waiting.position) - 1, :head) from view_progress p, lateral ("
                        + "select position from ledger_entry e where e.programme = p.programme"
                        + " and e.position > p.position order by e.position limit 1) waiting")
                .param("head", head)
                .query(Long.class)
                .single();
    }
}
