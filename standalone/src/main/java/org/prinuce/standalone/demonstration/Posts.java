package org.prinuce.standalone.demonstration;

import java.util.List;
import java.util.Map;

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

    /**
     * Imports rows of one kind of entry from a spreadsheet, all or nothing; those that are there already add nothing.
     *
     * @param programme its address
     * @param kind of entry, as the import calls it: {@code terms}
     * @param rows by field; not empty
     * @throws IllegalStateException if a row has a problem: the data and the product then do not fit together
     */
    void bringIn(String account, String programme, String kind, List<Map<String, Object>> rows);
}
