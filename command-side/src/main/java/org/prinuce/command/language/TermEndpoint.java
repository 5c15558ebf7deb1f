package org.prinuce.command.language;

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
import org.prinuce.events.Visibility;
import org.prinuce.events.language.LanguageEvent.TermDetails;
import org.prinuce.events.language.LanguageEvent.TermId;
import org.prinuce.platform.command.Caller;
import org.prinuce.platform.command.Logged;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the glossary is logged. A day that is left out is today. A partner that is left out of a term or an agreement
 * is the one the account logs for or, for the programme office, the programme as a whole.
 */
@RestController
@Tag(name = "language")
@RequestMapping("/api/programmes/{programme}/terms")
@NullMarked
class TermEndpoint {

    private final Desk desk;

    TermEndpoint(Desk desk) {
        this.desk = desk;
    }

    record RaiseTerm(
            Redactable term,
            @Nullable PartnerId partner,
            @Nullable Visibility visibility,
            @Nullable LocalDate happenedOn,
            @Nullable DatePrecision precision,
            @Bounds(max = Bounds.ITEM) @Nullable Redactable source)
            implements Body {}

    record DefineTerm(
            PartnerId partner,
            @Bounds(max = Bounds.LONG) Redactable definition,
            @Bounds(max = Bounds.ITEM) @Nullable Redactable source,
            @Nullable LocalDate happenedOn)
            implements Body {}

    record ContestTerm(
            PartnerId partner,
            @Bounds(max = Bounds.LONG) Redactable reason,
            @Nullable LocalDate happenedOn) implements Body {}

    record WithdrawContest(
            PartnerId partner,
            @Bounds(max = Bounds.LONG) @Nullable Redactable reason,
            @Nullable LocalDate happenedOn) implements Body {}

    record AgreeTerm(
            @Bounds(max = Bounds.LONG) Redactable definition,
            @Nullable PartnerId partner,
            @Nullable LocalDate happenedOn)
            implements Body {}

    /**
     * Everything anew: what is left out is no longer there.
     *
     * @param happenedOn the day from which the right words hold; the day the term was raised where it is left out
     */
    record CorrectTerm(
            Redactable term,
            @Bounds(max = Bounds.ITEM) @Nullable Redactable source,
            @Bounds(max = Bounds.LONG) Redactable reason,
            @Nullable PartnerId partner,
            @Nullable LocalDate happenedOn)
            implements Body {}

    record WithdrawTerm(
            @Bounds(max = Bounds.LONG) Redactable reason,
            @Nullable PartnerId partner,
            @Nullable LocalDate happenedOn) implements Body {}

    @PostMapping
    ResponseEntity<Logged> raise(@PathVariable ProgrammeId programme, @RequestBody RaiseTerm body, Caller caller) {
        Logged logged = log(
                programme,
                caller,
                by -> new Term.RaiseTerm(
                        new TermId(UUID.randomUUID().toString()),
                        by,
                        body.partner(),
                        body.visibility() == null ? Visibility.SHARED : body.visibility(),
                        by.on(body.happenedOn()),
                        body.precision() == null ? DatePrecision.DAY : body.precision(),
                        new TermDetails(body.term(), body.source())));
        return ResponseEntity.created(URI.create("/api/programmes/" + programme + "/terms/" + logged.id()))
                .body(logged);
    }

    @PostMapping("/{term}/define")
    Logged define(
            @PathVariable ProgrammeId programme,
            @PathVariable TermId term,
            @RequestBody DefineTerm body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Term.DefineTerm(
                        term, by, body.partner(), by.on(body.happenedOn()), body.definition(), body.source()));
    }

    @PostMapping("/{term}/contest")
    Logged contest(
            @PathVariable ProgrammeId programme,
            @PathVariable TermId term,
            @RequestBody ContestTerm body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Term.ContestTerm(term, by, body.partner(), by.on(body.happenedOn()), body.reason()));
    }

    @PostMapping("/{term}/withdraw-contest")
    Logged withdrawContest(
            @PathVariable ProgrammeId programme,
            @PathVariable TermId term,
            @RequestBody WithdrawContest body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Term.WithdrawContest(term, by, body.partner(), by.on(body.happenedOn()), body.reason()));
    }

    @PostMapping("/{term}/agree")
    Logged agree(
            @PathVariable ProgrammeId programme,
            @PathVariable TermId term,
            @RequestBody AgreeTerm body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Term.AgreeTerm(term, by, body.partner(), by.on(body.happenedOn()), body.definition()));
    }

    @PostMapping("/{term}/correct")
    Logged correct(
            @PathVariable ProgrammeId programme,
            @PathVariable TermId term,
            @RequestBody CorrectTerm body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Term.CorrectTerm(
                        term,
                        by,
                        body.partner(),
                        body.happenedOn(),
                        new TermDetails(body.term(), body.source()),
                        body.reason()));
    }

    @PostMapping("/{term}/withdraw")
    Logged withdraw(
            @PathVariable ProgrammeId programme,
            @PathVariable TermId term,
            @RequestBody WithdrawTerm body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Term.WithdrawTerm(term, by, body.partner(), by.on(body.happenedOn()), body.reason()));
    }

    private Logged log(ProgrammeId programme, Caller caller, Function<Actor, Term.Command> command) {
        return desk.log(programme, caller, command);
    }
}
