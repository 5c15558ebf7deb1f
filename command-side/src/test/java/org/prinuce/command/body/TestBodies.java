package org.prinuce.command.body;

import org.springframework.http.converter.HttpMessageConverter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Bodies as the running process reads them. */
public final class TestBodies {

    private TestBodies() {}

    public static HttpMessageConverter<?> converter() {
        return new BodyConverter(JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build());
    }
}
