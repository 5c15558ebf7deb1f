package org.prinuce.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Visibility;

/**
 * How a thing began, whatever kind of thing it is: what decides who sees it, who adds to it, and from which day.
 *
 * @param partner who logged it; null where it speaks for the programme as a whole
 */
public record Origin(ProgrammeId programme, @Nullable PartnerId partner, Visibility visibility, LocalDate happenedOn) {

    /** @param first the entry that it began with */
    public static Origin of(ProgrammeEvent first) {
        return new Origin(first.programme(), first.partner(), first.visibility(), first.happenedOn());
    }
}
