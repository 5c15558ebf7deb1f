package org.prinuce.house.broken.command.governance;

import java.util.List;
import org.prinuce.house.broken.command.Actor;

interface DecidesUnasked {

    interface Command {
        Actor by();
    }

    static List<Object> decide(Command command) {
        return List.of(command.by());
    }
}
