package org.prinuce.command.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.events.governance.DecisionType;
import org.prinuce.platform.refusal.InvalidFields;
import tools.jackson.databind.json.JsonMapper;

class BodyReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    record Option(Redactable option, @Nullable Redactable why) {}

    record All(
            @Nullable Redactable title,
            @Bounds(max = 10_000) @Nullable String reasons,
            @Nullable LocalDate on,
            @Nullable LocalTime until,
            @Nullable DecisionType type,
            @Nullable PartnerId partner,
            @Nullable Boolean ratifies,
            @Bounds(max = 60) @Nullable Integer days,
            @Nullable Set<PartnerId> required,
            @Bounds(max = 5) @Nullable List<String> papers,
            @Nullable List<Option> options)
            implements Body {}

    record Needed(Redactable title, LocalDate on, DecisionType type, PartnerId partner, List<Option> options)
            implements Body {}

    private static All read(String json) {
        return BodyReader.read(JsonMapper.shared().readTree(json.replace('\'', '"')), All.class, TODAY);
    }

    private static List<String> errors(Class<?> type, String json) {
        InvalidFields refused = catchThrowableOfType(
                InvalidFields.class,
                () -> BodyReader.read(JsonMapper.shared().readTree(json.replace('\'', '"')), type, TODAY));
        return refused.all().stream()
                .map(error -> error.field() + ": " + error.getMessage())
                .toList();
    }

    private static String error(String json) {
        return errors(All.class, json).getFirst();
    }

    @Test
    void everything_is_read_into_its_type() {
        assertThat(read("{'title': ' Share  ICT ', 'reasons': 'one\\r\\n\\ttwo', 'on': '2014-04-30', 'until': '17:00',"
                        + " 'type': 'non-key', 'partner': 'sutton', 'ratifies': false, 'days': 3,"
                        + " 'required': ['merton', 'merton'], 'papers': ['a'], 'options': ['Stay', {'option': 'Go',"
                        + " 'why': 'cost'}]}"))
                .isEqualTo(new All(
                        Redactable.of("Share  ICT"),
                        "one\n\ttwo",
                        LocalDate.of(2014, 4, 30),
                        LocalTime.of(17, 0),
                        DecisionType.NON_KEY,
                        new PartnerId("sutton"),
                        false,
                        3,
                        Set.of(new PartnerId("merton")),
                        List.of("a"),
                        List.of(
                                new Option(Redactable.of("Stay"), null),
                                new Option(Redactable.of("Go"), Redactable.of("cost")))));
    }

    @Test
    void null_is_as_if_absent() {
        assertThat(read("{'title': null, 'on': null}")).isEqualTo(read("{}"));
    }

    @Test
    void every_field_that_is_missing_is_named_with_what_it_looks_like() {
        assertThat(errors(Needed.class, "{}"))
                .containsExactly(
                        "title: This is needed. Give text of at most 200 characters.",
                        "on: This is needed. Give a date like 2014-04-30.",
                        "type: This is needed. Give one of KEY, NON_KEY, OFFICER, URGENT, RESERVED, RECOMMENDATION,"
                                + " NOTING.",
                        "partner: This is needed. Give an id of lower-case letters, digits and hyphens.",
                        "options: This is needed. Give a list in square brackets.");
    }

    @Test
    void a_field_that_does_not_exist_is_refused_with_those_that_do() {
        assertThat(errors(All.class, "{'options': [{'option': 'Go', 'colour': 'red'}], 'size': 1}"))
                .containsExactly(
                        "options[0].colour: There is no such field here. The fields are option, why.",
                        "size: There is no such field here. The fields are title, reasons, on, until, type, partner,"
                                + " ratifies, days, required, papers, options.");
    }

    @Test
    void text_is_not_empty_and_not_too_long_counted_in_characters() {
        assertThat(error("{'title': ' \\n '}")).isEqualTo("title: This is empty. Give text of at most 200 characters.");
        assertThat(read("{'title': '" + "🦉".repeat(200) + "'}").title()).isNotNull();
        assertThat(error("{'title': '" + "a".repeat(201) + "'}"))
                .isEqualTo("title: This is too long: it has 201 characters. Give text of at most 200 characters.");
        assertThat(error("{'reasons': '" + "a".repeat(10_001) + "'}"))
                .isEqualTo(
                        "reasons: This is too long: it has 10,001 characters. Give text of at most 10,000 characters.");
        assertThat(errors(All.class, "{'papers': ['abcde', 'abcdef']}"))
                .singleElement()
                .asString()
                .startsWith("papers[1]: This is too long");
    }

    @Test
    void text_has_no_character_that_cannot_be_shown() {
        for (String bad : List.of("\\u0000", "\\u0007", "\\u001b", "\\u0085", "\\ud800")) {
            assertThat(error("{'title': 'a" + bad + "b'}")).startsWith("title: This has a character");
        }
    }

    @Test
    void text_has_something_that_can_be_seen() {
        for (String unseen : List.of("\\u00a0", "\\ufeff", "\\u200b\\u2060", "\\u00ad")) {
            assertThat(error("{'title': '" + unseen + "'}")).startsWith("title: This is empty.");
        }
        for (String unseen : List.of("\\u200d", "\\u200c\\u200e", "\\u0301", "\\u3164", "\\u2800", "\\ufe0f")) {
            assertThat(error("{'title': '" + unseen + "'}"))
                    .isEqualTo("title: This has nothing that can be seen. Give text of at most 200 characters.");
        }
        assertThat(read("{'title': '\\ufeff ICT\\u200b\\u00a0'}").title()).isEqualTo(Redactable.of("ICT"));
    }

    @Test
    void text_cannot_be_turned_round_to_read_as_something_else() {
        for (String turn : List.of("\\u202a", "\\u202e", "\\u2066", "\\u2069")) {
            assertThat(error("{'title': 'Approve" + turn + "ton'}"))
                    .startsWith("title: This has a character that turns the direction of the text");
        }
    }

    @Test
    void what_joins_and_parts_letters_may_stand_in_a_text() {
        for (String word : List.of("می‌خواهم", "क्‍ष", "👩‍💻", "שלום ICT", "🦉", "…", "٣")) {
            assertThat(read("{'title': '" + word + "'}").title()).isEqualTo(Redactable.of(word));
        }
    }

    @Test
    void a_value_of_another_kind_is_not_guessed_at() {
        for (String bad : List.of("1", "true", "[]", "{}")) {
            assertThat(error("{'title': " + bad + "}")).startsWith("title: Give ");
        }
        assertThat(error("{'ratifies': 'yes'}")).isEqualTo("ratifies: Give true or false.");
        assertThat(error("{'required': 'merton'}")).startsWith("required: Give a list in square brackets");
        assertThat(error("{'options': [1]}")).isEqualTo("options[0]: Give an object in curly brackets.");
        assertThat(error("{'options': [null]}")).startsWith("options[0]: This is needed.");
    }

    @Test
    void a_whole_number_lies_within_its_bounds() {
        for (String bad : List.of("0", "61", "1.5", "99999999999", "'3'")) {
            assertThat(error("{'days': " + bad + "}")).isEqualTo("days: Give a whole number from 1 to 60.");
        }
    }

    @Test
    void a_date_is_a_day_of_the_calendar_since_1900_and_within_50_years() {
        for (String bad : List.of("30/04/2014", "2014-02-30", "2014-4-3", "tomorrow", "2014-04-30T00:00")) {
            assertThat(error("{'on': '" + bad + "'}")).isEqualTo("on: Give a date like 2014-04-30.");
        }
        assertThat(read("{'on': '1900-01-01'}").on()).isNotNull();
        assertThat(read("{'on': '2076-11-23'}").on()).isNotNull();
        for (String bad : List.of("1899-12-31", "2076-11-24", "+12014-01-01")) {
            assertThat(error("{'on': '" + bad + "'}")).isEqualTo("on: Give a date from 1900-01-01 to 2076-11-23.");
        }
    }

    @Test
    void an_unknown_word_is_answered_with_those_that_are_known() {
        assertThat(error("{'type': 'secret'}"))
                .isEqualTo("type: Give one of KEY, NON_KEY, OFFICER, URGENT, RESERVED, RECOMMENDATION, NOTING.");
    }

    @Test
    void an_id_says_itself_what_is_wrong_with_it() {
        assertThat(error("{'partner': 'Sutton!'}"))
                .isEqualTo("partner: A partner id is 1 to 64 lower-case letters, digits and hyphens, and begins with a"
                        + " letter or digit.");
        assertThat(error("{'required': ['merton', '']}")).startsWith("required[1]: A partner id is");
    }

    /** As a scale is. */
    record Steps(String value) {
        Steps {
            if (!value.matches("\\dx\\d")) {
                throw new IllegalArgumentException("Write a scale such as 4x4");
            }
        }
    }

    record Scaled(Steps scale) implements Body {}

    @Test
    void what_knows_how_it_is_written_says_so_where_it_is_missing() {
        assertThat(errors(Scaled.class, "{}")).containsExactly("scale: This is needed. Write a scale such as 4x4.");
        assertThat(errors(Scaled.class, "{'scale': 4}")).containsExactly("scale: Write a scale such as 4x4.");
        assertThat(errors(Scaled.class, "{'scale': '4'}")).containsExactly("scale: Write a scale such as 4x4.");
    }

    @Test
    void a_list_has_at_most_fifty_items() {
        String fifty = IntStream.range(0, 50).mapToObj(i -> "'p" + i + "'").collect(Collectors.joining(","));
        assertThat(read("{'required': [" + fifty + "]}").required()).hasSize(50);
        assertThat(error("{'required': [" + fifty + ",'p']}"))
                .isEqualTo("required: Give a list in square brackets, of at most 50.");
    }
}
