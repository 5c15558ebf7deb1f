package org.prinuce.query.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.PartnerId;
import org.prinuce.events.programme.FrictionModel;
import org.prinuce.events.programme.SignalKind;

/**
 * Everything that the replay plays, for any two moments of which the one in the world is not after the one in our
 * knowledge. Days are counted from {@code first}. Lists of one table are columns: they have one length, and what stands
 * at one place in them belongs together. {@code known} is the day by whose end something was recorded, {@code until}
 * the day by whose end it was known to be otherwise; where {@code known} is not after the day from which the thing
 * counts, it is 0.
 *
 * @param position the last entry that the viewer may know of
 * @param first the earliest day of all
 * @param kinds of signals, as {@code signals.kind} and the models' weights count them
 * @param usual how friction is measured where no model was set
 * @param enough fewer signals between two partners are too little evidence for a number
 * @param registers by name, the days on which each thing was open in it
 */
record ReplayAnswer(
        long position,
        LocalDate first,
        List<PartnerId> partners,
        Joined joined,
        List<SignalKind> kinds,
        int enough,
        Measure usual,
        List<DatedModel> models,
        Signals signals,
        Map<String, Spans> registers,
        List<Strip> commitments,
        List<Marker> markers,
        Entries entries) {

    /** Since when each partner took part; the last that is known counts. */
    record Joined(List<Integer> partner, List<Integer> on, List<Integer> known) {}

    /** @param weights by kind */
    record Measure(int halfLifeDays, int k, List<Integer> weights) {
        static Measure of(FrictionModel model) {
            return new Measure(
                    model.halfLifeDays(),
                    model.k(),
                    List.of(SignalKind.values()).stream().map(model::weight).toList());
        }
    }

    /** In the order of recording; of those that hold from one day the last counts. */
    record DatedModel(int known, int from, int halfLifeDays, int k, List<Integer> weights) {}

    /**
     * @param one a partner of each pair, as {@code partners} counts them
     * @param size what the weight of its kind is multiplied by
     * @param from the first day on which it counts
     * @param closed from which it fades, in days after {@code from}, or before it; null while it is open
     * @param gone from which it counts no more, in days after {@code from}; null if it does not end
     */
    record Signals(
            List<Integer> kind,
            List<Integer> one,
            List<Integer> other,
            List<Integer> size,
            List<Integer> from,
            List<@Nullable Integer> closed,
            List<@Nullable Integer> gone,
            List<Integer> known,
            List<@Nullable Integer> until) {}

    /** @param days how many; null if it does not end */
    record Spans(
            List<Integer> from, List<@Nullable Integer> days, List<Integer> known, List<@Nullable Integer> until) {}

    /**
     * A commitment and what was sent for it.
     *
     * @param number what its first entry is called by
     * @param audience who is told, in words; null where that is a partner
     */
    @JsonInclude(Include.NON_NULL)
    record Strip(
            String id,
            long number,
            PartnerId partner,
            String purpose,
            @Nullable String audience,
            @Nullable PartnerId to,
            List<Promise> promises,
            Sends sends) {}

    /**
     * What was promised, or no longer, from a day on.
     *
     * @param startsOn null where it ended or was withdrawn
     * @param withdrawn whether it no longer counts; otherwise, without a start, it ended
     */
    @JsonInclude(Include.NON_NULL)
    record Promise(
            int on,
            int known,
            @Nullable Integer startsOn,
            @Nullable Integer months,
            @Nullable Integer days,
            @Nullable Boolean withdrawn) {}

    /**
     * @param number what the entry is called by
     * @param publicity 1 where it was meant for the public
     * @param gone the day from which it counts as not sent; null if it was sent
     * @param goneKnown by whose end that was recorded
     */
    record Sends(
            List<Long> number,
            List<Integer> on,
            List<Integer> known,
            List<Integer> publicity,
            List<@Nullable Integer> gone,
            List<@Nullable Integer> goneKnown) {}

    /** What makes a day one to remember: a kind of context, or what partners did. */
    enum MarkerKind {
        ELECTION,
        CONTROL,
        FUNDING,
        LAW,
        OTHER,
        JOINED,
        LEFT,
        CALLED_IN,
        REVERSED,
        ANNOTATION
    }

    /**
     * A day that many will remember.
     *
     * @param says its title, or what its thing is called
     * @param position its entry
     */
    @JsonInclude(Include.NON_NULL)
    record Marker(
            int on,
            int known,
            @Nullable Integer until,
            MarkerKind kind,
            @Nullable PartnerId partner,
            @Nullable String says,
            long position) {}

    /**
     * Every entry, in the order of recording.
     *
     * @param position how far each is from the one before
     * @param recorded the day
     * @param late how many days before that it happened
     */
    record Entries(List<Long> position, List<Integer> recorded, List<Integer> late) {}
}
