package org.prinuce.command.imports;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.prinuce.command.body.Body;
import org.prinuce.command.body.BodyField;
import org.prinuce.command.body.BodyReader;
import org.prinuce.events.ProgrammeId;
import org.prinuce.ledger.Rehearsal;
import org.prinuce.platform.command.Caller;
import tools.jackson.databind.JsonNode;

/**
 * A kind of entry that can be imported: what its endpoint logs.
 *
 * @param name the things, as in their address
 * @param body what a log of one takes
 */
record Kind(String name, Class<? extends Body> body, Object endpoint, Method log) {

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
        return Rehearsal.of(() -> ask(programme, read, caller));
    }

    private void ask(ProgrammeId programme, Body read, Caller caller) {
        Object[] arguments = new Object[log.getParameterCount()];
        Class<?>[] types = log.getParameterTypes();
        for (int i = 0; i < types.length; i++) {
            arguments[i] = types[i] == ProgrammeId.class ? programme : types[i] == Caller.class ? caller : read;
        }
        try {
            log.invoke(endpoint, arguments);
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
