package org.prinuce.standalone.demonstration;

/** Where the demonstration's requests go. */
interface Posts {

    /**
     * Logs something, once: the same key never logs it again.
     *
     * @param body what JSON can be written of
     *
     * @return the id of what was logged
     * @throws IllegalStateException if it is refused: the data and the product then do not fit together
     */
    String post(String account, String key, String path, Object body);
}
