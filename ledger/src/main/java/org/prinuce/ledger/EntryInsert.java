package org.prinuce.ledger;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.prinuce.events.AccountId;

/** The one statement by which entries go into the ledger, with their texts and keys, and the head moves over them. */
final class EntryInsert {

    static final String SQL = """
        with head as (
          update ledger_head set position = ?, recorded_at = 'epoch'::timestamptz + ? * interval '1 microsecond'
          where position = ? returning 1),
        texts as (
          insert into ledger_text (position, sealed)
          select t.position, t.sealed::bytea[] from head, unnest(?::bigint[], ?::text[]) t(position, sealed)),
        keys as (
          insert into ledger_text_key (position, key)
          select t.position, t.key::bytea[] from head, unnest(?::bigint[], ?::text[]) t(position, key))
        insert into ledger_entry (position, recorded_at, event, stream, sequence, stream_type, type, revision,
          programme, partner, visibility, actor, happened_on, command_key, command_hash, command_size, former_position,
          payload, leaf)
        select e.position, 'epoch'::timestamptz + e.micros * interval '1 microsecond', e.event, e.stream,
          e.sequence, e.stream_type, e.type, e.revision, e.programme, e.partner, e.visibility, e.actor,
          e.happened_on, e.command_key, e.command_hash, e.command_size, e.former_position, e.payload::json, e.leaf
        from head, unnest(?::bigint[], ?::bigint[], ?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::text[],
          ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::text[], ?::bytea[], ?::int[],
          ?::bigint[], ?::text[], ?::bytea[])
          e(position, micros, event, stream, sequence, stream_type, type, revision, programme, partner,
          visibility, actor, happened_on, command_key, command_hash, command_size, former_position,
          payload, leaf)
        """;

    private EntryInsert() {}

    /** A command that carried an idempotency key: the first of its entries tells. */
    record Command(@Nullable String key, byte @Nullable [] hash, int size) {}

    /** An entry and the texts that go beside it. */
    record Row(EntryBytes entry, List<SealedText> texts) {

        static Row of(Draft draft, AccountId actor, @Nullable Command command, long position, Instant recordedAt) {
            return of(draft, actor, command, position, recordedAt, null);
        }

        static Row of(
                Draft draft,
                AccountId actor,
                @Nullable Command command,
                long position,
                Instant recordedAt,
                @Nullable Long formerPosition) {
            return new Row(
                    new EntryBytes(
                            position,
                            recordedAt,
                            draft.event(),
                            draft.stream(),
                            draft.sequence(),
                            draft.streamType(),
                            draft.written().type(),
                            draft.written().revision(),
                            draft.programme(),
                            draft.partner(),
                            draft.visibility(),
                            actor.value(),
                            draft.happenedOn(),
                            command == null ? null : command.key(),
                            command == null ? null : command.hash(),
                            command == null ? null : command.size(),
                            formerPosition,
                            draft.written().payload(),
                            draft.written().texts().stream()
                                    .map(SealedText::hash)
                                    .toList()),
                    draft.written().texts());
        }
    }

    /** @param before the head as it stands: where another writer has moved it, nothing is stored */
    static void bind(PreparedStatement statement, List<Row> rows, long before) throws SQLException {
        int n = rows.size();
        long[] positions = new long[n];
        long[] micros = new long[n];
        String[] events = new String[n];
        String[] streams = new String[n];
        long[] sequences = new long[n];
        String[] streamTypes = new String[n];
        String[] types = new String[n];
        int[] revisions = new int[n];
        String[] programmes = new String[n];
        @Nullable String[] partners = new String[n];
        String[] visibilities = new String[n];
        String[] actors = new String[n];
        String[] happenedOn = new String[n];
        @Nullable String[] commandKeys = new String[n];
        byte @Nullable [][] commandHashes = new byte[n][];
        @Nullable Integer[] commandSizes = new Integer[n];
        @Nullable Long[] formerPositions = new Long[n];
        String[] payloads = new String[n];
        byte[][] leaves = new byte[n][];
        List<Row> worded = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            EntryBytes entry = rows.get(i).entry();
            positions[i] = entry.position();
            micros[i] = microsOf(entry.recordedAt());
            events[i] = entry.event().toString();
            streams[i] = entry.stream();
            sequences[i] = entry.sequence();
            streamTypes[i] = entry.streamType();
            types[i] = entry.type();
            revisions[i] = entry.revision();
            programmes[i] = entry.programme();
            partners[i] = entry.partner();
            visibilities[i] = entry.visibility();
            actors[i] = entry.actor();
            happenedOn[i] = entry.happenedOn().toString();
            commandKeys[i] = entry.commandKey();
            commandHashes[i] = entry.commandHash();
            commandSizes[i] = entry.commandSize();
            formerPositions[i] = entry.formerPosition();
            payloads[i] = entry.payload();
            leaves[i] = entry.leaf();
            if (!entry.textHashes().isEmpty()) {
                worded.add(rows.get(i));
            }
        }
        EntryBytes last = rows.getLast().entry();
        statement.setLong(1, last.position());
        statement.setLong(2, microsOf(last.recordedAt()));
        statement.setLong(3, before);
        PGConnection c = statement.getConnection().unwrap(PGConnection.class);
        Array textPositions = c.createArrayOf(
                "int8", worded.stream().mapToLong(row -> row.entry().position()).toArray());
        Array[] arrays = {
            textPositions,
            c.createArrayOf("text", arraysOf(worded, SealedText::sealed)),
            textPositions,
            c.createArrayOf("text", arraysOf(worded, SealedText::key)),
            c.createArrayOf("int8", positions),
            c.createArrayOf("int8", micros),
            c.createArrayOf("text", events),
            c.createArrayOf("text", streams),
            c.createArrayOf("int8", sequences),
            c.createArrayOf("text", streamTypes),
            c.createArrayOf("text", types),
            c.createArrayOf("int4", revisions),
            c.createArrayOf("text", programmes),
            c.createArrayOf("text", partners),
            c.createArrayOf("text", visibilities),
            c.createArrayOf("text", actors),
            c.createArrayOf("text", happenedOn),
            c.createArrayOf("text", commandKeys),
            c.createArrayOf("bytea", commandHashes),
            c.createArrayOf("int4", commandSizes),
            c.createArrayOf("int8", formerPositions),
            c.createArrayOf("text", payloads),
            c.createArrayOf("bytea", leaves)
        };
        for (int i = 0; i < arrays.length; i++) {
            statement.setArray(4 + i, arrays[i]);
        }
    }

    /** The texts of each entry as PostgreSQL writes an array of bytea: its arrays of arrays cannot be of uneven length. */
    private static String[] arraysOf(List<Row> worded, Function<SealedText, byte[]> part) {
        return worded.stream()
                .map(row -> row.texts().stream()
                        .map(text -> "\"\\\\x" + HexFormat.of().formatHex(part.apply(text)) + '"')
                        .collect(Collectors.joining(",", "{", "}")))
                .toArray(String[]::new);
    }

    private static long microsOf(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
