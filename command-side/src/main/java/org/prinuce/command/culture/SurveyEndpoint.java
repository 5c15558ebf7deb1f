package org.prinuce.command.culture;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.Actor;
import org.prinuce.command.Desk;
import org.prinuce.command.body.Body;
import org.prinuce.command.body.Bounds;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.culture.SurveyEvent.Ratings;
import org.prinuce.events.culture.SurveyEvent.SurveyAnswerId;
import org.prinuce.events.culture.SurveyEvent.SurveyDetails;
import org.prinuce.events.culture.SurveyEvent.SurveyId;
import org.prinuce.platform.command.Caller;
import org.prinuce.platform.command.Logged;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where pulse surveys are opened, answered and closed. A day that is left out is today. */
@RestController
@Tag(name = "culture")
@RequestMapping("/api/programmes/{programme}/surveys")
@NullMarked
class SurveyEndpoint {

    private final Desk desk;

    SurveyEndpoint(Desk desk) {
        this.desk = desk;
    }

    record OpenSurvey(
            Redactable title,
            @Bounds(max = Bounds.ITEM) @Nullable Redactable source,
            @Nullable PartnerId partner,
            @Nullable LocalDate happenedOn,
            @Nullable DatePrecision precision)
            implements Body {}

    /**
     * One person's answer: 1 not at all, 2 not much, 3 mostly, 4 fully.
     *
     * @param answer a name for it that the sender makes up, by which it can be withdrawn; made up here if left out
     * @param need we need this partnership
     * @param purpose we agree on what it is for
     * @param commitment every partner does what it said it would
     * @param trust we can say what goes wrong without paying for it
     * @param arrangements it is clear who decides what, and that works
     * @param learning we look back together, and change what we do
     */
    record AnswerSurvey(
            PartnerId partner,
            @Bounds(min = Ratings.LEAST, max = Ratings.MOST) int need,
            @Bounds(min = Ratings.LEAST, max = Ratings.MOST) int purpose,
            @Bounds(min = Ratings.LEAST, max = Ratings.MOST) int commitment,
            @Bounds(min = Ratings.LEAST, max = Ratings.MOST) int trust,
            @Bounds(min = Ratings.LEAST, max = Ratings.MOST) int arrangements,
            @Bounds(min = Ratings.LEAST, max = Ratings.MOST) int learning,
            @Nullable SurveyAnswerId answer)
            implements Body {}

    record WithdrawSurveyAnswer(SurveyAnswerId answer) implements Body {}

    record CloseSurvey(
            @Nullable PartnerId partner, @Nullable LocalDate happenedOn) implements Body {}

    /**
     * Everything anew: what is left out is no longer there.
     *
     * @param happenedOn the day from which the right details hold; the day it was opened where it is left out
     */
    record CorrectSurvey(
            Redactable title,
            @Bounds(max = Bounds.ITEM) @Nullable Redactable source,
            @Bounds(max = Bounds.LONG) Redactable reason,
            @Nullable PartnerId partner,
            @Nullable LocalDate happenedOn)
            implements Body {}

    record WithdrawSurvey(
            @Bounds(max = Bounds.LONG) Redactable reason,
            @Nullable PartnerId partner,
            @Nullable LocalDate happenedOn) implements Body {}

    @PostMapping
    ResponseEntity<Logged> open(@PathVariable ProgrammeId programme, @RequestBody OpenSurvey body, Caller caller) {
        Logged logged = log(
                programme,
                caller,
                by -> new Survey.OpenSurvey(
                        new SurveyId(UUID.randomUUID().toString()),
                        by,
                        body.partner(),
                        by.on(body.happenedOn()),
                        body.precision() == null ? DatePrecision.DAY : body.precision(),
                        new SurveyDetails(body.title(), body.source())));
        return ResponseEntity.created(URI.create("/api/programmes/" + programme + "/surveys/" + logged.id()))
                .body(logged);
    }

    @PostMapping("/{survey}/answer")
    Logged answer(
            @PathVariable ProgrammeId programme,
            @PathVariable SurveyId survey,
            @RequestBody AnswerSurvey body,
            Caller caller) {
        SurveyAnswerId answer =
                body.answer() == null ? new SurveyAnswerId(UUID.randomUUID().toString()) : body.answer();
        return log(
                programme,
                caller,
                by -> new Survey.AnswerSurvey(
                        survey,
                        by,
                        body.partner(),
                        answer,
                        new Ratings(
                                body.need(),
                                body.purpose(),
                                body.commitment(),
                                body.trust(),
                                body.arrangements(),
                                body.learning())));
    }

    @PostMapping("/{survey}/withdraw-answer")
    Logged withdrawAnswer(
            @PathVariable ProgrammeId programme,
            @PathVariable SurveyId survey,
            @RequestBody WithdrawSurveyAnswer body,
            Caller caller) {
        return log(programme, caller, by -> new Survey.WithdrawSurveyAnswer(survey, by, body.answer()));
    }

    @PostMapping("/{survey}/close")
    Logged close(
            @PathVariable ProgrammeId programme,
            @PathVariable SurveyId survey,
            @RequestBody CloseSurvey body,
            Caller caller) {
        return log(
                programme, caller, by -> new Survey.CloseSurvey(survey, by, body.partner(), by.on(body.happenedOn())));
    }

    @PostMapping("/{survey}/correct")
    Logged correct(
            @PathVariable ProgrammeId programme,
            @PathVariable SurveyId survey,
            @RequestBody CorrectSurvey body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Survey.CorrectSurvey(
                        survey,
                        by,
                        body.partner(),
                        body.happenedOn(),
                        new SurveyDetails(body.title(), body.source()),
                        body.reason()));
    }

    @PostMapping("/{survey}/withdraw")
    Logged withdraw(
            @PathVariable ProgrammeId programme,
            @PathVariable SurveyId survey,
            @RequestBody WithdrawSurvey body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Survey.WithdrawSurvey(survey, by, body.partner(), by.on(body.happenedOn()), body.reason()));
    }

    private Logged log(ProgrammeId programme, Caller caller, Function<Actor, Survey.Command> command) {
        return desk.log(programme, caller, command);
    }
}
