package org.prinuce.platform.axon;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** Where a processor keeps what it could not handle, and what came after it for the same thing. */
@FunctionalInterface
public interface DeadLetters {

    SequencedDeadLetterQueue<EventMessage<?>> of(String processingGroup);
}
