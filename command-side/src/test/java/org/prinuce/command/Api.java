package org.prinuce.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.body.TestBodies;
import org.prinuce.events.AccountId;
import org.prinuce.ledger.EventJson;
import org.prinuce.platform.account.Account;
import org.prinuce.platform.account.Accounts;
import org.prinuce.platform.command.Caller;
import org.prinuce.platform.command.Commands;
import org.prinuce.platform.command.Logged;
import org.prinuce.platform.command.Streams;
import org.prinuce.platform.roster.Roster;
import org.prinuce.platform.roster.Rosters;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A write endpoint as HTTP sees it; the commands that it sends are kept, and go no further. */
public final class Api {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(EventJson.valueTypes()).build();

    private final List<Object> sent = new ArrayList<>();
    private final Accounts accounts = mock();
    private final MockMvcTester http;
    private AccountId account = new AccountId("office");

    /** What an endpoint needs. */
    public record Behind(Desk desk, Commands commands, Accounts accounts) {}

    public Api(Roster roster, java.util.function.Function<Behind, Object> endpoint) {
        Commands commands = mock();
        when(commands.send(any(), any())).then(call -> {
            sent.add(call.getArgument(0));
            return new Logged("new-id", 7);
        });
        Rosters rosters = mock();
        when(rosters.of(any())).thenReturn(roster);
        when(rosters.fresh(any())).thenReturn(roster);
        when(accounts.find(any())).thenReturn(Optional.empty());
        Desk desk = new Desk(commands, rosters, mock(Streams.class));
        http = MockMvcTester.of(
                List.of(endpoint.apply(new Behind(desk, commands, accounts))),
                mvc -> mvc.setControllerAdvice(BeanUtils.instantiateClass(ClassUtils.resolveClassName(
                                "org.prinuce.platform.refusal.Problems", Api.class.getClassLoader())))
                        .setCustomArgumentResolvers(new Callers())
                        .setMessageConverters(TestBodies.converter(), new JacksonJsonHttpMessageConverter(JSON))
                        .build());
    }

    public Api as(AccountId account) {
        this.account = account;
        return this;
    }

    /** From now on there is this account. */
    public Api whereThereIs(AccountId known) {
        when(accounts.find(known)).thenReturn(Optional.of(new Account(known, "Somebody", false, false, true, 1)));
        return this;
    }

    /** From now on the account that asks may create programmes. */
    public Api whoMayCreateProgrammes() {
        when(accounts.find(account)).thenReturn(Optional.of(new Account(account, "Office", true, false, true, 1)));
        return this;
    }

    public Answer post(String path, String body) {
        MvcTestResult answer = http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"'))
                .exchange();
        return new Answer(answer, List.copyOf(sent));
    }

    /** What came back, and what was sent on. */
    public record Answer(MvcTestResult http, List<Object> sent) {

        public int status() {
            return http.getResponse().getStatus();
        }

        public JsonNode json() {
            return JSON.readTree(http.getResponse().getContentAsByteArray());
        }

        /** The one command that followed. */
        public <C> C command(Class<C> type) {
            assertThat(sent).as(http.getResponse().toString() + status()).hasSize(1);
            return type.cast(sent.getFirst());
        }

        /** The fields that were refused; nothing was sent. */
        public List<String> wrongFields() {
            assertThat(status()).isEqualTo(422);
            assertThat(sent).isEmpty();
            return json().path("errors").findValuesAsString("field");
        }
    }

    private final class Callers implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Caller.class;
        }

        @Override
        public Caller resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return new Caller(account, null, null);
        }
    }
}
