package org.prinuce.query.friction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.culture.ObservationEvent.About;
import org.prinuce.events.programme.SignalKind;

/**
 * What disputes are about, and how many of them are about turf: who is in charge, or who pays (kept apart after Bekkers
 * 2007). A dispute is friction that was observed, by the day asked about, however long ago it was resolved; what it is
 * about is what whoever logged it said (ADR 20).
 *
 * @param unsaid of how many nobody said; they count for nothing else
 * @param tooLittle whether fewer than three are said, and so give no share
 * @param share of those that are said, how many are about jurisdiction or cost: 0 to 1
 */
@JsonInclude(Include.NON_NULL)
record Turf(
        int jurisdiction,
        int cost,
        int other,
        int unsaid,
        boolean tooLittle,
        @Nullable Double share) {

    static Turf of(Collection<Signal> signals, LocalDate day) {
        Map<About, Integer> said = new EnumMap<>(About.class);
        int unsaid = 0;
        for (Signal signal : signals) {
            if (signal.kind() == SignalKind.OBSERVED && signal.countsOn(day)) {
                if (signal.about() == null) {
                    unsaid++;
                } else {
                    said.merge(signal.about(), 1, Integer::sum);
                }
            }
        }
        int jurisdiction = said.getOrDefault(About.JURISDICTION, 0);
        int cost = said.getOrDefault(About.COST, 0);
        int other = said.getOrDefault(About.OTHER, 0);
        int all = jurisdiction + cost + other;
        boolean tooLittle = all < Friction.ENOUGH;
        return new Turf(
                jurisdiction, cost, other, unsaid, tooLittle, tooLittle ? null : (jurisdiction + cost) / (double) all);
    }
}
