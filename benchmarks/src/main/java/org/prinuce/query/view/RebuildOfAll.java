package org.prinuce.query.view;

import java.util.List;
import org.prinuce.ledger.Ledger;
import org.prinuce.query.view.ViewTables.Build;
import org.prinuce.query.view.ViewTables.Status;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a benchmark rebuild every view at once, as a start does that finds none. */
public final class RebuildOfAll {

    private final List<? extends View<?>> views;
    private final ViewTables tables;
    private final Ledger ledger;
    private final RostersThen rosters;
    private final TransactionTemplate transactions;

    public RebuildOfAll(ApplicationContext product) {
        this.views = product.<View<?>>getBeanProvider(ResolvableType.forClass(View.class)).stream()
                .toList();
        this.tables = product.getBean(ViewTables.class);
        this.ledger = product.getBean(Ledger.class);
        this.rosters = product.getBean(RostersThen.class);
        this.transactions = new TransactionTemplate(product.getBean(PlatformTransactionManager.class));
    }

    public void run() {
        new Rebuild(views, tables, ledger, rosters, transactions).run();
    }

    /** Whether each view can be read. */
    public boolean isDone() {
        return tables.live().keySet().size() == views.size()
                && tables.builds().stream().noneMatch(build -> build.status() == Status.REBUILDING);
    }

    /** Deletes what was rebuilt away. */
    public void tidy() {
        tables.builds().stream()
                .filter(build -> build.status() == Status.FORMER)
                .map(Build::build)
                .forEach(tables::delete);
    }
}
