package org.prinuce.command.restore;

import static org.prinuce.platform.refusal.Refused.refuse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.prinuce.events.AccountId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.programme.PartnershipEvent;
import org.prinuce.events.programme.PartnershipEvent.ProgrammeRestored;
import org.prinuce.ledger.BulkAppend;
import org.prinuce.ledger.EntryCopy;
import org.prinuce.ledger.EventJson;
import org.prinuce.ledger.Ledger;
import org.prinuce.ledger.LedgerEventStorageEngine;
import org.prinuce.platform.command.Logged;
import org.prinuce.platform.refusal.InvalidField;
import org.prinuce.platform.refusal.Rule;
import org.prinuce.platform.roster.Rosters;
import org.prinuce.platform.time.London;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings a programme that was exported from one ledger into another that is empty: every entry with its order, its
 * recorded time, who recorded it and the number by which people call it. All or nothing; a last entry says so.
 */
@Component
class Restore {

    /** Longest line, in bytes: many times the longest entry. */
    private static final int LONGEST_LINE = 4 << 20;

    private static final String FORMAT = "prinuce.org/export/v1";

    private final LedgerEventStorageEngine engine;
    private final Ledger ledger;
    private final EventJson events;
    private final Rosters rosters;
    private final JsonMapper json;

    Restore(LedgerEventStorageEngine engine, Ledger ledger, EventJson events, Rosters rosters, JsonMapper json) {
        this.engine = engine;
        this.ledger = ledger;
        this.events = events;
        this.rosters = rosters;
        this.json = json;
    }

    enum RestoreRule implements Rule {
        NOT_EMPTY("This installation has entries already, and a restore would come before them. Use an empty one.");

        private final String says;

        RestoreRule(String says) {
            this.says = says;
        }

        @Override
        public String says() {
            return says;
        }
    }

    /**
     * @return the programme, and the position of the entry that says that it was restored
     * @throws InvalidField naming the line, if the file is no whole export; nothing is stored
     * @throws org.prinuce.platform.refusal.Refused if the ledger is not empty
     */
    Logged from(InputStream file, AccountId by) throws IOException {
        if (ledger.head() > 0) {
            throw refuse(RestoreRule.NOT_EMPTY);
        }
        try (BulkAppend append = engine.bulk()) {
            Reading reading = new Reading(file);
            JsonNode head = reading.head();
            ProgrammeId programme = new ProgrammeId(head.path("programme").asString(""));
            LocalDate exportedOn =
                    London.dayOf(Instant.parse(head.path("exportedAt").asString("")));
            long sequence = reading.entries(programme, append);
            append.add(
                    new GenericDomainEventMessage<>(
                            reading.programmeType,
                            programme.value(),
                            sequence + 1,
                            new ProgrammeRestored(programme, by, London.today(), append.size(), exportedOn)),
                    by);
            BulkAppend.Stored stored = append.commit(_ -> {}, new OnlyIntoNothing());
            rosters.forget(programme.value());
            return new Logged(programme.value(), stored.last());
        } catch (ConcurrencyException | IllegalArgumentException | java.time.DateTimeException malformed) {
            throw new InvalidField("file", "This is no whole export of a programme: " + malformed.getMessage());
        }
    }

    /** Another process may have recorded something since. */
    private static final class OnlyIntoNothing implements BulkAppend.Alongside {
        @Override
        public void after(Connection transaction, BulkAppend.Stored stored) {
            if (stored.first() != 1) {
                throw refuse(RestoreRule.NOT_EMPTY);
            }
        }
    }

    /** The lines of one file, in order. */
    private final class Reading {

        private final InputStream file;
        private final MessageDigest hash = sha256();
        private int number;
        private String programmeType = "";

        Reading(InputStream file) {
            this.file = file;
        }

        JsonNode head() throws IOException {
            JsonNode head = json(line());
            if (!FORMAT.equals(head.path("format").asString(""))) {
                throw wrong("It does not begin as an export of a programme does");
            }
            return head;
        }

        /** The last sequence of the programme's own entries. */
        long entries(ProgrammeId programme, BulkAppend append) throws IOException {
            long sequence = -1;
            long before = 0;
            for (; ; ) {
                byte[] sum = sumSoFar();
                String line = line();
                if (line.startsWith("{\"entries\":")) {
                    foot(json(line), append.size(), sum);
                    break;
                }
                EntryCopy copy = copy(line);
                if (!copy.data().programme().equals(programme)) {
                    throw wrong("It is an entry of another programme");
                }
                if (copy.number() <= before) {
                    throw wrong("It is not in its order");
                }
                before = copy.number();
                if (copy.data() instanceof PartnershipEvent) {
                    sequence = copy.sequence();
                    programmeType = copy.streamType();
                }
                append.add(copy);
            }
            if (sequence < 0) {
                throw wrong("It has no entry that begins the programme");
            }
            return sequence;
        }

        private void foot(JsonNode foot, long entries, byte[] sum) throws IOException {
            if (foot.path("entries").asLong(-1) != entries) {
                throw wrong("It should come after " + foot.path("entries").asString("") + " entries, not " + entries);
            }
            if (!HexFormat.of().formatHex(sum).equals(foot.path("sha256").asString(""))) {
                throw wrong("The lines before it are not those that were exported");
            }
            if (file.read() >= 0) {
                throw wrong("It should be the last line");
            }
        }

        private byte[] sumSoFar() {
            try {
                return ((MessageDigest) hash.clone()).digest();
            } catch (CloneNotSupportedException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private EntryCopy copy(String line) {
            try {
                return events.copy(line);
            } catch (IllegalArgumentException malformed) {
                throw wrong("It is no entry that this version knows");
            }
        }

        private JsonNode json(String line) {
            try {
                return json.readTree(line);
            } catch (JacksonException malformed) {
                throw wrong("It is no line of JSON");
            }
        }

        /** @throws InvalidField at the end of the file: its last line says that it is the last */
        private String line() throws IOException {
            number++;
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = file.read(); next != '\n'; next = file.read()) {
                if (next < 0) {
                    throw wrong("The file ends before its last line");
                }
                if (line.size() == LONGEST_LINE) {
                    throw wrong("It is too long");
                }
                line.write(next);
            }
            byte[] bytes = line.toByteArray();
            hash.update(bytes);
            hash.update((byte) '\n');
            return new String(bytes, StandardCharsets.UTF_8);
        }

        private InvalidField wrong(String what) {
            return new InvalidField("file", "Line " + number + ": " + what + ". Nothing was restored.");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
