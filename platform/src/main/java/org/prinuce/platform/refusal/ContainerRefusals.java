package org.prinuce.platform.refusal;

import java.io.IOException;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the container itself refuses, because it cannot read the address, gets problem details and no page of its own. */
@Component
public final class ContainerRefusals implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        // The last valve before the application is the first to see what came of a request.
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemReport()));
    }

    /** Writes where nobody wrote. */
    private static final class ProblemReport extends ErrorReportValve {

        private static final JsonMapper JSON = JsonMapper.builder().build();

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failed) {
            int code = response.getStatus();
            if (code < HttpStatus.BAD_REQUEST.value()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            HttpStatus status = Objects.requireNonNullElse(HttpStatus.resolve(code), HttpStatus.INTERNAL_SERVER_ERROR);
            Problem problem = status == HttpStatus.BAD_REQUEST
                    ? Problem.of(
                            status,
                            "Not readable",
                            "The address cannot be read. Write it in UTF-8, each other character as % and two digits,"
                                    + " without control characters.")
                    : Problem.of(status, status.getReasonPhrase(), null);
            try {
                response.setContentType(Problem.JSON.toString());
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.getOutputStream().write(JSON.writeValueAsBytes(problem));
                response.finishResponse();
            } catch (IOException | IllegalStateException gone) {
                container.getLogger().debug("Nobody is there to be told of a refusal", gone);
            }
        }
    }
}
