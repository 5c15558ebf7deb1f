package org.prinuce.house.broken.platform.b;

import org.prinuce.house.broken.platform.a.KnowsASide;

public record KnowsItsNeighbour(KnowsASide neighbour) {}
