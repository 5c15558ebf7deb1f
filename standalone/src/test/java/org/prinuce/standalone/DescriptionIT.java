package org.prinuce.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pages' types are made of {@code ui/openapi.json}. {@code -Dprinuce.description=apply} writes there what the
 * server says of its API; {@code npm run api-types} then makes the types.
 */
class DescriptionIT {

    private static final Path KEPT = Path.of(System.getProperty("prinuce.root", ".."), "ui", "openapi.json");

    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Test
    void the_pages_are_made_for_the_api_that_is_served(@TempDir Path data) throws IOException {
        String served = served(data);
        if ("apply".equals(System.getProperty("prinuce.description"))) {
            Files.writeString(KEPT, served);
        }

        assertThat(Files.readString(KEPT))
                .as("ui/openapi.json: mvn -pl standalone -am verify -Dtest=NoUnit -Dit.test=DescriptionIT"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false"
                        + " -Dprinuce.description=apply, then npm run api-types in ui")
                .isEqualToNormalizingNewlines(served);
    }

    private static String served(Path data) {
        int port = RunningPrinuce.freePort();
        try (RunningPrinuce prinuce = RunningPrinuce.start(
                Map.of("PRINUCE_DATA", data.toString(), "PRINUCE_PORT", "" + port, "PRINUCE_DEMO", "false"))) {
            prinuce.waitUntilItSays("Sign in as admin");
            Client.Answer description = new Client(port).get("/v3/api-docs");
            assertThat(description.status()).as(description.body()).isEqualTo(200);
            return SORTED.writeValueAsString(SORTED.readValue(description.body(), Map.class)) + '\n';
        }
    }
}
