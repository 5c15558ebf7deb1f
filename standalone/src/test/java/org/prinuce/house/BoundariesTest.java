package org.prinuce.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every boundary holds in our house, and is seen to fail in one that was broken on purpose. */
class BoundariesTest {

    private static final String OURS = "org.prinuce";
    private static final String BROKEN = "org.prinuce.house.broken";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
            .importPackages(OURS);

    private static final JavaClasses BROKEN_HOUSE = new ClassFileImporter().importPackages(BROKEN);

    @ParameterizedTest
    @EnumSource(Boundary.class)
    void holds_in_our_house(Boundary boundary) {
        boundary.of(OURS).check(HOUSE);
    }

    @ParameterizedTest
    @EnumSource(Boundary.class)
    void is_seen_to_fail_in_a_broken_house(Boundary boundary) {
        assertThatThrownBy(() -> boundary.of(BROKEN).check(BROKEN_HOUSE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated");
    }

    /** A rule about a package that is misspelt would check nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "events",
                "events.programme",
                "events.governance",
                "events.language",
                "events.culture",
                "events.risk",
                "ledger",
                "platform.command",
                "platform.roster",
                "platform.security",
                "command.programme",
                "command.governance",
                "command.language",
                "command.culture",
                "command.risk",
                "query.view",
                "query.programme",
                "query.governance",
                "query.language",
                "query.culture",
                "query.risk",
                "standalone"
            })
    void every_package_that_a_rule_names_is_there(String named) {
        assertThat(HOUSE.stream().map(it -> it.getPackageName())).contains(OURS + "." + named);
    }
}
