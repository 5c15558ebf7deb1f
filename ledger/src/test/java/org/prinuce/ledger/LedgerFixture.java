package org.prinuce.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.programme.PartnershipEvent;
import org.prinuce.events.programme.PartnershipEvent.PartnerJoined;
import org.prinuce.events.programme.PartnershipEvent.ProgrammeCreated;

/** A ledger on a real PostgreSQL, and the few events that its tests write. */
final class LedgerFixture implements AutoCloseable {

    static final AccountId OFFICER = new AccountId("officer");
    static final LocalDate DAY = LocalDate.of(2014, 4, 30);

    @SuppressWarnings("unchecked")
    static final EventJson JSON = EventJson.of(Arrays.stream(PartnershipEvent.class.getPermittedSubclasses())
            .map(event -> (Class<? extends ProgrammeEvent>) event)
            .toList());

    final HikariDataSource source;
    final LedgerSignal signal;
    final LedgerEventStorageEngine engine;
    final Ledger ledger;

    private LedgerFixture(HikariDataSource source, LedgerSignal signal) {
        this.source = source;
        this.signal = signal;
        this.engine = new LedgerEventStorageEngine(source, JSON, signal);
        this.ledger = new Ledger(source, JSON);
    }

    static LedgerFixture fresh() {
        return new LedgerFixture(TestPostgres.freshDatabase(), LedgerSignal.inProcess());
    }

    static LedgerFixture freshAcrossProcesses() {
        HikariDataSource source = TestPostgres.freshDatabase();
        return new LedgerFixture(source, LedgerSignal.acrossProcesses(source));
    }

    /** The same ledger as another process sees it. */
    LedgerFixture anotherProcess() {
        HikariDataSource other = TestPostgres.another(source);
        return new LedgerFixture(other, LedgerSignal.acrossProcesses(other));
    }

    static ProgrammeCreated created(String programme) {
        return new ProgrammeCreated(
                new ProgrammeId(programme),
                DAY,
                Redactable.of("Shared “legal” service\nof four"),
                Redactable.of("Ünïcode & purpose"),
                null);
    }

    static PartnerJoined joined(String programme, String partner) {
        return new PartnerJoined(
                new ProgrammeId(programme), new PartnerId(partner), DAY, Redactable.of(partner), "council", true);
    }

    static DomainEventMessage<?> message(String stream, long sequence, ProgrammeEvent event) {
        return new GenericDomainEventMessage<>("Programme", stream, sequence, event);
    }

    void append(DomainEventMessage<?>... events) {
        engine.appendEvents(List.of(events));
    }

    void create(String programme) {
        append(message(programme, 0, created(programme)));
    }

    /** Appends as a command would whose request carried an idempotency key. */
    Receipt appendWithKey(String key, byte[] hash, DomainEventMessage<?>... events) {
        Receipt receipt = new Receipt(OFFICER, key, hash);
        DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("command", MetaData.with(Receipt.KEY, receipt)))
                .execute(() -> append(events));
        return receipt;
    }

    List<Long> positions() {
        return ledger.read(0, Integer.MAX_VALUE).stream().map(Entry::position).toList();
    }

    static List<Long> oneTo(long n) {
        List<Long> positions = new ArrayList<>();
        for (long i = 1; i <= n; i++) {
            positions.add(i);
        }
        return positions;
    }

    List<String> select(String sql) {
        List<String> values = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return values;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        engine.close();
        signal.close();
        source.close();
    }
}
