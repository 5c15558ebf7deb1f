package org.prinuce.query.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Visibility;
import org.prinuce.ledger.Entry;
import org.prinuce.ledger.Ledger;
import org.prinuce.platform.account.Accounts;
import org.prinuce.platform.refusal.InvalidField;
import org.prinuce.platform.roster.Roster;
import org.prinuce.platform.time.London;
import org.prinuce.query.journal.Corrections.Correction;
import org.prinuce.query.journal.Telling.Thing;
import org.prinuce.query.view.Access;
import org.prinuce.query.view.Asked;
import org.prinuce.query.view.Listing;
import org.prinuce.query.view.Moment;
import org.prinuce.query.view.Questions;
import org.prinuce.query.view.RostersThen;
import org.prinuce.query.view.Viewer;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every entry of a programme, of every capability, on both clocks. */
@RestController
@RequestMapping(path = "/api/programmes/{programme}", produces = "application/json")
@Tag(name = "journal")
class JournalEndpoint {

    private final Journal journal;
    private final Ledger ledger;
    private final Questions questions;
    private final RostersThen rosters;
    private final Access access;
    private final Accounts accounts;
    private final Tellings tellings;

    JournalEndpoint(
            Journal journal,
            Ledger ledger,
            Questions questions,
            RostersThen rosters,
            Access access,
            Accounts accounts,
            Tellings tellings) {
        this.journal = journal;
        this.ledger = ledger;
        this.questions = questions;
        this.rosters = rosters;
        this.access = access;
        this.accounts = accounts;
        this.tellings = tellings;
    }

    /**
     * @param daysLate days from when it happened to when it was recorded; not counted (0) in a record of the past
     * @param first whether the thing it is about begins with it
     * @param event what happened, as the ledger names it: {@code decision-taken}
     * @param thing what it is about; null where that is the programme itself
     * @param says it in words
     * @param changed what it corrected; left out but in the history of one thing
     */
    @JsonInclude(Include.NON_NULL)
    record JournalEntry(
            long position,
            Instant recordedAt,
            LocalDate happenedOn,
            long daysLate,
            boolean first,
            AccountId actor,
            String actorName,
            @Nullable PartnerId partner,
            Visibility visibility,
            String capability,
            String event,
            @Nullable Thing thing,
            String says,
            @Nullable List<Correction> changed) {}

    record JournalAnswer(
            String asAt, String knownAt, long position, long total, int page, int size, List<JournalEntry> entries) {}

    @Operation(operationId = "getJournal", summary = "Every entry, or every one about a thing; the last recorded first")
    @GetMapping("/journal")
    JournalAnswer journal(
            @PathVariable String programme,
            @Parameter(description = "The position of the only entry to be told.")
                    @RequestParam(required = false)
                    @Nullable
                    String entry,
            @Parameter(description = "Only entries of days after this one.") @RequestParam(required = false) @Nullable
                    String from,
            @Parameter(description = "Only entries of this day or earlier.") @RequestParam(required = false) @Nullable
                    String to,
            @Parameter(description = "What from and to speak of: happened (by default) or recorded.")
                    @RequestParam(required = false)
                    @Nullable
                    String on,
            @RequestParam(required = false) @Nullable String thing,
            @RequestParam(required = false) @Nullable String capability,
            @RequestParam(required = false) @Nullable String partner,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String late,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @ParameterObject Asked asked,
            AccountId account) {
        Viewer viewer = access.enter(account, programme);
        LocalDate first = Asked.day("from", from);
        Journal.Wanted wanted = new Journal.Wanted(
                entry(entry),
                first,
                Asked.lastDay("to", to, first),
                dayOf(on),
                thing == null || thing.isBlank() ? null : thing,
                capability(capability),
                id("partner", partner, PartnerId::new),
                id("actor", actor, AccountId::new),
                q == null || q.isBlank() ? null : q,
                late(late),
                false,
                order(sort),
                Listing.Page.of(page, size));
        if (wanted.q() != null) {
            questions.await(viewer.programme(), asked); // the views know the words
        }
        Moment moment = questions.moment(asked);
        Journal.Found found = journal.find(wanted, viewer, moment);
        return new JournalAnswer(
                moment.saidAsAt(),
                moment.saidKnownAt(),
                journal.lastSeen(viewer, moment.position()),
                found.total(),
                wanted.page().page(),
                wanted.page().size(),
                told(found, wanted.thing() != null, viewer, moment, asked));
    }

    /** @param ofOne whether all entries are about one thing */
    private List<JournalEntry> told(Journal.Found found, boolean ofOne, Viewer viewer, Moment moment, Asked asked) {
        List<Long> positions = found.positions();
        Map<Long, Entry> entries =
                ledger.readAt(positions).stream().collect(Collectors.toMap(Entry::position, Function.identity()));
        Roster roster = rosters.at(viewer, moment.position());
        Map<String, Thing> things = things(entries.values(), viewer, moment, asked);
        // Of a part of a history nobody can tell what stood before.
        boolean whole = ofOne && positions.size() == found.total();
        Map<Long, List<Correction>> changed = whole ? Corrections.of(entries.values(), roster) : Map.of();
        return positions.stream()
                .map(entries::get)
                .map(entry -> told(entry, roster, things, changed.get(entry.position())))
                .toList();
    }

    /** As the views know them once they have read all that is listed. */
    private Map<String, Thing> things(Collection<Entry> entries, Viewer viewer, Moment moment, Asked asked) {
        Asked readAll = new Asked(asked.asAt(), asked.knownAt(), Long.toString(moment.position()));
        Questions.Together ask = questions.together(viewer, readAll);
        Map<String, Thing> things = new HashMap<>();
        entries.stream()
                .collect(Collectors.groupingBy(it -> tellings.of(it.event())))
                .forEach((telling, told) -> {
                    Set<String> ids = told.stream()
                            .flatMap(it -> Stream.concat(Stream.of(it.stream()), telling.names(it.event()).stream()))
                            .collect(Collectors.toSet());
                    things.putAll(telling.things(ids, ask));
                });
        return things;
    }

    private JournalEntry told(
            Entry entry, Roster roster, Map<String, Thing> things, @Nullable List<Correction> changed) {
        LocalDate happenedOn = entry.event().happenedOn();
        String stored = Tellings.storedAs(entry.event());
        return new JournalEntry(
                entry.position(),
                entry.recordedAt(),
                happenedOn,
                roster.isRecordOfThePast() ? 0 : ChronoUnit.DAYS.between(happenedOn, London.dayOf(entry.recordedAt())),
                entry.sequence() == 0,
                entry.actor(),
                accounts.nameOf(entry.actor()),
                entry.event().partner(),
                entry.event().visibility(),
                Tellings.capability(entry.event()),
                stored.substring(stored.indexOf('.') + 1),
                things.get(entry.stream()),
                tellings.of(entry.event()).says(entry.event(), roster, things::get),
                changed);
    }

    private @Nullable String capability(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        if (!tellings.capabilities().contains(asked)) {
            throw new InvalidField("capability", "Give one of " + String.join(", ", tellings.capabilities()) + ".");
        }
        return asked;
    }

    private static <T> @Nullable T id(String field, @Nullable String asked, Function<String, T> as) {
        try {
            return asked == null || asked.isBlank() ? null : as.apply(asked);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidField(field, malformed.getMessage() + ".");
        }
    }

    private static @Nullable Long entry(@Nullable String asked) {
        try {
            return asked == null || asked.isBlank() ? null : Long.valueOf(asked.strip());
        } catch (NumberFormatException malformed) {
            throw new InvalidField("entry", "Give the position of an entry, a whole number.");
        }
    }

    private static String dayOf(@Nullable String asked) {
        return switch (asked == null || asked.isBlank() ? "happened" : asked) {
            case "happened" -> Journal.HAPPENED_ON;
            case "recorded" -> Journal.RECORDED_ON;
            default -> throw new InvalidField("on", "Give happened or recorded.");
        };
    }

    private static @Nullable Boolean late(@Nullable String asked) {
        return switch (asked == null ? "" : asked) {
            case "" -> null;
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new InvalidField("late", "Give true or false.");
        };
    }

    private static String order(@Nullable String asked) {
        return switch (asked == null || asked.isBlank() ? "-recorded" : asked) {
            case "recorded" -> "position";
            case "-recorded" -> "position desc";
            case "happened" -> "happened_on, position";
            case "-happened" -> "happened_on desc, position desc";
            default ->
                throw new InvalidField(
                        "sort", "Give recorded or happened; with a - before it for the other way round.");
        };
    }
}
