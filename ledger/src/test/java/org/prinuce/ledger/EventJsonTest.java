package org.prinuce.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prinuce.ledger.LedgerFixture.DAY;

import java.util.Arrays;
import java.util.List;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.Test;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.StoredAs;
import org.prinuce.events.programme.PartnershipEvent.ProgrammeCreated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventJsonTest {

    private final EventJson json = EventJson.of(List.of(ProgrammeCreated.class));

    @Test
    void a_text_is_in_the_payload_only_as_its_hash_and_comes_back_from_beside_it() {
        ProgrammeCreated event = LedgerFixture.created("south");

        EventJson.Written written = json.write(event);

        assertThat(written.type()).isEqualTo("programme.programme-created");
        assertThat(written.payload())
                .doesNotContain("legal")
                .contains(written.texts().getFirst().reference());
        List<String> words = written.texts().stream()
                .map(text -> SealedText.open(text.sealed(), text.key()))
                .toList();
        assertThat(json.read(written.type(), 1, written.payload(), Arrays.asList(words.get(0), words.get(1))))
                .isEqualTo(event);
    }

    @Test
    void an_erased_text_comes_back_as_erased() {
        EventJson.Written written = json.write(LedgerFixture.created("south"));

        ProgrammeCreated read =
                (ProgrammeCreated) json.read(written.type(), 1, written.payload(), Arrays.asList(null, "p"));

        assertThat(read.name().text()).isNull();
        assertThat(read.name().words()).isEqualTo("[erased]");
        assertThat(read.purpose().text()).isEqualTo("p");
    }

    @Test
    void the_same_words_have_another_hash_each_time() {
        assertThat(json.write(LedgerFixture.created("south")).payload())
                .isNotEqualTo(json.write(LedgerFixture.created("south")).payload());
    }

    @Test
    void erased_words_cannot_be_recorded_again() {
        ProgrammeCreated erased = new ProgrammeCreated(
                new ProgrammeId("south"), DAY, new Redactable(null), Redactable.of("purpose"), null);
        assertThatThrownBy(() -> json.write(erased)).hasMessageContaining("Erased words cannot be recorded");
    }

    @Test
    void an_event_without_a_permanent_name_or_with_anothers_is_refused() {
        assertThatThrownBy(() -> EventJson.of(List.of(Nameless.class))).hasMessageContaining("no permanent name");
        assertThatThrownBy(() -> EventJson.of(List.of(ProgrammeCreated.class, Impostor.class)))
                .hasMessageContaining("programme.programme-created");
    }

    @Test
    void an_unknown_event_or_revision_is_refused() {
        assertThatThrownBy(() -> json.read("programme.unheard-of", 1, "{}", List.of()))
                .hasMessageContaining("unheard-of");
        assertThatThrownBy(() -> json.read("programme.programme-created", 9, "{}", List.of()))
                .hasMessageContaining("revision 9");
    }

    @Test
    void an_older_revision_is_brought_to_the_present_by_axons_upcasters_with_its_words_in_place() {
        EventJson evolved = EventJson.of(List.of(ProgrammeCreated.class), new NameWasTitle());
        String old = """
            {"programme":"south","happenedOn":"2014-04-30","title":"sha256:%s","purpose":"sha256:%s"}\
            """.formatted("a".repeat(64), "b".repeat(64));

        ProgrammeCreated read =
                (ProgrammeCreated) evolved.read("programme.programme-created", 0, old, Arrays.asList("South", null));

        assertThat(read.name()).isEqualTo(Redactable.of("South"));
        assertThat(read.purpose().text()).isNull();
    }

    @Test
    void value_types_are_bare_strings_for_everybody_else() {
        JsonMapper mapper =
                JsonMapper.builder().addModule(EventJson.valueTypes()).build();
        record Both(PartnerId partner, Redactable words) {}

        String written = mapper.writeValueAsString(new Both(new PartnerId("sutton"), Redactable.of("yes")));

        assertThat(written).isEqualTo("{\"partner\":\"sutton\",\"words\":\"yes\"}");
        assertThat(mapper.readValue(written, Both.class).partner()).isEqualTo(new PartnerId("sutton"));
        assertThatThrownBy(() -> mapper.readValue("{\"partner\":\"Not a slug\"}", Both.class))
                .hasMessageContaining("lower-case");
    }

    private static final class NameWasTitle extends SingleEventUpcaster {
        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(new SimpleSerializedType("programme.programme-created", "0"));
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(
                    new SimpleSerializedType("programme.programme-created", "1"), JsonNode.class, node -> {
                        ((ObjectNode) node).set("name", ((ObjectNode) node).remove("title"));
                        return node;
                    });
        }
    }

    record Nameless(ProgrammeId programme, PartnerId partner, java.time.LocalDate happenedOn)
            implements ProgrammeEvent {}

    @StoredAs("programme.programme-created")
    record Impostor(ProgrammeId programme, PartnerId partner, java.time.LocalDate happenedOn)
            implements ProgrammeEvent {}
}
