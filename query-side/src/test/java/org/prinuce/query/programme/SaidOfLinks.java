package org.prinuce.query.programme;

import static org.prinuce.query.Said.on;
import static org.prinuce.query.Said.partner;
import static org.prinuce.query.Said.text;

import org.prinuce.events.PartnerId;
import org.prinuce.events.ThingId;
import org.prinuce.events.Visibility;
import org.prinuce.events.programme.LinkEvent.LinkId;
import org.prinuce.events.programme.LinkEvent.LinkWithdrawn;
import org.prinuce.events.programme.LinkEvent.ThingsLinked;
import org.prinuce.query.Said;

/** The words of the tests of links: what has to do with what in one programme. */
public record SaidOfLinks(Said said) {

    public ThingsLinked linked(String from, String to, String why, String day) {
        return linked(from, to, "sutton", Visibility.SHARED, why, day);
    }

    public ThingsLinked linked(String from, String to, String partner, Visibility visibility, String why, String day) {
        return new ThingsLinked(
                link(from, to, partner, visibility),
                said.programme(),
                partner(partner),
                visibility,
                on(day),
                new ThingId(from),
                new ThingId(to),
                text(why));
    }

    public LinkWithdrawn withdrawn(String from, String to, String day) {
        return new LinkWithdrawn(
                link(from, to, "sutton", Visibility.SHARED),
                said.programme(),
                partner("sutton"),
                Visibility.SHARED,
                on(day),
                text("mistaken"));
    }

    public LinkId link(String from, String to, String partner, Visibility visibility) {
        PartnerId onlyFor = visibility == Visibility.PARTNER ? partner(partner) : null;
        return LinkId.between(new ThingId(from), new ThingId(to), onlyFor);
    }
}
