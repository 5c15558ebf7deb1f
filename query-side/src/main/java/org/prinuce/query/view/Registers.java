package org.prinuce.query.view;

import java.util.List;
import java.util.Map;
import org.prinuce.events.AccountId;
import org.prinuce.platform.refusal.NotFound;
import org.springframework.stereotype.Component;

/** Answers what registers are asked over HTTP: one page of a list, or one thing. */
@Component
public class Registers {

    private final Questions questions;
    private final Access access;

    Registers(Questions questions, Access access) {
        this.questions = questions;
        this.access = access;
    }

    /**
     * Where an answer stands: both clocks as they were asked for.
     *
     * @param position the last position that the answer knows
     */
    public record Stand(String asAt, String knownAt, long position) {

        public static Stand of(Question<?> question) {
            return new Stand(question.moment().saidAsAt(), question.moment().saidKnownAt(), question.position());
        }
    }

    /**
     * Where a page of a list stands.
     *
     * @param position the last position that the answer knows
     * @param total how many things are listed, on all pages
     * @param page from 1
     * @param size things a page
     */
    public record PageStand(String asAt, String knownAt, long position, long total, int page, int size) {

        public static PageStand of(Question<?> question, Listing listing, Listing.Found<?> found) {
            Stand stand = Stand.of(question);
            return new PageStand(
                    stand.asAt(),
                    stand.knownAt(),
                    stand.position(),
                    found.total(),
                    listing.page().page(),
                    listing.page().size());
        }
    }

    /** @param found with the counts of all things, whichever are listed */
    public record Listed<S, R>(PageStand stand, Listing.Found<S> found, List<R> rows) {}

    public record One<S, R>(Stand stand, Question<S> question, S thing, R row) {}

    /**
     * A page of a register.
     *
     * @param own what was asked for by name, of which the register takes its own filters
     * @throws NotFound if there is no such programme, or the account has no role in it
     */
    public <S, R> Listed<S, R> list(
            Register<S, R> register,
            String programme,
            Sought sought,
            Map<String, String> own,
            Asked asked,
            AccountId account) {
        Viewer viewer = access.enter(account, programme);
        Listing listing = Own.listing(register, sought, own, viewer);
        Question<S> question = questions.about(register, viewer, asked);
        Listing.Found<S> found = question.list(listing);
        return new Listed<>(PageStand.of(question, listing, found), found, register.rows(question, found.things()));
    }

    /**
     * One thing of a register.
     *
     * @throws NotFound if there is no such programme or thing at that moment, or the account may not see it
     */
    public <S, R> One<S, R> one(Register<S, R> register, String programme, String id, Asked asked, AccountId account) {
        Question<S> question = questions.about(register, access.enter(account, programme), asked);
        S thing = question.one(id).orElseThrow(() -> new NotFound("such " + register.thing()));
        return new One<>(
                Stand.of(question),
                question,
                thing,
                register.rows(question, List.of(thing)).getFirst());
    }
}
