package org.prinuce.platform.command;

import java.util.List;
import org.prinuce.events.Identifier;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.ledger.Entry;
import org.prinuce.ledger.Ledger;
import org.springframework.stereotype.Component;

/** For a command that refers to another thing than the one it is about. */
@Component
public class Streams {

    private final Ledger ledger;

    Streams(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The events of one thing, as the ledger has them at this moment; none where there is no such thing. */
    public List<ProgrammeEvent> of(Identifier thing) {
        return ledger.readStream(thing.value(), Long.MAX_VALUE).stream()
                .map(Entry::event)
                .toList();
    }
}
