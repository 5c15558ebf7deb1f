package org.prinuce.query.friction;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Visibility;
import org.prinuce.platform.roster.Roster;

/** What is known of one thing that may show friction, without its words. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CommitmentEvidence.class, name = "commitment"),
    @JsonSubTypes.Type(value = DecisionEvidence.class, name = "decision"),
    @JsonSubTypes.Type(value = ObservationEvidence.class, name = "observation"),
    @JsonSubTypes.Type(value = TermEvidence.class, name = "term")
})
public sealed interface Evidence permits CommitmentEvidence, DecisionEvidence, ObservationEvidence, TermEvidence {

    /** The thing's id. */
    String id();

    /** The partner that logged it; null for the programme as a whole. */
    @Nullable
    PartnerId partner();

    Visibility visibility();

    /** The position of its first entry. */
    long number();

    LocalDate on();

    /**
     * All it shows, past and to come.
     *
     * @param roster the programme, whose call-in rules say when a decision is final
     * @param until what would open later than this day is left out
     */
    List<Signal> signals(Roster roster, LocalDate until);

    /** The two partners between whom a difference helped, so far as it had by a day. */
    default Optional<Pair> helped(LocalDate day) {
        return Optional.empty();
    }
}
