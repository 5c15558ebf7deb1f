package org.prinuce.query.view;

import java.util.function.UnaryOperator;

/** A part of a row that a spreadsheet says as a sentence, because its values mean nothing to a reader one by one. */
public interface InWords {

    /**
     * What is said of it, without a full stop; empty where there is nothing to say.
     *
     * @param names of partners, by their id
     */
    String inWords(UnaryOperator<String> names);
}
