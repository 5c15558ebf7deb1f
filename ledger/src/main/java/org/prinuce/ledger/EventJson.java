package org.prinuce.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.Identifier;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Redactable;
import org.prinuce.events.StoredAs;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.KeyDeserializers;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Events as JSON, under the permanent names of {@link StoredAs}. A redactable text stands in the JSON as the SHA-256
 * that binds it; the text itself is sealed apart.
 */
public final class EventJson {

    private static final String TEXTS = "texts";

    private final Map<String, Stored> byName = new HashMap<>();
    private final Map<Class<?>, Stored> byClass = new HashMap<>();

    private record Stored(String name, int revision, ObjectReader reader, ObjectWriter writer) {}

    /** An event ready to be stored. */
    record Written(String type, int revision, String payload, List<SealedText> texts) {}

    private final JsonMapper mapper;
    private final Upcasting upcasting;

    private EventJson(JsonMapper mapper, EventUpcaster upcasters) {
        this.mapper = mapper;
        this.upcasting = new Upcasting(upcasters);
    }

    /** Events of which no shape has changed yet: see {@link #of(Collection, EventUpcaster)}. */
    public static EventJson of(Collection<? extends Class<? extends ProgrammeEvent>> events) {
        return of(events, NoOpEventUpcaster.INSTANCE);
    }

    /**
     * @param events every event class there is
     * @param upcasters bring older revisions to the present ones, one event to one, on {@link JsonNode}; redactable
     *     texts are then in the JSON as words
     * @throws IllegalArgumentException if one has no permanent name, or two share one
     */
    public static EventJson of(Collection<? extends Class<? extends ProgrammeEvent>> events, EventUpcaster upcasters) {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(valueTypes())
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
        EventJson json = new EventJson(mapper, upcasters);
        for (Class<? extends ProgrammeEvent> event : events) {
            StoredAs name = event.getAnnotation(StoredAs.class);
            if (name == null) {
                throw new IllegalArgumentException(event + " has no permanent name: give it @StoredAs");
            }
            Stored stored = new Stored(name.value(), name.revision(), mapper.readerFor(event), mapper.writerFor(event));
            if (json.byName.put(name.value(), stored) != null) {
                throw new IllegalArgumentException("Two events are stored as " + name.value());
            }
            json.byClass.put(event, stored);
        }
        return json;
    }

    Written write(Object event) {
        Stored stored = stored(event);
        List<SealedText> texts = new ArrayList<>(4);
        String payload = stored.writer.withAttribute(TEXTS, texts).writeValueAsString(event);
        return new Written(stored.name, stored.revision, payload, texts);
    }

    /** An event with its words in place of their hashes: how it is exported, and how golden files hold it. */
    public String inWords(ProgrammeEvent event) {
        return stored(event).writer.writeValueAsString(event);
    }

    /**
     * Reads what {@link #inWords} wrote, of this revision or an older one.
     *
     * @throws IllegalStateException if this version does not know the event or the revision
     */
    public ProgrammeEvent fromWords(String type, int revision, String json) {
        Stored stored = byName.get(type);
        return stored != null && stored.revision == revision
                ? stored.reader.readValue(json)
                : upcast(type, revision, mapper.readTree(json));
    }

    /** An entry as one line of JSON, in words. */
    public String line(EntryCopy copy) {
        Stored stored = stored(copy.data());
        StringWriter line = new StringWriter();
        try (JsonGenerator out = mapper.createGenerator(line)) {
            out.writeStartObject();
            out.writeNumberProperty("number", copy.number());
            out.writeStringProperty("recordedAt", copy.recordedAt().toString());
            out.writeStringProperty("event", copy.event().toString());
            out.writeStringProperty("stream", copy.stream());
            out.writeNumberProperty("sequence", copy.sequence());
            out.writeStringProperty("streamType", copy.streamType());
            out.writeStringProperty("actor", copy.actor().value());
            out.writeStringProperty("type", stored.name);
            out.writeNumberProperty("revision", stored.revision);
            out.writeName("data");
            stored.writer.writeValue(out, copy.data());
            out.writeEndObject();
        }
        return line.toString();
    }

    /**
     * Reads what {@link #line} wrote.
     *
     * @throws IllegalArgumentException if the line is no such entry, or of an event that this version does not know
     */
    public EntryCopy copy(String line) {
        try {
            JsonNode json = mapper.readTree(line);
            return new EntryCopy(
                    json.required("number").longValue(),
                    Instant.parse(json.required("recordedAt").stringValue()),
                    UUID.fromString(json.required("event").stringValue()),
                    json.required("stream").stringValue(),
                    json.required("sequence").longValue(),
                    json.required("streamType").stringValue(),
                    new AccountId(json.required("actor").stringValue()),
                    fromWords(
                            json.required("type").stringValue(),
                            json.required("revision").intValue(),
                            json.required("data").toString()));
        } catch (JacksonException | DateTimeException | IllegalStateException malformed) {
            throw new IllegalArgumentException(malformed.getMessage(), malformed);
        }
    }

    /**
     * @param texts the opened texts, in the order in which the payload names them; null where one was erased
     * @throws IllegalStateException if the ledger holds an event or a revision that this version does not know
     */
    ProgrammeEvent read(String type, int revision, String payload, List<@Nullable String> texts) {
        Stored stored = byName.get(type);
        if (stored != null && stored.revision == revision) {
            return stored.reader.withAttribute(TEXTS, texts.iterator()).readValue(payload);
        }
        return upcast(type, revision, withWords(mapper.readTree(payload), texts.iterator()));
    }

    private ProgrammeEvent upcast(String type, int revision, JsonNode inWords) {
        Upcasting.Old now = upcasting.toPresent(type, revision, inWords);
        Stored present = byName.get(now.type());
        if (present == null || present.revision != now.revision()) {
            throw new IllegalStateException("This version does not know " + type + " revision " + revision);
        }
        return present.reader.readValue(now.payload());
    }

    private Stored stored(Object event) {
        Stored stored = byClass.get(event.getClass());
        if (stored == null) {
            throw new IllegalArgumentException(event.getClass() + " is not an event of the ledger");
        }
        return stored;
    }

    /** The payload with each reference to a text replaced by the text itself. */
    private static JsonNode withWords(JsonNode node, Iterator<@Nullable String> texts) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> object.set(name, withWords(object.get(name), texts)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, withWords(array.get(i), texts));
            }
        } else if (node.isString() && SealedText.isReference(node.stringValue())) {
            String words = texts.hasNext() ? texts.next() : null;
            return StringNode.valueOf(words == null ? Redactable.ERASED : words);
        }
        return node;
    }

    /**
     * How the product's value types look in JSON, everywhere: an {@link Identifier} is its bare value, a
     * {@link Redactable} its words ({@link Redactable#ERASED} once erased).
     */
    public static JacksonModule valueTypes() {
        return new ValueTypes();
    }

    private static final class ValueTypes extends SimpleModule {

        private static final long serialVersionUID = 1L;

        ValueTypes() {
            super("prinuce");
            addSerializer(Identifier.class, new IdentifierSerializer());
            addKeySerializer(Identifier.class, new IdentifierKeySerializer());
            addSerializer(Redactable.class, new RedactableSerializer());
            addDeserializer(Redactable.class, new RedactableDeserializer());
        }

        @Override
        public void setupModule(SetupContext context) {
            super.setupModule(context);
            context.addDeserializers(new IdentifierDeserializers());
            context.addKeyDeserializers(new IdentifierKeyDeserializers());
        }
    }

    private static final class IdentifierSerializer extends ValueSerializer<Identifier> {
        @Override
        public void serialize(Identifier id, JsonGenerator out, SerializationContext context) {
            out.writeString(id.value());
        }
    }

    private static final class IdentifierKeySerializer extends ValueSerializer<Identifier> {
        @Override
        public void serialize(Identifier id, JsonGenerator out, SerializationContext context) {
            out.writeName(id.value());
        }
    }

    private static final class RedactableSerializer extends ValueSerializer<Redactable> {
        @Override
        public void serialize(Redactable redactable, JsonGenerator out, SerializationContext context) {
            @SuppressWarnings("unchecked")
            List<SealedText> texts = (List<SealedText>) context.getAttribute(TEXTS);
            if (texts == null) {
                out.writeString(redactable.words());
                return;
            }
            if (redactable.text() == null) {
                throw new IllegalArgumentException("Erased words cannot be recorded");
            }
            SealedText sealed = SealedText.seal(redactable.text());
            texts.add(sealed);
            out.writeString(sealed.reference());
        }
    }

    private static final class RedactableDeserializer extends ValueDeserializer<Redactable> {
        @Override
        public Redactable deserialize(JsonParser in, DeserializationContext context) {
            String written = in.getValueAsString();
            if (written == null) {
                return (Redactable) context.handleUnexpectedToken(context.constructType(Redactable.class), in);
            }
            @SuppressWarnings("unchecked")
            Iterator<@Nullable String> texts = (Iterator<@Nullable String>) context.getAttribute(TEXTS);
            if (texts == null) {
                return new Redactable(written.equals(Redactable.ERASED) ? null : written);
            }
            return new Redactable(texts.hasNext() ? texts.next() : null);
        }
    }

    private static boolean isIdentifier(Class<?> type) {
        return Identifier.class.isAssignableFrom(type) && type.isRecord();
    }

    private static Object identifier(Class<?> type, String value) {
        try {
            var constructor = type.getDeclaredConstructor(String.class);
            return constructor.newInstance(value);
        } catch (java.lang.reflect.InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException malformed) {
                throw malformed;
            }
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " is no identifier record", impossible);
        }
    }

    private static final class IdentifierDeserializers extends Deserializers.Base {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return isIdentifier(type.getRawClass()) ? new IdentifierDeserializer(type.getRawClass()) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return isIdentifier(type);
        }
    }

    private static final class IdentifierDeserializer extends ValueDeserializer<Object> {

        private final Class<?> type;

        IdentifierDeserializer(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) {
            String value = in.getValueAsString();
            if (value == null) {
                return context.handleUnexpectedToken(context.constructType(type), in);
            }
            try {
                return identifier(type, value);
            } catch (IllegalArgumentException malformed) {
                return context.handleWeirdStringValue(type, value, "%s", malformed.getMessage());
            }
        }
    }

    private static final class IdentifierKeyDeserializers implements KeyDeserializers {
        @Override
        public @Nullable KeyDeserializer findKeyDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            if (!isIdentifier(type.getRawClass())) {
                return null;
            }
            return new KeyDeserializer() {
                @Override
                public Object deserializeKey(String key, DeserializationContext context) {
                    return identifier(type.getRawClass(), key);
                }
            };
        }
    }
}
