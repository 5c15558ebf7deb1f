package org.prinuce.events.programme;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.Identifier;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.StoredAs;
import org.prinuce.events.ThingId;
import org.prinuce.events.Visibility;

/**
 * What happens to a link between two things of a programme, of whatever kind. It has no direction, and is never
 * corrected: one that is wrong is withdrawn, and the things are linked anew. {@code partner} is who says it, null for
 * the programme as a whole.
 */
public sealed interface LinkEvent extends ProgrammeEvent {

    LinkId link();

    /** Names what links two things. */
    record LinkId(String value) implements Identifier {
        public LinkId {
            Identifier.check("link", value);
        }

        /**
         * Two things have one link that all see, and one private to each partner, so that nobody is told by a refusal
         * of what another keeps to itself.
         *
         * @param onlyFor the partner that keeps it to itself; null where all see it
         */
        public static LinkId between(ThingId one, ThingId other, @Nullable PartnerId onlyFor) {
            String ends = Stream.of(one, other).map(ThingId::value).sorted().collect(Collectors.joining(" "));
            String name = onlyFor == null ? ends : ends + ' ' + onlyFor;
            return new LinkId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                    .toString());
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /**
     * Somebody said that two things have to do with each other, for the first time or after the link was withdrawn.
     *
     * @param why what they have to do with each other, where that is said
     */
    @StoredAs("programme.things-linked")
    record ThingsLinked(
            LinkId link,
            ProgrammeId programme,
            @Nullable PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            ThingId from,
            ThingId to,
            @Nullable Redactable why)
            implements LinkEvent {}

    /** The link no longer stands. */
    @StoredAs("programme.link-withdrawn")
    record LinkWithdrawn(
            LinkId link,
            ProgrammeId programme,
            @Nullable PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Redactable reason)
            implements LinkEvent {}
}
