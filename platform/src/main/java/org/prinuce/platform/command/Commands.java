package org.prinuce.platform.command;

import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.prinuce.ledger.Answer;
import org.prinuce.ledger.Ledger;
import org.prinuce.ledger.Receipt;
import org.prinuce.ledger.RepeatedCommand;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.Refused;
import org.prinuce.platform.refusal.Rule;
import org.prinuce.platform.roster.Rosters;
import org.springframework.stereotype.Component;

/** Sends commands to their aggregates and says where in the ledger they were logged. */
@Component
public class Commands {

    private static final int TRIES = 8;

    /** What is said of an idempotency key that was used before, for something else. */
    enum KeyRule implements Rule {
        SAME_KEY_OTHER_BODY(
                "This Idempotency-Key was used before for another request. Use a new key for a new request.");

        private final String says;

        KeyRule(String says) {
            this.says = says;
        }

        @Override
        public String says() {
            return says;
        }
    }

    private final CommandBus bus;
    private final Ledger ledger;
    private final Rosters rosters;

    Commands(CommandBus bus, Ledger ledger, Rosters rosters) {
        this.bus = bus;
        this.ledger = ledger;
        this.rosters = rosters;
    }

    /**
     * Carries a command out, once: the same caller with the same key is given the first answer again. A command that
     * another one overtook is tried again on what now stands.
     *
     * @return when the entries are durable
     * @throws Refused if the command breaks a rule, or its key was used for another request
     * @throws NotFound if there is no such thing
     */
    public Logged send(Object command, Caller caller) {
        for (int attempt = 1; ; attempt++) {
            try {
                return dispatch(command, caller);
            } catch (RepeatedCommand repeated) {
                return firstAnswer(repeated.answer(), caller);
            } catch (ConcurrencyException | AggregateStreamCreationException overtaken) {
                if (attempt == TRIES) {
                    throw overtaken;
                }
                pause(attempt);
            } catch (AggregateNotFoundException | IncompatibleAggregateException absent) {
                // The latter where the id is that of another kind of thing.
                throw new NotFound("such entry");
            } catch (RuntimeException refused) {
                // A repeated request meets what its own first try has made of the thing: that is no reason to refuse
                // it.
                return answered(caller).map(first -> firstAnswer(first, caller)).orElseThrow(() -> refused);
            }
        }
    }

    private Logged dispatch(Object command, Caller caller) {
        Receipt receipt = new Receipt(caller.account(), caller.key(), caller.requestHash());
        AtomicReference<CommandResultMessage<?>> answer = new AtomicReference<>();
        bus.dispatch(
                GenericCommandMessage.asCommandMessage(command).andMetaData(Map.of(Receipt.KEY, receipt)),
                (_, result) -> answer.set(result));
        CommandResultMessage<?> result = answer.get();
        if (result == null) {
            throw new IllegalStateException(
                    "The command bus gave no answer to " + command.getClass().getSimpleName());
        }
        if (result.isExceptional()) {
            throw unchecked(result.exceptionResult());
        }
        rosters.forget(receipt.id());
        return new Logged(receipt.id(), receipt.position());
    }

    private Optional<Answer> answered(Caller caller) {
        return caller.key() == null ? Optional.empty() : ledger.answerTo(caller.account(), caller.key());
    }

    private static Logged firstAnswer(Answer first, Caller caller) {
        if (!MessageDigest.isEqual(first.requestHash(), caller.requestHash())) {
            throw Refused.refuse(KeyRule.SAME_KEY_OTHER_BODY);
        }
        return new Logged(first.id(), first.position());
    }

    private static RuntimeException unchecked(Throwable failed) {
        if (failed instanceof Error error) {
            throw error;
        }
        return failed instanceof RuntimeException runtime ? runtime : new IllegalStateException(failed);
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, 4) << Math.min(attempt, 5));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting to try again", stop);
        }
    }
}
