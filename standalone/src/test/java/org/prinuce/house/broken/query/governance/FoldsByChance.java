package org.prinuce.house.broken.query.governance;

import java.util.UUID;
import org.prinuce.house.broken.query.programme.KnowsTheCommandSide;
import org.prinuce.house.broken.query.view.View;

record FoldsByChance(KnowsTheCommandSide otherCapability) implements View {
    UUID fold() {
        return UUID.randomUUID();
    }
}
