package org.prinuce.house.broken.events;

import org.slf4j.Logger;

public record KnowsALogger(Logger logger) {}
