package org.prinuce.house.broken.query.view;

public interface View {}
