package org.prinuce.events.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.StoredAs;

/** What happens to a programme itself. */
public sealed interface PartnershipEvent extends ProgrammeEvent {

    /**
     * A programme began to be tracked.
     *
     * @param notice words shown on every page and export (what data this is); null for a programme like any other
     */
    @StoredAs("programme.programme-created")
    record ProgrammeCreated(
            ProgrammeId programme,
            LocalDate happenedOn,
            Redactable name,
            Redactable purpose,
            @Nullable Notice notice) implements PartnershipEvent {
        @Override
        public @Nullable PartnerId partner() {
            return null;
        }
    }

    /**
     * A partner joined the programme.
     *
     * @param kind what sort of body it is, in one lower-case word or two: council, police, health
     * @param ratifies whether it ratifies decisions; the police partner of a council programme does not
     */
    @StoredAs("programme.partner-joined")
    record PartnerJoined(
            ProgrammeId programme,
            PartnerId partner,
            LocalDate happenedOn,
            Redactable name,
            String kind,
            boolean ratifies)
            implements PartnershipEvent {}

    /** A partner left the programme: it takes no part in what happens after {@code happenedOn}. */
    @StoredAs("programme.partner-left")
    record PartnerLeft(
            ProgrammeId programme,
            PartnerId partner,
            LocalDate happenedOn,
            @Nullable Redactable reason) implements PartnershipEvent {}

    /** From {@code happenedOn}, the partner's call-in window is counted by this rule. */
    @StoredAs("programme.call-in-rule-set")
    record CallInRuleSet(ProgrammeId programme, PartnerId partner, LocalDate happenedOn, CallInRule rule)
            implements PartnershipEvent {}

    /** From {@code happenedOn}, the programme's friction is measured by this model. */
    @StoredAs("programme.friction-model-set")
    record FrictionModelSet(ProgrammeId programme, LocalDate happenedOn, FrictionModel model, Redactable reason)
            implements PartnershipEvent {
        @Override
        public @Nullable PartnerId partner() {
            return null;
        }
    }

    /**
     * The programme was restored from an export into another ledger, which kept the order and the recorded times of all
     * entries before this one. Whoever restored it is its programme office.
     *
     * @param entries how many were restored
     * @param exportedOn when they were exported
     */
    @StoredAs("programme.restored")
    record ProgrammeRestored(
            ProgrammeId programme, AccountId account, LocalDate happenedOn, long entries, LocalDate exportedOn)
            implements PartnershipEvent {
        @Override
        public @Nullable PartnerId partner() {
            return null;
        }
    }

    /**
     * An account was given a role.
     *
     * @param partner the partner that the role is held for; null for a role in the programme as a whole
     */
    @StoredAs("programme.role-granted")
    record RoleGranted(
            ProgrammeId programme,
            AccountId account,
            Role role,
            @Nullable PartnerId partner,
            LocalDate happenedOn) implements PartnershipEvent {}

    /** An account no longer holds a role. */
    @StoredAs("programme.role-revoked")
    record RoleRevoked(
            ProgrammeId programme,
            AccountId account,
            Role role,
            @Nullable PartnerId partner,
            LocalDate happenedOn) implements PartnershipEvent {}
}
