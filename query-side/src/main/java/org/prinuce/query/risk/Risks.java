package org.prinuce.query.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Redactable;
import org.prinuce.events.risk.RiskDetails;
import org.prinuce.events.risk.RiskEvent;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.view.English;
import org.prinuce.query.view.Row;
import org.prinuce.query.view.View;
import org.springframework.stereotype.Component;

/** What may happen, how much would it matter, and who looks after it? */
@Component
final class Risks implements View<Risk> {

    @Override
    public String name() {
        return "risks";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Risk> state() {
        return Risk.class;
    }

    @Override
    public Optional<String> keyOf(ProgrammeEvent event) {
        return event instanceof RiskEvent it ? Optional.of(it.risk().value()) : Optional.empty();
    }

    @Override
    public @Nullable Risk evolve(@Nullable Risk before, Entry entry) {
        return Risk.evolve(before, (RiskEvent) entry.event(), entry);
    }

    @Override
    public Row row(Risk risk, Roster roster, LocalDate today) {
        RiskDetails details = risk.details();
        return new Row(
                risk.origin().partner(),
                risk.origin().visibility(),
                risk.stage().name(),
                null,
                null,
                risk.origin().number(),
                risk.origin().happenedOn(),
                risk.reviewDue(),
                risk.overdueFrom(),
                null,
                List.of(),
                details.nature().name(),
                English.words(details.category()),
                details.title().words(),
                risk.exposure());
    }

    @Override
    public String words(Risk risk) {
        RiskDetails it = risk.details();
        return risk.ref()
                + ' '
                + Stream.of(it.title(), it.category(), it.cause(), it.event(), it.effect(), it.owner(), it.actionee())
                        .filter(Objects::nonNull)
                        .map(Redactable::words)
                        .collect(Collectors.joining(" "));
    }
}
