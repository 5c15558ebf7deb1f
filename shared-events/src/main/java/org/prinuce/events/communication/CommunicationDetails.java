package org.prinuce.events.communication;

import org.jspecify.annotations.Nullable;
import org.prinuce.events.Redactable;
import org.prinuce.events.Sourced;

/**
 * What was sent.
 *
 * @param reach how many people it reached, 0 or more
 * @param feedback what came back with it; what comes later is an entry of its own
 * @param publicity whether it was meant for the public
 * @param sponsorNamed whether the senior sponsor was named in it
 * @param source where it was read, when it was not logged by those who were there
 */
public record CommunicationDetails(
        Audience audience,
        Redactable channel,
        Redactable summary,
        @Nullable Integer reach,
        @Nullable Redactable feedback,
        @Nullable Sentiment sentiment,
        boolean publicity,
        @Nullable Boolean sponsorNamed,
        @Nullable Redactable source)
        implements Sourced.Details {}
