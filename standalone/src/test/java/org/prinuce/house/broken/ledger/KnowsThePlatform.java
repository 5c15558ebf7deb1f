package org.prinuce.house.broken.ledger;

import org.prinuce.house.broken.platform.a.KnowsASide;

record KnowsThePlatform(KnowsASide side) {}
