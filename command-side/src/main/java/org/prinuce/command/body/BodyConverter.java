package org.prinuce.command.body;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.prinuce.platform.time.London;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets Spring read a {@link Body} through the {@link BodyReader}. */
final class BodyConverter extends AbstractHttpMessageConverter<Body> {

    private final JsonMapper mapper;

    BodyConverter(JsonMapper mapper) {
        super(MediaType.APPLICATION_JSON);
        this.mapper = mapper;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Body.class.isAssignableFrom(type);
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Body readInternal(Class<? extends Body> type, HttpInputMessage message) throws IOException {
        try {
            JsonNode json = mapper.readTree(message.getBody());
            if (json.isObject()) {
                return BodyReader.read(json, type, London.today());
            }
        } catch (JacksonException broken) {
            throw new HttpMessageNotReadableException("The body is not JSON", broken, message);
        }
        throw new HttpMessageNotReadableException("The body is not an object", message);
    }

    @Override
    protected void writeInternal(Body body, HttpOutputMessage message) {
        throw new UnsupportedOperationException("Bodies are only read");
    }

    @Component
    static final class Wiring implements WebMvcConfigurer {

        private final JsonMapper mapper;

        Wiring(JsonMapper mapper) {
            this.mapper = mapper;
        }

        @Override
        public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
            converters.addCustomConverter(new BodyConverter(mapper));
        }
    }
}
