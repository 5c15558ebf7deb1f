package org.prinuce.platform.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void a_database_that_is_away_is_told_from_a_statement_that_is_wrong() {
        assertThat(Problems.isDatabaseAway(new IllegalStateException(new SQLException("lost", "08006"))))
                .isTrue();
        assertThat(Problems.isDatabaseAway(new SQLException("shutting down", "57P01")))
                .isTrue();
        assertThat(Problems.isDatabaseAway(new SQLTransientConnectionException("no connection in 30 s")))
                .isTrue();
        assertThat(Problems.isDatabaseAway(new SQLException("no such column", "42703")))
                .isFalse();
        assertThat(Problems.isDatabaseAway(new IllegalStateException("something else")))
                .isFalse();
    }
}
