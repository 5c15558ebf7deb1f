package org.prinuce.query.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Visibility;
import org.prinuce.ledger.Entry;
import org.prinuce.ledger.Ledger;
import org.prinuce.query.journal.Telling.Thing;
import org.prinuce.query.view.Access;
import org.prinuce.query.view.Asked;
import org.prinuce.query.view.Listing;
import org.prinuce.query.view.Moment;
import org.prinuce.query.view.Questions;
import org.prinuce.query.view.Registers.PageStand;
import org.prinuce.query.view.Sought;
import org.prinuce.query.view.Viewer;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds a thing of any kind, for who would name one. */
@RestController
@RequestMapping(path = "/api/programmes/{programme}", produces = "application/json")
@Tag(name = "journal")
class ThingsEndpoint {

    /** What people call a thing: {@code D-47}. */
    private static final Pattern REF = Pattern.compile("[A-Za-z]-(\\d{1,15})");

    private final Journal journal;
    private final Tellings tellings;
    private final Ledger ledger;
    private final Questions questions;
    private final Access access;

    ThingsEndpoint(Journal journal, Tellings tellings, Ledger ledger, Questions questions, Access access) {
        this.journal = journal;
        this.tellings = tellings;
        this.ledger = ledger;
        this.questions = questions;
        this.access = access;
    }

    /** @param partner who logged it; left out where it speaks for the programme as a whole */
    @JsonInclude(Include.NON_NULL)
    record ThingRow(@JsonUnwrapped Thing thing, @Nullable PartnerId partner, Visibility visibility) {}

    record ThingsAnswer(@JsonUnwrapped PageStand stand, List<ThingRow> things) {}

    @Operation(
            operationId = "getThings",
            summary = "Everything logged, of whatever kind: the last recorded first, but for what is called as asked")
    @GetMapping("/things")
    ThingsAnswer things(
            @PathVariable String programme,
            @Parameter(description = "Only those with these words, or words that begin so; or the one called so.")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @ParameterObject Asked asked,
            AccountId account) {
        Viewer viewer = access.enter(account, programme);
        String words = Sought.said(q);
        Listing.Page wanted = Listing.Page.of(page, size);
        questions.await(viewer.programme(), asked);
        Moment moment = questions.moment(asked);
        Journal.Found found = journal.find(Journal.Wanted.beginnings(words, number(words), wanted), viewer, moment);
        PageStand stand = new PageStand(
                moment.saidAsAt(),
                moment.saidKnownAt(),
                journal.lastSeen(viewer, moment.position()),
                found.total(),
                wanted.page(),
                wanted.size());
        return new ThingsAnswer(stand, rows(found.positions(), viewer, moment, asked));
    }

    private List<ThingRow> rows(List<Long> positions, Viewer viewer, Moment moment, Asked asked) {
        Map<Long, Entry> beginnings = new HashMap<>();
        ledger.readAt(positions).forEach(entry -> beginnings.put(entry.position(), entry));
        Asked readAll = new Asked(asked.asAt(), asked.knownAt(), Long.toString(moment.position()));
        Map<String, Thing> things = tellings.things(
                beginnings.values().stream().map(Entry::stream).toList(), questions.together(viewer, readAll));
        return positions.stream()
                .flatMap(position -> Stream.ofNullable(beginnings.get(position)))
                .flatMap(first -> Stream.ofNullable(things.get(first.stream()))
                        .map(thing -> new ThingRow(
                                thing, first.event().partner(), first.event().visibility())))
                .toList();
    }

    private static long number(@Nullable String words) {
        Matcher ref = REF.matcher(words == null ? "" : words);
        return ref.matches() ? Long.parseLong(ref.group(1)) : 0;
    }
}
