package org.prinuce.house.broken.platform.a;

import org.prinuce.house.broken.platform.b.KnowsItsNeighbour;
import org.prinuce.house.broken.query.view.View;

public record KnowsASide(View view, KnowsItsNeighbour neighbour) {}
