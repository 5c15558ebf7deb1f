package org.prinuce.query.view;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Visibility;
import org.prinuce.platform.roster.Roster;

/**
 * Who asks, in a programme where they have a role.
 *
 * @param roster the present one, whatever moment is asked about: access is not history
 * @param privateOf the partners whose private entries they see
 */
public record Viewer(AccountId account, Roster roster, Set<PartnerId> privateOf) {

    /** In SQL, over columns {@code visibility} and {@code partner}: {@link #sees}, with {@link #mine} as :mine. */
    public static final String SEES = "(visibility <> 'PARTNER' or partner = any(cast(:mine as text[])))";

    public ProgrammeId programme() {
        return roster.programme();
    }

    public boolean sees(Visibility visibility, @Nullable PartnerId partner) {
        return visibility != Visibility.PARTNER || partner != null && privateOf.contains(partner);
    }

    public String[] mine() {
        return privateOf.stream().map(PartnerId::value).toArray(String[]::new);
    }

    /** The partners for which they may log. */
    public List<PartnerId> mayLogFor() {
        return roster.partners().keySet().stream()
                .filter(partner -> roster.mayLog(account, partner, Visibility.SHARED))
                .toList();
    }
}
