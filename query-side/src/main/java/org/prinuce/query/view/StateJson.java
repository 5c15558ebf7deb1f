package org.prinuce.query.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.prinuce.ledger.EventJson;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** A view's states as JSON. */
final class StateJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(EventJson.valueTypes())
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private final Map<Class<?>, ObjectWriter> writers = new ConcurrentHashMap<>();
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    byte[] write(Object state) {
        return writers.computeIfAbsent(state.getClass(), mapper::writerFor).writeValueAsBytes(state);
    }

    <S> S read(Class<S> type, String json) {
        return readers.computeIfAbsent(type, mapper::readerFor).readValue(json);
    }
}
