package org.prinuce.command.body;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The fewest and most characters of a text, of each text of a list, or the least and greatest number. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Bounds {

    /** Most characters of a short text, such as a title; also where nothing is said. */
    int SHORT = 200;

    /** Most characters of an item of a list, and of a source. */
    int ITEM = 1_000;

    /** Most characters of a long text, such as reasons. */
    int LONG = 10_000;

    long min() default 1;

    long max();
}
