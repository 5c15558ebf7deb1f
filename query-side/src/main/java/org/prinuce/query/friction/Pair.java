package org.prinuce.query.friction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.prinuce.events.PartnerId;

/** Two partners, in the order of the alphabet: neither comes first. */
record Pair(PartnerId one, PartnerId other) {

    static Pair of(PartnerId one, PartnerId other) {
        return one.value().compareTo(other.value()) <= 0 ? new Pair(one, other) : new Pair(other, one);
    }

    /** Every pair of some partners. */
    static List<Pair> among(Collection<PartnerId> partners) {
        List<PartnerId> all = List.copyOf(partners);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                pairs.add(of(all.get(i), all.get(j)));
            }
        }
        return pairs;
    }

    List<PartnerId> partners() {
        return List.of(one, other);
    }
}
