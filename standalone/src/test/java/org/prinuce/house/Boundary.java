package org.prinuce.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import java.util.function.Function;

/** What may know what. Each rule is made for a base package, so that a house broken on purpose can be held against it. */
enum Boundary {
    EVENTS_KNOW_ONLY_THE_JDK(base -> classes()
            .that()
            .resideInAPackage(base + ".events..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(base + ".events..", "java..", "org.jspecify..")),

    THE_LEDGER_KNOWS_NOTHING_ABOVE_IT(base -> noClasses()
            .that()
            .resideInAPackage(base + ".ledger..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    base + ".platform..",
                    base + ".command..",
                    base + ".query..",
                    base + ".standalone..",
                    "org.springframework..")),

    THE_PLATFORM_KNOWS_NO_SIDE(base -> noClasses()
            .that()
            .resideInAPackage(base + ".platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(base + ".command..", base + ".query..", base + ".standalone..")),

    THE_COMMAND_SIDE_KNOWS_NO_QUERY_SIDE(base -> noClasses()
            .that()
            .resideInAPackage(base + ".command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(base + ".query..", base + ".standalone..")),

    THE_QUERY_SIDE_KNOWS_NO_COMMAND_SIDE(base -> noClasses()
            .that()
            .resideInAPackage(base + ".query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(base + ".command..", base + ".standalone..")),

    CAPABILITIES_OF_THE_COMMAND_SIDE_DO_NOT_KNOW_EACH_OTHER(
            base -> slices().assignedFrom(capabilitiesUnder(base + ".command."))
                    .should()
                    .notDependOnEachOther()),

    CAPABILITIES_OF_THE_QUERY_SIDE_DO_NOT_KNOW_EACH_OTHER(base ->
            slices().assignedFrom(capabilitiesUnder(base + ".query.")).should().notDependOnEachOther()),

    PACKAGES_OF_THE_PLATFORM_FORM_NO_CIRCLE(
            base -> slices().matching(base + ".platform.(*)..").should().beFreeOfCycles()),

    WHAT_DECIDES_KNOWS_NO_FRAMEWORK(base -> noClasses()
            .that(decideIn(base + ".command."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "org.springframework..", "org.axonframework..", "java.sql..", "org.slf4j..")
                    .and(DescribedPredicate.not(describe(
                            "name a command's aggregate",
                            it -> it.getSimpleName().equals("TargetAggregateIdentifier")))))),

    WHAT_DECIDES_KNOWS_NO_CLOCK_AND_NO_CHANCE(
            base -> noClasses().that(decideIn(base + ".command.")).should().accessTargetWhere(askTheClockOrChance())),

    WHAT_DECIDES_ASKS_WHETHER_IT_MAY_STAND_IN_ITS_PROGRAMME(base -> methods()
            .that()
            .haveName("decide")
            .and()
            .areDeclaredInClassesThat(decideIn(base + ".command."))
            .and(describe(
                    "answer an actor",
                    (JavaMethod it) -> it.getRawParameterTypes().stream().anyMatch(Boundary::hasAnActor)))
            .should(ask("Actor.admits"))),

    WHAT_CORRECTS_ASKS_WHO_LOGGED_IT(base -> methods()
            .that()
            .haveName("correct")
            .and()
            .areDeclaredInClassesThat(decideIn(base + ".command."))
            .should(ask("Actor.corrects", "Course.correction"))),

    WHAT_FOLDS_A_VIEW_KNOWS_NO_FRAMEWORK_NO_CLOCK_AND_NO_CHANCE(base -> noClasses()
            .that(describe(
                    "are views",
                    (JavaClass it) -> it.getAllRawInterfaces().stream()
                            .anyMatch(parent -> parent.getName().equals(base + ".query.view.View"))))
            .should()
            .accessTargetWhere(askTheClockOrChance())
            .orShould()
            .dependOnClassesThat(resideInAnyPackage("org.axonframework..", "java.sql..", "org.slf4j.."))),

    ENDPOINTS_AND_AGGREGATES_ARE_PRIVATE_TO_THEIR_PACKAGE(base -> classes()
            .that(resideInAPackage(base + "..").and(describe("are endpoints or aggregates", Boundary::isShell)))
            .should()
            .notBePublic());

    private static final Set<String> CAPABILITIES = Set.of(
            "programme",
            "language",
            "arrangement",
            "governance",
            "risk",
            "communication",
            "culture",
            "practice",
            "delivery");

    private static final Set<String> ASKING = Set.of(
            "now",
            "today",
            "instant",
            "systemUTC",
            "systemDefaultZone",
            "currentTimeMillis",
            "nanoTime",
            "randomUUID",
            "random");

    private final Function<String, ArchRule> rule;

    Boundary(Function<String, ArchRule> rule) {
        this.rule = rule;
    }

    ArchRule of(String base) {
        return rule.apply(base).as(name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
    }

    /** A capability's own class, but for the thin shell around it. */
    private static DescribedPredicate<JavaClass> decideIn(String side) {
        return describe("decide", it -> CAPABILITIES.contains(capability(it, side)) && !isShell(outermost(it)));
    }

    private static boolean isShell(JavaClass it) {
        return it.getSimpleName().endsWith("Endpoint") || it.getSimpleName().endsWith("Aggregate");
    }

    private static JavaClass outermost(JavaClass it) {
        return it.getEnclosingClass().map(Boundary::outermost).orElse(it);
    }

    private static String capability(JavaClass it, String side) {
        String name = it.getPackageName();
        return name.startsWith(side) ? name.substring(side.length()).replaceAll("\\..*", "") : "";
    }

    private static boolean hasAnActor(JavaClass command) {
        return command.getMethods().stream()
                .anyMatch(it -> it.getRawReturnType().getSimpleName().equals("Actor"));
    }

    private static ArchCondition<JavaMethod> ask(String... oneOf) {
        return new ArchCondition<>("ask " + String.join(" or ", oneOf)) {
            @Override
            public void check(JavaMethod asking, ConditionEvents events) {
                boolean asks = asking.getMethodCallsFromSelf().stream()
                        .map(call -> call.getTargetOwner().getSimpleName() + "." + call.getName())
                        .anyMatch(Set.of(oneOf)::contains);
                events.add(new SimpleConditionEvent(asking, asks, asking.getFullName()));
            }
        };
    }

    private static DescribedPredicate<JavaAccess<?>> askTheClockOrChance() {
        return describe(
                "ask the clock or chance",
                access -> access instanceof JavaMethodCall
                                && ASKING.contains(access.getName())
                                && access.getTargetOwner().getName().matches("java\\..*|.*\\.time\\.London")
                        || access.getTargetOwner().isAssignableTo(java.util.random.RandomGenerator.class));
    }

    private static SliceAssignment capabilitiesUnder(String side) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass it) {
                String capability = capability(it, side);
                return CAPABILITIES.contains(capability) ? SliceIdentifier.of(capability) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "capabilities";
            }
        };
    }
}
