package org.prinuce.query.friction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.communication.CommitmentEvent;
import org.prinuce.events.communication.CommitmentId;
import org.prinuce.events.communication.CommunicationEvent;
import org.prinuce.events.culture.ObservationEvent;
import org.prinuce.events.governance.GovernanceEvent;
import org.prinuce.events.language.LanguageEvent;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.view.Row;
import org.prinuce.query.view.View;
import org.springframework.stereotype.Component;

/** What shows friction, of whatever capability? */
@Component
public final class Signals implements View<Evidence> {

    @Override
    public String name() {
        return "signals";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<Evidence> state() {
        return Evidence.class;
    }

    @Override
    public Optional<String> keyOf(ProgrammeEvent event) {
        return switch (event) {
            case GovernanceEvent it -> Optional.of(it.decision().value());
            case LanguageEvent it -> Optional.of(it.term().value());
            case ObservationEvent it -> Optional.of(it.observation().value());
            case CommitmentEvent it -> Optional.of(it.commitment().value());
            case CommunicationEvent it -> Optional.ofNullable(it.commitment()).map(CommitmentId::value);
            default -> Optional.empty();
        };
    }

    @Override
    public @Nullable Evidence evolve(@Nullable Evidence before, Entry entry) {
        return switch (entry.event()) {
            case GovernanceEvent it -> DecisionEvidence.evolve((DecisionEvidence) before, it, entry.position());
            case LanguageEvent it -> TermEvidence.evolve((TermEvidence) before, it, entry.position());
            case ObservationEvent it -> ObservationEvidence.evolve((ObservationEvidence) before, it, entry.position());
            case CommitmentEvent it -> CommitmentEvidence.evolve((CommitmentEvidence) before, it, entry.position());
            case CommunicationEvent it -> CommitmentEvidence.evolve((CommitmentEvidence) before, it, entry.position());
            default -> before;
        };
    }

    @Override
    public Row row(Evidence evidence, Roster roster, LocalDate today) {
        return new Row(
                evidence.partner(),
                evidence.visibility(),
                "",
                null,
                null,
                evidence.number(),
                evidence.on(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                "",
                null);
    }

    @Override
    public String words(Evidence evidence) {
        return "";
    }
}
