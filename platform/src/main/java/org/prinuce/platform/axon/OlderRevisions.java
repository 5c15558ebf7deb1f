package org.prinuce.platform.axon;

import java.util.function.Function;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;

/** What brings events of every older revision to the present one. */
public final class OlderRevisions {

    private OlderRevisions() {}

    public static EventUpcaster upcasters() {
        return new EventUpcasterChain(
                // Revision 2 may say what friction is about; what was logged before says nothing of it.
                new NothingToAdd("culture.observation-logged", 1),
                new NothingToAdd("culture.observation-corrected", 1));
    }

    /** The next revision only added what need not be there. */
    private static final class NothingToAdd extends SingleEventUpcaster {

        private final SimpleSerializedType older;
        private final SimpleSerializedType newer;

        NothingToAdd(String event, int revision) {
            this.older = new SimpleSerializedType(event, Integer.toString(revision));
            this.newer = new SimpleSerializedType(event, Integer.toString(revision + 1));
        }

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(older);
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(newer, JsonNode.class, Function.identity());
        }
    }
}
