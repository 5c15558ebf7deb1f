package org.prinuce.command.imports;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.prinuce.command.body.Body;
import org.prinuce.command.body.BodyField;
import org.prinuce.command.body.BodyReader;
import org.prinuce.events.Identifier;
import org.prinuce.events.ProgrammeId;
import org.prinuce.ledger.Rehearsal;
import org.prinuce.platform.command.Caller;
import org.springframework.core.convert.support.DefaultConversionService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A kind of entry that can be imported: what its endpoint logs, and withdraws again.
 *
 * @param name the things, as in their address
 * @param body what a log of one takes
 */
record Kind(String name, Class<? extends Body> body, Object endpoint, Method log, Method withdraw) {

    List<BodyField> fields() {
        return BodyReader.fields(body);
    }

    Map<String, BodyField> byName() {
        return fields().stream().collect(Collectors.toMap(BodyField::name, Function.identity()));
    }

    Body read(JsonNode json, LocalDate today) {
        return BodyReader.read(json, body, today);
    }

    /** What the endpoint would store if it were asked to log this; its refusals come through. */
    List<DomainEventMessage<?>> rehearse(ProgrammeId programme, Body read, Caller caller) {
        return Rehearsal.of(() -> ask(log, List.of(programme, read, caller)));
    }

    /** What withdraws a thing of this kind today, for the partner that it speaks for. */
    Body withdrawal(String reason, LocalDate today) {
        return BodyReader.read(
                JsonNodeFactory.instance.objectNode().put("reason", reason),
                bodyOf(withdraw).orElseThrow(),
                today);
    }

    /** As above, for a withdrawal of the thing under this id. */
    List<DomainEventMessage<?>> rehearse(ProgrammeId programme, String thing, Body withdrawal, Caller caller) {
        Class<?> id = Arrays.stream(withdraw.getParameterTypes())
                .filter(type -> Identifier.class.isAssignableFrom(type) && type != ProgrammeId.class)
                .findFirst()
                .orElseThrow();
        Object named = Objects.requireNonNull(
                DefaultConversionService.getSharedInstance().convert(thing, id));
        return Rehearsal.of(() -> ask(withdraw, List.of(programme, named, withdrawal, caller)));
    }

    /** The request's body that an endpoint's method takes. */
    static Optional<Class<? extends Body>> bodyOf(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .filter(Body.class::isAssignableFrom)
                .findFirst()
                .map(type -> type.asSubclass(Body.class));
    }

    private void ask(Method method, List<Object> given) {
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> given.stream().filter(type::isInstance).findFirst().orElseThrow())
                .toArray();
        try {
            method.invoke(endpoint, arguments);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException said) {
                throw said;
            }
            throw new IllegalStateException(refused);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
