package org.prinuce.query.friction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Visibility;
import org.prinuce.events.programme.FrictionModel;
import org.prinuce.events.programme.SignalKind;
import org.prinuce.platform.refusal.InvalidField;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.friction.FrictionAnswer.Model;
import org.prinuce.query.friction.FrictionAnswer.Shown;
import org.prinuce.query.friction.SignalsAnswer.Helped;
import org.prinuce.query.friction.SignalsAnswer.Told;
import org.prinuce.query.journal.Telling;
import org.prinuce.query.journal.Telling.Thing;
import org.prinuce.query.view.Access;
import org.prinuce.query.view.Asked;
import org.prinuce.query.view.English;
import org.prinuce.query.view.Moment;
import org.prinuce.query.view.Question;
import org.prinuce.query.view.Questions;
import org.prinuce.query.view.Sought;
import org.prinuce.query.view.Viewer;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where is friction, since when, and why? */
@RestController
@RequestMapping(path = "/api/programmes/{programme}", produces = "application/json")
@Tag(name = "friction")
class FrictionEndpoint {

    private final Signals signals;
    private final Questions questions;
    private final Access access;
    private final List<Telling> tellings;

    FrictionEndpoint(Signals signals, Questions questions, Access access, List<Telling> tellings) {
        this.signals = signals;
        this.questions = questions;
        this.access = access;
        this.tellings = tellings;
    }

    @Operation(
            operationId = "getFriction",
            summary = "Friction between each two partners and in the programme, its components first, and how it moved")
    @GetMapping("/friction")
    FrictionAnswer friction(@PathVariable String programme, @ParameterObject Asked asked, AccountId account) {
        Viewer viewer = access.enter(account, programme);
        Question<Evidence> question = questions.about(signals, viewer, asked);
        Moment moment = question.moment();
        LocalDate day = moment.day();
        Question<Evidence> knownThen =
                questions.about(signals, viewer, new Asked(day.toString(), day.toString(), null));
        boolean hindsight = knownThen.position() < question.position();
        Optional<Roster.DatedModel> set = question.roster().modelOn(day);
        return FrictionAnswer.of(
                new FrictionAnswer.Clocks(
                        moment.saidAsAt(),
                        moment.saidKnownAt(),
                        question.position(),
                        hindsight ? knownThen.moment().saidKnownAt() : null),
                Model.of(model(set), set.map(Roster.DatedModel::from).orElse(null)),
                shown(question, day),
                hindsight ? shown(knownThen, day) : Shown.NOTHING,
                day);
    }

    private static Shown shown(Question<Evidence> question, LocalDate day) {
        Roster roster = question.roster();
        List<Evidence> evidence = question.known();
        return new Shown(
                evidence.stream().flatMap(it -> signals(it, roster, day)).toList(),
                evidence.stream()
                        .filter(it -> it.visibility() == Visibility.PARTNER)
                        .flatMap(it -> signals(it, roster, day))
                        .filter(it -> it.countsOn(day))
                        .collect(Collectors.groupingBy(Signal::pair, Collectors.counting())),
                evidence.stream()
                        .flatMap(it -> it.helped(day).stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())),
                partners(roster, day),
                model(roster.modelOn(day)));
    }

    private static FrictionModel model(Optional<Roster.DatedModel> set) {
        return set.map(Roster.DatedModel::model).orElse(FrictionModel.USUAL);
    }

    @Operation(
            operationId = "getFrictionSignals",
            summary = "The signals that make a number, each with its entry; what adds most first")
    @GetMapping("/friction/signals")
    SignalsAnswer signals(
            @PathVariable String programme,
            @Parameter(description = "Two partners: sutton,merton. Left out: all.")
                    @RequestParam(required = false)
                    @Nullable
                    String between,
            @Parameter(description = "Only signals of this kind: OBJECTION") @RequestParam(required = false) @Nullable
                    String kind,
            @ParameterObject Asked asked,
            AccountId account) {
        Viewer viewer = access.enter(account, programme);
        Question<Evidence> question = questions.about(signals, viewer, asked);
        Moment moment = question.moment();
        Roster roster = question.roster();
        LocalDate day = moment.day();
        Pair pair = pair(between, roster);
        SignalKind only = kind(kind);
        Optional<Roster.DatedModel> set = roster.modelOn(day);
        FrictionModel model = model(set);
        Map<Signal, Evidence> shown = new HashMap<>();
        List<Evidence> helped = new ArrayList<>();
        for (Evidence evidence : question.known()) {
            if (evidence.helped(day)
                    .filter(it -> pair == null || it.equals(pair))
                    .isPresent()) {
                helped.add(evidence);
            }
            for (Signal signal : signals(evidence, roster, day).toList()) {
                if (signal.countsOn(day)
                        && (pair == null || signal.pair().equals(pair))
                        && (only == null || signal.kind() == only)) {
                    shown.put(signal, evidence);
                }
            }
        }
        Friction friction = Friction.of(shown.keySet(), model, day);
        Map<String, Thing> things = things(
                Stream.concat(shown.values().stream(), helped.stream())
                        .map(Evidence::id)
                        .distinct()
                        .toList(),
                viewer,
                asked);
        return new SignalsAnswer(
                moment.saidAsAt(),
                moment.saidKnownAt(),
                question.position(),
                Model.of(model, set.map(Roster.DatedModel::from).orElse(null)),
                pair == null ? null : pair.partners(),
                friction.evidence(),
                !friction.isEnough(),
                pair == null || only != null || friction.index().isEmpty()
                        ? null
                        : friction.index().getAsDouble(),
                friction.sum(),
                shown.entrySet().stream()
                        .map(it -> told(
                                it.getKey(),
                                it.getValue(),
                                things.get(it.getValue().id()),
                                model,
                                roster,
                                day))
                        .sorted(Comparator.comparingDouble(Told::adds)
                                .reversed()
                                .thenComparing(Told::openedOn)
                                .thenComparing(Told::opened)
                                .thenComparing(it -> it.by().value())
                                .thenComparing(it -> it.with().value()))
                        .toList(),
                helped.stream()
                        .sorted(Comparator.comparing(Evidence::on).thenComparing(Evidence::number))
                        .flatMap(it -> helped(it, things, day).stream())
                        .toList());
    }

    /** In a record of the past nobody was late or silent: what its sources do not say is not known. */
    private static Stream<Signal> signals(Evidence evidence, Roster roster, LocalDate day) {
        return evidence.signals(roster, day).stream()
                .filter(it -> !roster.isRecordOfThePast()
                        || it.kind() != SignalKind.INERTIA && it.kind() != SignalKind.SILENCE);
    }

    private static Optional<Helped> helped(Evidence evidence, Map<String, Thing> things, LocalDate day) {
        return Optional.ofNullable(things.get(evidence.id()))
                .flatMap(thing -> evidence.helped(day).map(pair -> new Helped(thing, pair.partners(), evidence.on())));
    }

    private Map<String, Thing> things(List<String> ids, Viewer viewer, Asked asked) {
        Questions.Together ask = questions.together(viewer, asked);
        return tellings.stream()
                .flatMap(telling -> telling.things(ids, ask).values().stream())
                .collect(Collectors.toMap(Thing::id, Function.identity(), (one, _) -> one));
    }

    private static Told told(
            Signal signal, Evidence from, @Nullable Thing thing, FrictionModel model, Roster roster, LocalDate day) {
        LocalDate closedOn = signal.closedOn();
        boolean closed = closedOn != null && !closedOn.isAfter(day);
        return new Told(
                signal.kind(),
                signal.by(),
                signal.with(),
                model.weight(signal.kind()) * signal.size(),
                signal.openedOn(),
                closed ? closedOn : null,
                signal.adds(model, day),
                signal.about(),
                from.visibility(),
                thing,
                says(signal, roster),
                signal.opened(),
                closed ? signal.closed() : null);
    }

    private static String says(Signal signal, Roster roster) {
        String by = English.name(signal.by(), roster);
        String with = English.name(signal.with(), roster);
        return switch (signal.kind()) {
            case TERM_CONTESTED -> by + " contests what " + with + " means";
            case OBJECTION -> by + " objects to what " + with + " proposes";
            case CONDITION -> by + " sets a condition to what " + with + " proposes";
            case REOPENED -> by + " reopens what " + with + " had to agree to";
            case INERTIA -> by + " takes no position in time on what " + with + " proposes";
            case OBSERVED -> "Friction was observed between " + by + " and " + with;
            case SILENCE -> by + " sends " + with + " nothing by the day it was due";
        };
    }

    private static List<PartnerId> partners(Roster roster, LocalDate day) {
        return roster.partners().values().stream()
                .filter(it -> !it.joinedOn().isAfter(day))
                .map(Roster.Partner::id)
                .toList();
    }

    private static @Nullable Pair pair(@Nullable String between, Roster roster) {
        if (between == null || between.isBlank()) {
            return null;
        }
        List<PartnerId> two = Arrays.stream(between.split(","))
                .map(String::strip)
                .flatMap(id -> roster.partners().keySet().stream()
                        .filter(partner -> partner.value().equals(id)))
                .distinct()
                .toList();
        if (two.size() != 2 || between.split(",").length != 2) {
            throw new InvalidField("between", "Give two different partners of this programme, such as sutton,merton.");
        }
        return Pair.of(two.getFirst(), two.getLast());
    }

    private static @Nullable SignalKind kind(@Nullable String asked) {
        String name = Sought.choice("kind", asked, SignalKind.class);
        return name == null ? null : SignalKind.valueOf(name);
    }
}
