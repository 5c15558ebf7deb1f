package org.prinuce.house.broken.command.governance;

import java.time.LocalDate;
import org.prinuce.house.broken.command.programme.KnowsTheQuerySide;
import org.springframework.stereotype.Component;

@Component
public record KnowsTheClock(KnowsTheQuerySide otherCapability) {
    LocalDate today() {
        return LocalDate.now();
    }
}
