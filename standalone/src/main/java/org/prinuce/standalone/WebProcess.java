package org.prinuce.standalone;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import org.prinuce.platform.refusal.ContainerRefusals;
import org.prinuce.platform.refusal.Problem;
import org.prinuce.platform.security.PageHeaders;
import org.prinuce.standalone.web.Pages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.cloud.gateway.server.mvc.GatewayServerMvcAutoConfiguration;
import org.springframework.cloud.gateway.server.mvc.filter.FilterAutoConfiguration;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctionAutoConfiguration;
import org.springframework.cloud.gateway.server.mvc.predicate.PredicateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The one address of the split set-up: serves the UI, and hands each request of the API to the side it is for. */
final class WebProcess {

    private static final String GATEWAY = "spring.cloud.gateway.server.webmvc.";
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private WebProcess() {}

    static void start(Settings settings) {
        Process.run(
                Web.class,
                Map.of(
                        "server.port",
                        settings.port(),
                        "server.forward-headers-strategy",
                        settings.isOn("PRINUCE_BEHIND_PROXY", false) ? "native" : "none",
                        "prinuce.command-side",
                        settings.needed("PRINUCE_COMMAND_SIDE"),
                        "spring.autoconfigure.exclude",
                        "",
                        "prinuce.query-side",
                        settings.needed("PRINUCE_QUERY_SIDE"),
                        // What the sides are told of the client is what this process sees, whatever the client claims.
                        GATEWAY + "trusted-proxies",
                        ".*",
                        GATEWAY + "forwarded-request-headers-filter.enabled",
                        false,
                        GATEWAY + "x-forwarded-request-headers-filter.for-append",
                        false,
                        GATEWAY + "x-forwarded-request-headers-filter.proto-append",
                        false));
        System.out.println("The web server is ready.");
    }

    /** Only what a gateway needs: no database, no Axon, no session. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        ConfigurationPropertiesAutoConfiguration.class,
        PropertyPlaceholderAutoConfiguration.class,
        SslAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        RestClientAutoConfiguration.class,
        FilterAutoConfiguration.class,
        HandlerFunctionAutoConfiguration.class,
        PredicateAutoConfiguration.class,
        GatewayServerMvcAutoConfiguration.class
    })
    @Import({ContainerRefusals.class, Pages.class, PageHeaders.class})
    static class Web {

        private static final RequestPredicate READ = methods(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
        private static final RequestPredicate OF_COMMAND_SIDE = path("/api/session")
                .or(path("/api/accounts/**"))
                .or(path("/api/programmes/*/imports/**"))
                .or(path("/api/**").and(READ.negate()).and(path("/api/views/**").negate()));

        @Bean
        ClientHttpRequestFactory connections() {
            return new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECT_TIMEOUT)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build());
        }

        @Bean
        RouterFunction<ServerResponse> routes(
                @Value("${prinuce.command-side}") String commandSide,
                @Value("${prinuce.query-side}") String querySide,
                RestClient.Builder client,
                JsonMapper json) {
            return route().GET("/v3/api-docs", _ -> description(client.build(), json, commandSide, querySide))
                    .build()
                    .and(to(commandSide, OF_COMMAND_SIDE))
                    .and(to(querySide, path("/api/**")));
        }

        private static RouterFunction<ServerResponse> to(String side, RequestPredicate which) {
            return route().route(which, http())
                    .before(uri(side))
                    .onError(ResourceAccessException.class, Web::unreachable)
                    .build();
        }

        private static ServerResponse unreachable(Throwable failed, ServerRequest request) {
            return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .contentType(Problem.JSON)
                    .body(Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "Not reachable",
                            "A part of Prinuce cannot be reached just now. Try again in a moment; a request with the"
                                    + " same Idempotency-Key is not carried out twice."));
        }

        /** Each side describes its own part of the API; together they are all of it. */
        private static ServerResponse description(
                RestClient client, JsonMapper json, String commandSide, String querySide) {
            ObjectNode both = describe(client, json, commandSide);
            merge(both, describe(client, json, querySide));
            return ServerResponse.ok().body(both);
        }

        private static ObjectNode describe(RestClient client, JsonMapper json, String side) {
            String description =
                    client.get().uri(side + "/v3/api-docs").retrieve().body(String.class);
            return (ObjectNode) json.readTree(String.valueOf(description));
        }

        private static void merge(ObjectNode into, ObjectNode from) {
            from.properties().forEach(property -> {
                JsonNode there = into.get(property.getKey());
                if (there instanceof ObjectNode one && property.getValue() instanceof ObjectNode other) {
                    merge(one, other);
                } else if (there == null) {
                    into.set(property.getKey(), property.getValue());
                }
            });
        }
    }
}
