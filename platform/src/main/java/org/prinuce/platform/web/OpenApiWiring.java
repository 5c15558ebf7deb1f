package org.prinuce.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.Identifier;
import org.prinuce.events.Redactable;
import org.prinuce.platform.command.Caller;
import org.prinuce.platform.command.CallerArgument;
import org.prinuce.platform.refusal.Problem;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;

/** The API's own description: what is said of every request alike, and how our types look in JSON. */
@Configuration(proxyBeanMethods = false)
class OpenApiWiring {

    private static final String PROBLEM = "#/components/schemas/Problem";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, AccountId.class);
        ModelResolver.enumsAsRef = true;
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Prinuce")
                        .version("1")
                        .description("Every answer to a refused request is problem details (RFC 9457)."))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                "session",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("prinuce-session"))
                        .addSecuritySchemes(
                                "password",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList("session"))
                .addSecurityItem(new SecurityRequirement().addList("password"));
    }

    @Bean
    OperationCustomizer idempotencyKey() {
        return (operation, method) -> {
            if (Arrays.stream(method.getMethodParameters())
                    .map(MethodParameter::getParameterType)
                    .anyMatch(Caller.class::equals)) {
                operation.addParametersItem(new HeaderParameter()
                        .name(CallerArgument.KEY_HEADER)
                        .description("Sent again with the same request, the first answer is given again.")
                        .schema(new StringSchema().minLength(1).maxLength(200)));
            }
            operation.getResponses().addApiResponse("default", refused());
            return operation;
        };
    }

    /** An operation that gives itself no name goes by its method and what that is about: {@code withdrawRisk}. */
    @Bean
    OperationCustomizer operationIds() {
        return (operation, method) -> {
            Operation said = method.getMethodAnnotation(Operation.class);
            if (said == null || said.operationId().isEmpty()) {
                operation.setOperationId(method.getMethod().getName()
                        + method.getBeanType().getSimpleName().replaceFirst("Endpoint$", ""));
            }
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer describeProblems() {
        return description -> ModelConverters.getInstance(true)
                .readAll(Problem.class)
                .forEach(description.getComponents()::addSchemas);
    }

    @Bean
    ModelConverter ourTypes() {
        return new OurTypes();
    }

    private static ApiResponse refused() {
        return new ApiResponse()
                .description("Refused")
                .content(new Content()
                        .addMediaType(Problem.JSON.toString(), new MediaType().schema(new Schema<>().$ref(PROBLEM))));
    }

    /**
     * Ids and redactable texts are strings; a record's component is required unless it is {@link Nullable} or left out
     * when it is empty.
     */
    private static final class OurTypes implements ModelConverter {

        private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

        @Override
        public @Nullable Schema<?> resolve(
                AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
            Class<?> java = Json.mapper().constructType(type.getType()).getRawClass();
            if (Identifier.class.isAssignableFrom(java)) {
                return new StringSchema().pattern("^[a-z0-9][a-z0-9-]*$").maxLength(Identifier.MAX_LENGTH);
            }
            if (java == Redactable.class) {
                return new StringSchema();
            }
            if (!chain.hasNext()) {
                return null;
            }
            Schema<?> schema = chain.next().resolve(type, context, chain);
            if (schema == null || !java.getPackageName().startsWith("org.prinuce")) {
                return schema;
            }
            String name = schema.get$ref() == null ? schema.getName() : nameIn(schema.get$ref());
            if (name != null) {
                alone(name, java);
            }
            if (java.isRecord()) {
                require(java, schema, context);
            }
            return schema;
        }

        private static void require(Class<?> java, Schema<?> schema, ModelConverterContext context) {
            Schema<?> defined = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels().get(nameIn(schema.get$ref()));
            if (defined == null || defined.getProperties() == null) {
                return;
            }
            for (RecordComponent component : java.getRecordComponents()) {
                String name = nameOf(component);
                mayHoldNull(component, defined.getProperties().get(name));
                if (isAlwaysThere(java, component)
                        && defined.getProperties().containsKey(name)
                        && (defined.getRequired() == null
                                || !defined.getRequired().contains(name))) {
                    defined.addRequiredItem(name);
                }
            }
        }

        private static String nameIn(String ref) {
            return ref.substring(Components.COMPONENTS_SCHEMAS_REF.length());
        }

        private static void mayHoldNull(RecordComponent list, @Nullable Schema<?> described) {
            if (described != null
                    && described.getItems() != null
                    && list.getAnnotatedType() instanceof AnnotatedParameterizedType of
                    && of.getAnnotatedActualTypeArguments()[0].isAnnotationPresent(Nullable.class)) {
                described.getItems().addType("null");
            }
        }

        private static boolean isAlwaysThere(Class<?> java, RecordComponent component) {
            JsonInclude left = java.getAnnotation(JsonInclude.class);
            boolean leftOut = left != null
                    && left.value() == JsonInclude.Include.NON_EMPTY
                    && Collection.class.isAssignableFrom(component.getType());
            return !leftOut && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }

        /** Some names are Java's own words, such as {@code final}. */
        private static String nameOf(RecordComponent component) {
            JsonProperty said = component.getAccessor().getAnnotation(JsonProperty.class);
            return said == null ? component.getName() : said.value();
        }

        /** Shapes go by their simple names: of two that are alike, one would be described as the other. */
        private void alone(String name, Class<?> java) {
            Class<?> other = named.putIfAbsent(name, java);
            if (other != null && other != java) {
                throw new IllegalStateException("The API has two of one name: " + java + " and " + other);
            }
        }
    }
}
