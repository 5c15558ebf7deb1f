package org.prinuce.query.risk;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.ProgrammeEvent;
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
        return risk.origin()
                .row(
                        risk.stage(),
                        risk.reviewDue(),
                        risk.overdueFrom(),
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
                + English.together(
                        it.title(), it.category(), it.cause(), it.event(), it.effect(), it.owner(), it.actionee());
    }
}
