/** What a view is, and the one runner that folds, keeps, rebuilds and answers from all of them. */
@NullMarked
package org.prinuce.query.view;

import org.jspecify.annotations.NullMarked;
