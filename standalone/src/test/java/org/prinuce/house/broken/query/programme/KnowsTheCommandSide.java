package org.prinuce.house.broken.query.programme;

import org.prinuce.house.broken.command.programme.KnowsTheQuerySide;

public record KnowsTheCommandSide(KnowsTheQuerySide side) {}
