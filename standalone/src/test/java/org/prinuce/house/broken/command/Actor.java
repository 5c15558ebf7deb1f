package org.prinuce.house.broken.command;

public record Actor() {}
