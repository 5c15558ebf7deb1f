package org.prinuce.house.broken.command.governance;

import org.prinuce.house.broken.command.Actor;

interface CorrectsForAnybody {

    static Object correct(Actor by) {
        return by;
    }
}
