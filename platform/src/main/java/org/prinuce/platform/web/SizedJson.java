package org.prinuce.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an answer once it is whole, with its length: in one piece, where one of unknown length goes out in three, each
 * with a call of the system. And an answer that cannot be written to its end is a problem, not half an answer.
 */
final class SizedJson extends JacksonJsonHttpMessageConverter {

    SizedJson(JsonMapper mapper) {
        super(mapper);
    }

    @Override
    protected void writeInternal(
            Object answer, ResolvableType type, HttpOutputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        Whole whole = new Whole(message.getHeaders(), new ByteArrayOutputStream());
        super.writeInternal(answer, type, whole, hints);
        message.getHeaders().setContentLength(whole.body().size());
        whole.body().writeTo(message.getBody());
    }

    private record Whole(HttpHeaders headers, ByteArrayOutputStream body) implements HttpOutputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public OutputStream getBody() {
            return body;
        }
    }
}
