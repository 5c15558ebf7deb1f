package org.prinuce.query.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.programme.CallInRule;
import org.prinuce.events.programme.Notice;
import org.prinuce.events.programme.Role;
import org.prinuce.platform.account.Accounts;
import org.prinuce.platform.roster.Roster;
import org.prinuce.platform.roster.Roster.DatedRule;
import org.prinuce.platform.roster.Roster.Grant;
import org.prinuce.platform.roster.Roster.Partner;
import org.prinuce.query.journal.Journal;
import org.prinuce.query.view.Access;
import org.prinuce.query.view.Asked;
import org.prinuce.query.view.Moment;
import org.prinuce.query.view.OpenThings;
import org.prinuce.query.view.Questions;
import org.prinuce.query.view.RostersThen;
import org.prinuce.query.view.Viewer;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The programmes that one takes part in, and who takes part with one. */
@RestController
@RequestMapping(path = "/api/programmes", produces = "application/json")
@Tag(name = "programme")
class ProgrammesEndpoint {

    private final Questions questions;
    private final RostersThen rosters;
    private final Access access;
    private final Accounts accounts;
    private final Journal journal;
    private final OpenThings openDecisions;

    ProgrammesEndpoint(
            Questions questions,
            RostersThen rosters,
            Access access,
            Accounts accounts,
            Journal journal,
            OpenThings openDecisions) {
        this.questions = questions;
        this.rosters = rosters;
        this.access = access;
        this.accounts = accounts;
        this.journal = journal;
        this.openDecisions = openDecisions;
    }

    record PartnerName(PartnerId id, Redactable name) {}

    /**
     * @param entries how many the viewer may see
     * @param openDecisions how many the viewer may see
     * @param roles the viewer's own
     */
    @JsonInclude(Include.NON_NULL)
    record ProgrammeRow(
            ProgrammeId id,
            Redactable name,
            Redactable purpose,
            @Nullable Notice notice,
            List<PartnerName> partners,
            long entries,
            long openDecisions,
            @Nullable Instant lastRecordedAt,
            List<Role> roles) {}

    record ProgrammesAnswer(String asAt, String knownAt, long position, long total, List<ProgrammeRow> programmes) {}

    @Operation(operationId = "getProgrammes", summary = "The programmes in which one has a role")
    @GetMapping
    ProgrammesAnswer programmes(@ParameterObject Asked asked, AccountId account) {
        List<String> all = questions.programmes(asked);
        Moment moment = questions.moment(asked);
        List<Viewer> mine = rosters.at(all, Long.MAX_VALUE).stream()
                .filter(roster -> roster.knows(account))
                .map(roster -> new Viewer(account, roster, roster.seesPrivateEntriesOf(account)))
                .toList();
        List<ProgrammeRow> rows = mine.stream()
                .flatMap(viewer -> row(viewer, asked, moment).stream())
                .sorted(Comparator.comparing(row -> row.name().words(), String.CASE_INSENSITIVE_ORDER))
                .toList();
        long position = mine.stream()
                .mapToLong(viewer -> journal.lastSeen(viewer, moment.position()))
                .max()
                .orElse(0);
        return new ProgrammesAnswer(moment.saidAsAt(), moment.saidKnownAt(), position, rows.size(), rows);
    }

    private Optional<ProgrammeRow> row(Viewer viewer, Asked asked, Moment moment) {
        return then(viewer.programme(), moment).map(roster -> {
            Journal.Size size = journal.size(viewer, moment);
            return new ProgrammeRow(
                    roster.programme(),
                    roster.name(),
                    roster.purpose(),
                    roster.notice(),
                    partners(roster, moment)
                            .map(it -> new PartnerName(it.id(), it.name()))
                            .toList(),
                    size.entries(),
                    openDecisions.count(viewer, asked),
                    size.lastRecordedAt(),
                    viewer.roster().grants().stream()
                            .filter(grant -> grant.account().equals(viewer.account()))
                            .map(Grant::role)
                            .distinct()
                            .sorted()
                            .toList());
        });
    }

    private Optional<Roster> then(ProgrammeId programme, Moment moment) {
        return rosters.at(List.of(programme.value()), moment.position()).stream()
                .filter(roster -> !roster.createdOn().isAfter(moment.day()))
                .findFirst();
    }

    private static Stream<Partner> partners(Roster roster, Moment moment) {
        return roster.partners().values().stream().filter(it -> !it.joinedOn().isAfter(moment.day()));
    }

    /** @param until the time of day, such as 10:00 */
    @JsonInclude(Include.NON_NULL)
    record DatedRuleRow(
            LocalDate from,
            int workingDays,
            CallInRule.WindowOpens after,
            String until,
            @Nullable Redactable callers,
            Redactable source) {

        static DatedRuleRow of(DatedRule dated) {
            CallInRule rule = dated.rule();
            return new DatedRuleRow(
                    dated.from(),
                    rule.workingDays(),
                    rule.after(),
                    rule.until().toString(),
                    rule.callers(),
                    rule.source());
        }
    }

    /**
     * @param leftOn the last day on which it took part
     * @param shortName two letters, no two partners' alike
     * @param rules its call-in rules, the earliest first; empty where none is known
     */
    record PartnerRow(
            PartnerId id,
            Redactable name,
            @JsonProperty("short") String shortName,
            String kind,
            boolean ratifies,
            LocalDate joinedOn,
            @JsonInclude(Include.NON_NULL) @Nullable LocalDate leftOn,
            List<DatedRuleRow> rules) {}

    @JsonInclude(Include.NON_NULL)
    record MyRole(Role role, @Nullable PartnerId partner) {}

    /** @param runs whether the viewer may change partners, rules and roles */
    record Mine(List<MyRole> roles, List<PartnerId> mayLogFor, boolean runs) {}

    @JsonInclude(Include.NON_NULL)
    record Member(
            AccountId account,
            String name,
            Role role,
            @Nullable PartnerId partner) {}

    /**
     * @param mine what the viewer may do now, whatever moment is asked about
     * @param members as known at the moment asked about
     */
    @JsonInclude(Include.NON_NULL)
    record ProgrammeAnswer(
            String asAt,
            String knownAt,
            long position,
            ProgrammeId id,
            Redactable name,
            Redactable purpose,
            @Nullable Notice notice,
            LocalDate createdOn,
            List<PartnerRow> partners,
            Mine mine,
            List<Member> members) {}

    @Operation(operationId = "getProgramme", summary = "One programme: its partners, their rules, its members")
    @GetMapping("/{programme}")
    ProgrammeAnswer programme(@PathVariable String programme, @ParameterObject Asked asked, AccountId account) {
        Viewer viewer = access.enter(account, programme);
        Moment moment = questions.moment(asked);
        Roster roster = rosters.at(viewer, moment.position());
        List<Partner> partners = partners(roster, moment).toList();
        Map<PartnerId, String> shortNames =
                ShortNames.of(viewer.roster().partners().values());
        return new ProgrammeAnswer(
                moment.saidAsAt(),
                moment.saidKnownAt(),
                journal.lastSeen(viewer, moment.position()),
                roster.programme(),
                roster.name(),
                roster.purpose(),
                roster.notice(),
                roster.createdOn(),
                partners.stream()
                        .map(it -> row(it, shortNames.getOrDefault(it.id(), ""), moment))
                        .toList(),
                mine(viewer),
                roster.grants().stream()
                        .map(it -> new Member(it.account(), accounts.nameOf(it.account()), it.role(), it.partner()))
                        .sorted(Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(Member::role)
                                .thenComparing(it ->
                                        it.partner() == null ? "" : it.partner().value()))
                        .toList());
    }

    private static PartnerRow row(Partner partner, String shortName, Moment moment) {
        LocalDate leftOn = partner.leftOn();
        return new PartnerRow(
                partner.id(),
                partner.name(),
                shortName,
                partner.kind(),
                partner.ratifies(),
                partner.joinedOn(),
                leftOn == null || leftOn.isAfter(moment.day()) ? null : leftOn,
                partner.rules().stream()
                        .filter(it -> !it.from().isAfter(moment.day()))
                        .map(DatedRuleRow::of)
                        .toList());
    }

    private static Mine mine(Viewer viewer) {
        return new Mine(
                viewer.roster().grants().stream()
                        .filter(grant -> grant.account().equals(viewer.account()))
                        .map(grant -> new MyRole(grant.role(), grant.partner()))
                        .sorted(Comparator.comparing(MyRole::role)
                                .thenComparing(it ->
                                        it.partner() == null ? "" : it.partner().value()))
                        .toList(),
                viewer.mayLogFor(),
                viewer.roster().isRunBy(viewer.account()));
    }

    /**
     * @param from the earliest day on which something happened; null while nothing did
     * @param plannedTo the latest day by which something is needed
     * @param firstRecordedAt when the first entry was recorded; null while there is none
     * @param moments every entry, in the order of recording, where there are at most {@link Journal#FEW}
     */
    @JsonInclude(Include.NON_NULL)
    record ActivityAnswer(
            String asAt,
            String knownAt,
            long position,
            @Nullable LocalDate from,
            LocalDate to,
            LocalDate plannedTo,
            @Nullable Instant firstRecordedAt,
            List<Journal.Week> weeks,
            @Nullable List<Journal.Recorded> moments) {}

    @Operation(operationId = "getActivity", summary = "How much happened in each week: what the moment bar draws")
    @GetMapping("/{programme}/activity")
    ActivityAnswer activity(@PathVariable String programme, @ParameterObject Asked asked, AccountId account) {
        Viewer viewer = access.enter(account, programme);
        Moment moment = questions.moment(asked);
        List<Journal.Week> weeks = journal.weeks(viewer, moment);
        LocalDate to = moment.day();
        LocalDate planned = openDecisions.lastNeeded(viewer, asked).orElse(to);
        return new ActivityAnswer(
                moment.saidAsAt(),
                moment.saidKnownAt(),
                journal.lastSeen(viewer, moment.position()),
                journal.firstDay(viewer, moment).orElse(null),
                to,
                planned.isAfter(to) ? planned : to,
                journal.firstRecordedAt(viewer, moment).orElse(null),
                weeks,
                journal.recorded(viewer, moment).orElse(null));
    }
}
