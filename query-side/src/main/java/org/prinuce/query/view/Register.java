package org.prinuce.query.view;

import java.util.List;

/**
 * A view whose things are listed page by page, asked for one by one, and exported.
 *
 * @param <S> a thing, as the view keeps it
 * @param <R> a record: a thing, as readers get it
 */
public interface Register<S, R> extends View<S> {

    /** What one of its things is called in a sentence, such as term. */
    String thing();

    /** What people call it, such as T-12. */
    String ref(S thing);

    String title(S thing);

    Class<R> rowType();

    /**
     * What is sought in it.
     *
     * @param own each filter that this register has of its own is taken from it, asked for or not: so it is known
     * @throws org.prinuce.platform.refusal.InvalidField if anything sought is malformed
     */
    Listing listing(Sought sought, Own own, Viewer viewer);

    /** Things as they stand at the moment of the question, in the order given. */
    List<R> rows(Question<S> question, List<S> things);
}
