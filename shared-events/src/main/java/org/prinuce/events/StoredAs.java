package org.prinuce.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permanent name under which an event is stored: {@code capability.what-happened}. It never changes, whatever
 * becomes of the Java name; a changed shape raises {@link #revision} and brings an upcaster.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StoredAs {
    String value();

    int revision() default 1;
}
