package org.prinuce.query.view;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.prinuce.events.AccountId;
import org.prinuce.ledger.Ledger;
import org.prinuce.platform.account.Accounts;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.NotPermitted;
import org.prinuce.query.view.ViewTables.Build;
import org.prinuce.query.view.ViewTables.Status;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the views are doing. */
@RestController
@RequestMapping(path = "/api/views", produces = "application/json")
@Tag(name = "views")
class ViewsEndpoint {

    private final List<View<?>> views;
    private final ViewTables tables;
    private final Ledger ledger;
    private final Rebuilder rebuilder;
    private final Accounts accounts;

    ViewsEndpoint(List<View<?>> views, ViewTables tables, Ledger ledger, Rebuilder rebuilder, Accounts accounts) {
        this.views = views;
        this.tables = tables;
        this.ledger = ledger;
        this.rebuilder = rebuilder;
        this.accounts = accounts;
    }

    List<View<?>> all() {
        return views;
    }

    /**
     * @param version of the view's fold
     * @param build counts up with each rebuild of any view
     * @param read how many entries of the ledger it has read
     * @param of how many there are to read
     */
    record ViewRow(String name, int version, int build, Status status, long read, long of) {}

    record ViewsAnswer(List<ViewRow> views) {}

    @Operation(operationId = "getViews", summary = "Each view, and how far a rebuild has come")
    @GetMapping
    ViewsAnswer views(AccountId account) {
        // How many entries there are, and when, would tell everybody of those that they may not see.
        if (accounts.find(account)
                .filter(it -> it.administers() || it.mayCreateProgrammes())
                .isEmpty()) {
            throw new NotPermitted("Only a programme office, or who administers this installation, can see this.");
        }
        return views();
    }

    private ViewsAnswer views() {
        List<Build> builds = tables.builds();
        long head = ledger.head();
        long read = tables.readByRunner(head);
        return new ViewsAnswer(views.stream()
                .map(view -> builds.stream()
                        .filter(build -> build.view().equals(view.name()) && build.status() != Status.FORMER)
                        .max(Comparator.comparing(Build::build))
                        .map(build -> row(view, build, read, head))
                        .orElse(new ViewRow(view.name(), view.version(), 0, Status.REBUILDING, 0, head)))
                .toList());
    }

    private static ViewRow row(View<?> view, Build build, long read, long head) {
        return build.status() == Status.LIVE
                ? new ViewRow(
                        view.name(),
                        build.version(),
                        build.build(),
                        Status.LIVE,
                        Math.max(build.position(), read),
                        head)
                : new ViewRow(
                        view.name(),
                        build.version(),
                        build.build(),
                        Status.REBUILDING,
                        build.position(),
                        build.target());
    }

    @Operation(operationId = "rebuildView", summary = "Makes a view anew from the ledger, beside the present one")
    @PostMapping("/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ViewsAnswer rebuild(@PathVariable String name, AccountId account) {
        if (accounts.find(account)
                .filter(it -> it.administers() || it.mayCreateProgrammes())
                .isEmpty()) {
            throw new NotPermitted("Only a programme office, or who administers this installation, can do this.");
        }
        View<?> view = views.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("such view"));
        rebuilder.rebuild(view);
        return views();
    }
}
