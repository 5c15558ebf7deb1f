package org.prinuce.command.programme;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.Desk;
import org.prinuce.command.body.Body;
import org.prinuce.command.body.Bounds;
import org.prinuce.command.programme.Programme.Joining;
import org.prinuce.events.AccountId;
import org.prinuce.events.Identifier;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.programme.CallInRule;
import org.prinuce.events.programme.FrictionModel;
import org.prinuce.events.programme.Notice;
import org.prinuce.events.programme.Role;
import org.prinuce.events.programme.SignalKind;
import org.prinuce.platform.account.Account;
import org.prinuce.platform.account.Accounts;
import org.prinuce.platform.command.Caller;
import org.prinuce.platform.command.Commands;
import org.prinuce.platform.command.Logged;
import org.prinuce.platform.refusal.InvalidField;
import org.prinuce.platform.refusal.NotPermitted;
import org.prinuce.platform.roster.Roster.Grant;
import org.prinuce.platform.time.London;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where programmes are created and run. A day that is left out is today. */
@RestController
@Tag(name = "programme")
@RequestMapping("/api/programmes")
class ProgrammeEndpoint {

    private final Desk desk;
    private final Commands commands;
    private final Accounts accounts;

    ProgrammeEndpoint(Desk desk, Commands commands, Accounts accounts) {
        this.desk = desk;
        this.commands = commands;
        this.accounts = accounts;
    }

    /** An id that somebody chooses. Ids of the form that the product itself gives are not to be had. */
    record ChosenId(String value) implements Identifier {

        /** The pages below /programmes that are no programme's. */
        private static final Set<String> TAKEN = Set.of("new", "restore");

        ChosenId {
            Identifier.check("programme", value);
            if (value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                throw new IllegalArgumentException("Choose a shorter id that says which programme it is");
            }
            if (TAKEN.contains(value)) {
                throw new IllegalArgumentException("Choose another id: a page of the product has this address");
            }
        }
    }

    /** What sort of body a partner is: council, police, health. */
    record Kind(String value) {
        Kind {
            value = value.toLowerCase(Locale.ROOT);
            if (!value.matches("\\p{L}[\\p{L}' &/-]{0,39}")) {
                throw new IllegalArgumentException("Give a word or two, such as council, police or health");
            }
        }
    }

    record NewCallInRule(
            @Bounds(max = CallInRule.MAX_WORKING_DAYS) int workingDays,
            CallInRule.WindowOpens after,
            LocalTime until,
            @Nullable Redactable callers,
            @Bounds(max = Bounds.ITEM) Redactable source) {

        CallInRule asRule() {
            return new CallInRule(workingDays, after, until, callers, source);
        }
    }

    /** @param ratifies true where it is left out */
    record NewPartner(
            PartnerId id,
            Redactable name,
            @Schema(implementation = String.class) Kind kind,
            @Nullable Boolean ratifies,
            @Nullable NewCallInRule callInRule) {

        Joining asJoining() {
            return joining(id, name, kind, ratifies, callInRule);
        }
    }

    record CreateProgramme(
            @Nullable ChosenId id,
            Redactable name,
            @Bounds(max = Bounds.LONG) Redactable purpose,
            @Nullable LocalDate happenedOn,
            @Nullable Notice notice,
            List<NewPartner> partners)
            implements Body {}

    record AddPartner(
            PartnerId id,
            Redactable name,
            @Schema(implementation = String.class) Kind kind,
            @Nullable Boolean ratifies,
            @Nullable NewCallInRule callInRule,
            @Nullable LocalDate happenedOn)
            implements Body {

        Joining asJoining() {
            return joining(id, name, kind, ratifies, callInRule);
        }
    }

    record LetPartnerLeave(
            @Nullable LocalDate happenedOn,
            @Bounds(max = Bounds.LONG) @Nullable Redactable reason) implements Body {}

    record SetCallInRule(
            @Bounds(max = CallInRule.MAX_WORKING_DAYS) int workingDays,
            CallInRule.WindowOpens after,
            LocalTime until,
            @Nullable Redactable callers,
            @Bounds(max = Bounds.ITEM) Redactable source,
            @Nullable LocalDate happenedOn)
            implements Body {

        CallInRule asRule() {
            return new CallInRule(workingDays, after, until, callers, source);
        }
    }

    record Weight(
            SignalKind kind,
            @Bounds(min = 0, max = FrictionModel.HEAVIEST) int weight) {}

    /** @param weights of the kinds named; the others weigh as usual */
    record SetFrictionModel(
            @Bounds(max = FrictionModel.LONGEST_HALF_LIFE) int halfLifeDays,
            @Bounds(max = FrictionModel.LARGEST_K) int k,
            @Nullable List<Weight> weights,
            @Bounds(max = Bounds.LONG) Redactable reason,
            @Nullable LocalDate happenedOn)
            implements Body {

        FrictionModel asModel() {
            Map<SignalKind, Integer> byKind = new EnumMap<>(SignalKind.class);
            for (Weight weight : weights == null ? List.<Weight>of() : weights) {
                if (byKind.put(weight.kind(), weight.weight()) != null) {
                    throw new InvalidField("weights", weight.kind() + " is there twice. Give each kind one weight.");
                }
            }
            return new FrictionModel(halfLifeDays, k, byKind);
        }
    }

    record MemberRole(
            AccountId account,
            Role role,
            @Nullable PartnerId partner,
            @Nullable LocalDate happenedOn) implements Body {

        Grant asGrant() {
            return new Grant(account, role, partner);
        }
    }

    @PostMapping
    ResponseEntity<Logged> create(@RequestBody CreateProgramme body, Caller caller) {
        if (accounts.find(caller.account()).filter(Account::mayCreateProgrammes).isEmpty()) {
            throw new NotPermitted("Only a programme office may create a programme. Ask who runs this service.");
        }
        LocalDate today = London.today();
        String id = body.id() == null ? UUID.randomUUID().toString() : body.id().value();
        Logged logged = commands.send(
                new Programme.CreateProgramme(
                        new ProgrammeId(id),
                        caller.account(),
                        body.happenedOn() == null ? today : body.happenedOn(),
                        today,
                        body.name(),
                        body.purpose(),
                        body.notice(),
                        body.partners().stream().map(NewPartner::asJoining).toList()),
                caller);
        return ResponseEntity.created(URI.create("/api/programmes/" + logged.id()))
                .body(logged);
    }

    @PostMapping("/{programme}/partners")
    ResponseEntity<Logged> addPartner(
            @PathVariable ProgrammeId programme, @RequestBody AddPartner body, Caller caller) {
        Logged logged = desk.log(
                programme,
                caller,
                by -> new Programme.AddPartner(
                        programme, by.account(), by.on(body.happenedOn()), by.today(), body.asJoining()));
        return ResponseEntity.created(URI.create("/api/programmes/" + programme))
                .body(logged);
    }

    @PostMapping("/{programme}/partners/{partner}/leave")
    Logged leave(
            @PathVariable ProgrammeId programme,
            @PathVariable PartnerId partner,
            @RequestBody LetPartnerLeave body,
            Caller caller) {
        return desk.log(
                programme,
                caller,
                by -> new Programme.LetPartnerLeave(
                        programme, by.account(), by.on(body.happenedOn()), by.today(), partner, body.reason()));
    }

    @PostMapping("/{programme}/partners/{partner}/set-call-in-rule")
    Logged setCallInRule(
            @PathVariable ProgrammeId programme,
            @PathVariable PartnerId partner,
            @RequestBody SetCallInRule body,
            Caller caller) {
        return desk.log(
                programme,
                caller,
                by -> new Programme.SetCallInRule(
                        programme, by.account(), by.on(body.happenedOn()), by.today(), partner, body.asRule()));
    }

    @PostMapping("/{programme}/set-friction-model")
    Logged setFrictionModel(@PathVariable ProgrammeId programme, @RequestBody SetFrictionModel body, Caller caller) {
        return desk.log(
                programme,
                caller,
                by -> new Programme.SetFrictionModel(
                        programme, by.account(), by.on(body.happenedOn()), by.today(), body.asModel(), body.reason()));
    }

    @PostMapping("/{programme}/members/grant-role")
    Logged grantRole(@PathVariable ProgrammeId programme, @RequestBody MemberRole body, Caller caller) {
        return desk.log(programme, caller, by -> {
            // Who may not grant is told that first, and not which accounts there are.
            if (by.roster().isRunBy(by.account())
                    && accounts.find(body.account()).isEmpty()) {
                throw new InvalidField("account", "There is no such account. Ask who runs this service to create it.");
            }
            return new Programme.GrantRole(
                    programme, by.account(), by.on(body.happenedOn()), by.today(), body.asGrant());
        });
    }

    @PostMapping("/{programme}/members/revoke-role")
    Logged revokeRole(@PathVariable ProgrammeId programme, @RequestBody MemberRole body, Caller caller) {
        return desk.log(
                programme,
                caller,
                by -> new Programme.RevokeRole(
                        programme, by.account(), by.on(body.happenedOn()), by.today(), body.asGrant()));
    }

    private static Joining joining(
            PartnerId id, Redactable name, Kind kind, @Nullable Boolean ratifies, @Nullable NewCallInRule rule) {
        return new Joining(
                id, name, kind.value(), !Boolean.FALSE.equals(ratifies), rule == null ? null : rule.asRule());
    }
}
