package org.prinuce.query.view;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;

/** The terms that partners contest, for answers about whatever uses them. */
public interface ContestedTerms {

    /** What a partner means by a term. */
    record TermMeaning(PartnerId partner, Redactable definition, LocalDate since) {}

    /**
     * A term that was contested at the moment asked about.
     *
     * @param definitions what each partner meant by it, by partner id
     */
    record ContestedTerm(String id, String ref, Redactable term, List<TermMeaning> definitions) {}

    /** Those of these terms that were contested, as far as the viewer may see them. */
    List<ContestedTerm> among(Collection<String> ids, Viewer viewer, Asked asked);
}
