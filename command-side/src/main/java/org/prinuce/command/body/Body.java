package org.prinuce.command.body;

/**
 * Marks a record as the body of a request: a field for each component, needed unless it is
 * {@link org.jspecify.annotations.Nullable}. {@link BodyReader} says how each type is read.
 */
public interface Body {}
