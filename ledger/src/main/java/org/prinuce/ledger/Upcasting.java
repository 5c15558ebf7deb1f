package org.prinuce.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import tools.jackson.databind.JsonNode;

/** Runs Axon's upcasters on one event of an older revision. */
final class Upcasting {

    private final EventUpcaster upcasters;
    private final Serializer serializer = Jackson3Serializer.builder().build();

    /** An event as JSON, with its words in it. */
    record Old(String type, int revision, JsonNode payload) {}

    Upcasting(EventUpcaster upcasters) {
        this.upcasters = upcasters;
    }

    /** @throws IllegalStateException if the upcasters make none, or several, of the one event */
    Old toPresent(String type, int revision, JsonNode payload) {
        var old = new Data(new SimpleSerializedObject<>(payload, JsonNode.class, type, Integer.toString(revision)));
        List<IntermediateEventRepresentation> now = upcasters
                .upcast(Stream.of(new InitialEventRepresentation(old, serializer)))
                .toList();
        if (now.size() != 1) {
            throw new IllegalStateException("Upcasters made " + now.size() + " events of one " + type);
        }
        SerializedObject<JsonNode> present = now.getFirst().getData(JsonNode.class);
        return new Old(
                present.getType().getName(), Integer.parseInt(present.getType().getRevision()), present.getData());
    }

    private record Data(SerializedObject<JsonNode> payload) implements EventData<JsonNode> {
        @Override
        public String getEventIdentifier() {
            return new UUID(0, 0).toString();
        }

        @Override
        public Instant getTimestamp() {
            return Instant.EPOCH;
        }

        @Override
        public SerializedObject<JsonNode> getPayload() {
            return payload;
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // the metadata of an upcasted event is empty, whatever its type
        public SerializedObject<JsonNode> getMetaData() {
            return (SerializedObject)
                    new SerializedMetaData<>("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8), byte[].class);
        }
    }
}
