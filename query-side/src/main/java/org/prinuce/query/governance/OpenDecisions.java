package org.prinuce.query.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.prinuce.query.governance.Standing.DecisionStage;
import org.prinuce.query.view.Asked;
import org.prinuce.query.view.Listing;
import org.prinuce.query.view.OpenThings;
import org.prinuce.query.view.Questions;
import org.prinuce.query.view.Viewer;
import org.springframework.stereotype.Component;

/** The decisions of a programme that are open. */
@Component
class OpenDecisions implements OpenThings {

    private final Decisions decisions;
    private final Questions questions;

    OpenDecisions(Decisions decisions, Questions questions) {
        this.decisions = decisions;
        this.questions = questions;
    }

    @Override
    public long count(Viewer viewer, Asked asked) {
        return list(viewer, asked, "number").total();
    }

    @Override
    public Optional<LocalDate> lastNeeded(Viewer viewer, Asked asked) {
        return list(viewer, asked, "due_on desc nulls last").things().stream()
                .findFirst()
                .map(it -> it.proposal().neededBy());
    }

    private Listing.Found<Decision> list(Viewer viewer, Asked asked, String order) {
        List<String> open = List.of(DecisionStage.values()).stream()
                .filter(DecisionStage::isOpen)
                .map(DecisionStage::name)
                .toList();
        return questions
                .about(decisions, viewer, asked)
                .list(new Listing(
                        open, null, null, null, null, null, List.of(), order, List.of(), new Listing.Page(1, 1)));
    }
}
