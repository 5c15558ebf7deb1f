package org.prinuce.house.broken.command.governance;

public class PublicEndpoint {}
