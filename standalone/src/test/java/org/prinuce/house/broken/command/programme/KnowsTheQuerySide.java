package org.prinuce.house.broken.command.programme;

import org.prinuce.house.broken.query.view.View;

public record KnowsTheQuerySide(View view) {}
