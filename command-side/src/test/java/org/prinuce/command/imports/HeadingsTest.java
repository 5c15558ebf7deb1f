package org.prinuce.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prinuce.command.body.BodyField;

class HeadingsTest {

    private static final List<BodyField> FIELDS =
            List.of(field("title"), field("partner"), field("probability"), field("happenedOn"), field("owner"));

    private static BodyField field(String name) {
        return new BodyField(name, BodyField.Form.TEXT, false, "text", List.of(), List.of(), 1, 200, null);
    }

    private static Map<String, String> proposed(Map<String, String> remembered, String... headings) {
        List<Table.Column> columns = new ArrayList<>();
        for (String heading : headings) {
            columns.add(new Table.Column(Cell.letters(columns.size()), heading, List.of()));
        }
        return Headings.propose(columns, FIELDS, remembered);
    }

    @Test
    void a_field_is_known_by_its_own_words_other_words_and_near_ones() {
        assertThat(proposed(Map.of(), "Happened on", "LIKELIHOOD", "Risk title", "Ownr", "Colour"))
                .isEqualTo(Map.of("A", "happenedOn", "B", "probability", "C", "title", "D", "owner"));
    }

    @Test
    void the_field_s_own_words_win_over_other_words() {
        assertThat(proposed(Map.of(), "Date", "Happened on")).isEqualTo(Map.of("B", "happenedOn"));
    }

    @Test
    void what_was_chosen_before_wins_over_everything() {
        assertThat(proposed(
                        Map.of("owner", "", "colour", "title", "gone", "noSuchField"),
                        "Owner",
                        "Colour",
                        "Title",
                        "Gone"))
                .isEqualTo(Map.of("B", "title"));
    }

    @Test
    void a_field_has_one_column() {
        assertThat(proposed(Map.of(), "Owner", "Accountable")).isEqualTo(Map.of("A", "owner"));
    }
}
