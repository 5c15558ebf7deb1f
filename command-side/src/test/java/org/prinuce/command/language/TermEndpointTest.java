package org.prinuce.command.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.command.SouthLondon.*;
import static org.prinuce.command.language.TermFixture.TERM;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prinuce.command.Api;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.Visibility;
import org.prinuce.events.language.LanguageEvent.TermDetails;
import org.prinuce.platform.time.London;

class TermEndpointTest {

    private static final String ALL = "/api/programmes/shared-services/terms";
    private static final String ONE = ALL + "/the-term";

    @Test
    void the_term_alone_is_enough() {
        Api.Answer answer = post(ALL, "{'term': 'host'}");

        Term.RaiseTerm command = answer.command(Term.RaiseTerm.class);
        assertThat(command.partner()).isNull();
        assertThat(command.visibility()).isEqualTo(Visibility.SHARED);
        assertThat(command.happenedOn()).isEqualTo(London.today());
        assertThat(command.precision()).isEqualTo(DatePrecision.DAY);
        assertThat(command.details()).isEqualTo(new TermDetails(text("host"), null));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.http().getResponse().getHeader("Location")).isEqualTo(ALL + "/new-id");
    }

    @Test
    void everything_that_is_said_is_in_the_command() {
        assertThat(post(
                                ALL,
                                "{'term': 'host', 'partner': 'sutton', 'happenedOn': '2014-03-31', 'precision':"
                                        + " 'month', 'visibility': 'public', 'source': 's'}")
                        .command(Term.RaiseTerm.class))
                .extracting(
                        Term.RaiseTerm::partner,
                        Term.RaiseTerm::happenedOn,
                        Term.RaiseTerm::precision,
                        Term.RaiseTerm::visibility,
                        Term.RaiseTerm::details)
                .containsExactly(
                        SUTTON,
                        march(31),
                        DatePrecision.MONTH,
                        Visibility.PUBLIC,
                        new TermDetails(text("host"), text("s")));
        assertThat(post(
                                ONE + "/define",
                                "{'partner': 'merton', 'definition': 'd', 'source': 's', 'happenedOn': '2014-03-04'}")
                        .command(Term.DefineTerm.class))
                .isEqualTo(new Term.DefineTerm(TERM, officeNow(), MERTON, march(4), text("d"), text("s")));
        assertThat(post(ONE + "/contest", "{'partner': 'merton', 'reason': 'r', 'happenedOn': '2014-03-04'}")
                        .command(Term.ContestTerm.class))
                .isEqualTo(new Term.ContestTerm(TERM, officeNow(), MERTON, march(4), text("r")));
        assertThat(post(ONE + "/withdraw-contest", "{'partner': 'merton', 'happenedOn': '2014-03-04'}")
                        .command(Term.WithdrawContest.class))
                .isEqualTo(new Term.WithdrawContest(TERM, officeNow(), MERTON, march(4), null));
        assertThat(post(ONE + "/agree", "{'definition': 'd', 'happenedOn': '2014-03-04'}")
                        .command(Term.AgreeTerm.class))
                .isEqualTo(new Term.AgreeTerm(TERM, officeNow(), null, march(4), text("d")));
        assertThat(post(ONE + "/correct", "{'term': 't', 'reason': 'r'}").command(Term.CorrectTerm.class))
                .isEqualTo(new Term.CorrectTerm(
                        TERM, officeNow(), null, null, new TermDetails(text("t"), null), text("r")));
        assertThat(post(ONE + "/withdraw", "{'reason': 'r', 'happenedOn': '2014-03-04'}")
                        .command(Term.WithdrawTerm.class))
                .isEqualTo(new Term.WithdrawTerm(TERM, officeNow(), null, march(4), text("r")));
    }

    /** Each address, with everything wrong that can be. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                          | {'partner': 'S', 'precision': 'hour', 'meaning': 'm'} | term partner precision meaning
        /define           | {'definition': ' '}                                   | partner definition
        /contest          | {'happenedOn': 'soon'}                                | partner reason happenedOn
        /withdraw-contest | {'reason': ''}                                        | partner reason
        /agree            | {'definition': 7, 'partner': ''}                      | definition partner
        /correct          | {'source': ''}                                        | term source reason
        /withdraw         | {'reason': '\\u0000'}                                 | reason
        """)
    void every_wrong_field_is_named_at_once(String path, String body, String fields) {
        assertThat(post(path == null ? ALL : ONE + path, body).wrongFields()).isEqualTo(List.of(fields.split(" ")));
    }

    private static Api.Answer post(String path, String body) {
        return new Api(ROSTER, behind -> new TermEndpoint(behind.desk())).post(path, body);
    }
}
