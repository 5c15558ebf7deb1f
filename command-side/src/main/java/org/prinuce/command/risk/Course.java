package org.prinuce.command.risk;

import static org.prinuce.command.EntryRule.ONLY_WHO_LOGGED_A_THING_WITHDRAWS_IT;
import static org.prinuce.command.risk.Course.Rules.*;
import static org.prinuce.platform.refusal.Refused.refuse;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.Actor;
import org.prinuce.command.Origin;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Visibility;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.NotPermitted;
import org.prinuce.platform.refusal.Refused;
import org.prinuce.platform.refusal.Rule;

/**
 * What the rules of a risk and of its siblings ask alike: whose it is, who sees it, and from when to when its entries
 * run.
 *
 * @param partner the one that logged it
 * @param lastOn the latest day on which anything happened to it
 */
record Course(Origin origin, PartnerId partner, LocalDate lastOn) {

    /** For whom an entry speaks, and the day on which it happened, once it is sure that both may be. */
    record Step(PartnerId partner, LocalDate on) {}

    enum Rules implements Rule {
        AN_END_COMES_LAST(
                "This is dated before the last thing that happened to it. Check the date against its history.");

        private final String says;

        Rules(String says) {
            this.says = says;
        }

        @Override
        public String says() {
            return says;
        }
    }

    ProgrammeId programme() {
        return origin.programme();
    }

    Visibility visibility() {
        return origin.visibility();
    }

    LocalDate beganOn() {
        return origin.happenedOn();
    }

    /**
     * Something that is logged for the first time.
     *
     * @throws NotPermitted if the actor may not log it for this partner
     * @throws Refused if the day is in the future, or not the last that its precision allows
     */
    static Course begin(Actor by, PartnerId partner, Visibility visibility, LocalDate on, DatePrecision precision) {
        PartnerId speaking = by.logsFor(partner, visibility);
        LocalDate day = by.pastOrToday(on, precision);
        return new Course(new Origin(by.programme(), speaking, visibility, day), speaking, day);
    }

    /** As its first entry tells it. */
    static Course of(ProgrammeEvent first) {
        return new Course(Origin.of(first), Objects.requireNonNull(first.partner()), first.happenedOn());
    }

    Course then(ProgrammeEvent next) {
        return next.happenedOn().isAfter(lastOn) ? new Course(origin, partner, next.happenedOn()) : this;
    }

    /**
     * That an actor may log something about it.
     *
     * @param speaking null for the partner that logged it
     * @throws NotFound if it is not there for the actor
     * @throws NotPermitted if the actor may not log this
     */
    PartnerId speaking(Actor by, @Nullable PartnerId speaking) {
        return by.logsFor(speaking, partner, by.finds(origin).visibility());
    }

    /**
     * Something that happens to it.
     *
     * @param on null for the day on which it began
     * @throws Refused if the day lies before it began, or in the future
     */
    Step step(Actor by, @Nullable PartnerId speaking, @Nullable LocalDate on) {
        return new Step(speaking(by, speaking), by.from(origin, on));
    }

    /** As {@link #step}, by the partner that logged it. */
    Step correction(Actor by, @Nullable PartnerId speaking, @Nullable LocalDate on) {
        Step step = step(by, speaking, on);
        by.corrects(speaking, origin);
        return step;
    }

    /** As {@link #step}; nothing else is dated after it. */
    Step end(Actor by, @Nullable PartnerId speaking, LocalDate on) {
        Step step = step(by, speaking, on);
        if (on.isBefore(lastOn)) {
            throw refuse(AN_END_COMES_LAST, "happenedOn");
        }
        return step;
    }

    /** As {@link #end}, by the partner that logged it. */
    Step withdrawal(Actor by, @Nullable PartnerId speaking, LocalDate on) {
        Step step = end(by, speaking, on);
        if (!step.partner().equals(partner)) {
            throw refuse(ONLY_WHO_LOGGED_A_THING_WITHDRAWS_IT, "partner");
        }
        return step;
    }

    /**
     * That this may name another thing.
     *
     * @param other null if there is none under the id that was given
     * @throws Refused if the actor, or somebody else who sees this, does not see it
     */
    void names(@Nullable Origin other, Actor by, String field) {
        by.names(other, origin, field);
    }

    static void notBefore(LocalDate earliest, @Nullable LocalDate day, Rule rule, String field) {
        require(day == null || !day.isBefore(earliest), rule, field);
    }

    static void require(boolean holds, Rule rule, @Nullable String field) {
        if (!holds) {
            throw field == null ? refuse(rule) : refuse(rule, field);
        }
    }
}
