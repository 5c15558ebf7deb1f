package org.prinuce.command.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.EntryRule;
import org.prinuce.command.body.Body;
import org.prinuce.events.ProgrammeId;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.command.Caller;
import org.prinuce.platform.refusal.InvalidField;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.NotPermitted;
import org.prinuce.platform.refusal.Refused;

/**
 * Goes through what an import recorded, in its order, and rehearses for each thing the withdrawal that would be sent by
 * hand. What somebody has logged more about since is kept although a rule would let it go: nobody's later work is taken
 * back unseen.
 */
final class TakingBack implements Consumer<Entry> {

    static final String CHANGED =
            "More was logged about this since it was imported. Look at it, and withdraw it by hand if it is wrong.";

    private final Kind kind;
    private final ProgrammeId programme;
    private final Body withdrawal;
    private final Caller caller;
    private final Found found;
    /** The thing that is being read, and how many entries of it the import wrote. */
    private @Nullable Entry first;

    private long wrote;

    TakingBack(Kind kind, ProgrammeId programme, Body withdrawal, Caller caller, Found found) {
        this.kind = kind;
        this.programme = programme;
        this.withdrawal = withdrawal;
        this.caller = caller;
        this.found = found;
    }

    /** What is not withdrawn with the rest: the position of its first entry, its id, and why. */
    @Schema(name = "ImportKeptThing")
    record Kept(long position, String thing, String says) {}

    /** Is told of each thing what follows for it. */
    interface Found {

        /** It can be withdrawn, by these events. */
        void standing(String thing, List<DomainEventMessage<?>> events);

        /** Somebody has withdrawn it already. */
        void gone(String thing);

        void kept(Kept kept);
    }

    @Override
    public void accept(Entry entry) {
        if (entry.sequence() == 0) {
            end();
            first = entry;
            wrote = 0;
        }
        wrote++;
    }

    /** After the last entry. */
    void end() {
        if (first != null) {
            sort(first);
            first = null;
        }
    }

    private void sort(Entry thing) {
        try {
            List<DomainEventMessage<?>> events = kind.rehearse(programme, thing.stream(), withdrawal, caller);
            if (events.getFirst().getSequenceNumber() > wrote) {
                keep(thing, CHANGED);
            } else {
                found.standing(thing.stream(), events);
            }
        } catch (Refused refused) {
            if (refused.rule() == EntryRule.WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN) {
                found.gone(thing.stream());
            } else {
                keep(thing, refused.getMessage());
            }
        } catch (NotPermitted | NotFound | InvalidField refused) {
            keep(thing, refused.getMessage());
        }
    }

    private void keep(Entry thing, @Nullable String says) {
        found.kept(new Kept(thing.position(), thing.stream(), String.valueOf(says)));
    }
}
