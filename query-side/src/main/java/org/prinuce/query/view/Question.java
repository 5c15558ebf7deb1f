package org.prinuce.query.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.ledger.Entry;
import org.prinuce.ledger.Ledger;
import org.prinuce.platform.roster.Roster;

/** A view, asked by a viewer about a moment. What the viewer may not see is as if absent. */
public final class Question<S> {

    private final View<S> view;
    private final Questions.Live live;
    private final int build;
    private final Viewer viewer;
    private final Moment moment;
    private final ViewTables tables;
    private final ViewLists lists;
    private final Ledger ledger;
    private final RostersThen rosters;
    private @Nullable Roster roster;

    /** @throws org.prinuce.platform.refusal.NotYet if the view is being built */
    Question(
            View<S> view,
            Questions.Live live,
            Viewer viewer,
            Moment moment,
            ViewTables tables,
            ViewLists lists,
            Ledger ledger,
            RostersThen rosters) {
        this.view = view;
        this.live = live;
        this.build = live.build(view).build();
        this.viewer = viewer;
        this.moment = moment;
        this.tables = tables;
        this.lists = lists;
        this.ledger = ledger;
        this.rosters = rosters;
    }

    /** The same viewer's question about the same moment, to another view. */
    public <T> Question<T> beside(View<T> other) {
        return about(other, viewer);
    }

    /**
     * The same question to another view, over what each partner keeps to itself. Only for answers that show none of it,
     * such as a measure over at least so many that nobody's part in it can be told.
     */
    public <T> Question<T> besideForEveryPartner(View<T> other) {
        Viewer everyPartner = new Viewer(
                viewer.account(), viewer.roster(), viewer.roster().partners().keySet());
        return about(other, everyPartner);
    }

    /** The same viewer's questions about the same moment, to any views. */
    public Questions.Together together() {
        return new Questions.Together(this);
    }

    private <T> Question<T> about(View<T> other, Viewer asking) {
        Question<T> beside = new Question<>(other, live, asking, moment, tables, lists, ledger, rosters);
        beside.roster = roster();
        return beside;
    }

    public Moment moment() {
        return moment;
    }

    public Viewer viewer() {
        return viewer;
    }

    /** The last position among those known that the viewer may know of: others would tell of private entries. */
    public long position() {
        return lists.lastSeen(viewer, moment.position());
    }

    /** The programme as it was known. */
    public Roster roster() {
        Roster known = roster;
        if (known == null) {
            known = rosters.at(viewer, moment.position());
            roster = known;
        }
        return known;
    }

    /** One thing, as it stood. */
    public Optional<S> one(String key) {
        return some(List.of(key)).stream().findFirst();
    }

    /** Some things, as they stood; in no order. */
    public List<S> some(Collection<String> keys) {
        Roster roster = roster();
        return asAt(tables.at(view, build, programme(), keys, moment.position())).stream()
                .flatMap(thing -> Stream.ofNullable(thing.state()))
                .filter(state -> sees(view.row(state, roster, moment.day())))
                .toList();
    }

    /** Some things as they were known, by key, whatever had happened to them by the moment in the world. */
    public Map<String, S> known(Collection<String> keys) {
        Roster roster = roster();
        Map<String, S> known = new HashMap<>();
        for (Thing<S> thing : tables.at(view, build, programme(), keys, moment.position())) {
            S state = thing.state();
            if (state != null && sees(view.row(state, roster, moment.day()))) {
                known.put(thing.key(), state);
            }
        }
        return known;
    }

    /** All things as they were known, whatever had happened to them by the moment in the world. */
    public List<S> known() {
        Roster roster = roster();
        List<S> known = new ArrayList<>();
        for (Thing<S> thing : tables.allAt(view, build, programme(), moment.position())) {
            S state = thing.state();
            if (state != null && sees(view.row(state, roster, moment.day()))) {
                known.add(state);
            }
        }
        return known;
    }

    /** The entries of one thing that were known and had happened, in the order in which they were recorded. */
    public List<Entry> entries(String key) {
        Collection<Long> positions = tables.positions(build, programme(), List.of(key), moment.position())
                .getOrDefault(key, List.of());
        return ledger.readAt(positions).stream()
                .filter(entry -> !entry.event().happenedOn().isAfter(moment.day()))
                .filter(entry ->
                        viewer.sees(entry.event().visibility(), entry.event().partner()))
                .toList();
    }

    /** The things of a list, and how many there are. */
    public Listing.Found<S> list(Listing listing) {
        return moment.now() ? lists.now(view, build, viewer, moment, listing) : listThen(listing);
    }

    private Listing.Found<S> listThen(Listing listing) {
        Roster roster = roster();
        Map<String, S> states = new HashMap<>();
        List<ViewLists.Then> rows = new ArrayList<>();
        for (Thing<S> thing : asAt(tables.allAt(view, build, programme(), moment.position(), moment.day()))) {
            S state = thing.state();
            if (state != null) {
                Row row = view.row(state, roster, moment.day());
                if (sees(row)) {
                    boolean said = listing.q() == null || Words.match(view.words(state), listing.q());
                    rows.add(ViewLists.Then.of(thing, row, said));
                    states.put(thing.key(), state);
                }
            }
        }
        return lists.then(rows, states, viewer, moment, listing);
    }

    /** Leaves out what had not happened; only what has entries on both sides of the moment is folded again. */
    private List<Thing<S>> asAt(List<Thing<S>> known) {
        List<Thing<S>> stood = new ArrayList<>();
        List<String> toFold = new ArrayList<>();
        for (Thing<S> thing : known) {
            if (!thing.lastOn().isAfter(moment.day())) {
                stood.add(thing);
            } else if (!thing.firstOn().isAfter(moment.day())) {
                toFold.add(thing.key());
            }
        }
        stood.addAll(folded(toFold));
        return stood;
    }

    private List<Thing<S>> folded(List<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<Long> positions = tables.positions(build, programme(), keys, moment.position()).values().stream()
                .flatMap(Collection::stream)
                .toList();
        Map<String, List<Entry>> entries = new HashMap<>();
        for (Entry entry : ledger.readAt(positions)) {
            if (!entry.event().happenedOn().isAfter(moment.day())) {
                String key = view.keyOf(entry.event()).orElseThrow();
                entries.computeIfAbsent(key, _ -> new ArrayList<>()).add(entry);
            }
        }
        List<Thing<S>> folded = new ArrayList<>();
        entries.forEach((key, ofKey) -> folded.add(Thing.of(view, key, ofKey)));
        return folded;
    }

    private boolean sees(Row row) {
        return viewer.sees(row.visibility(), row.partner());
    }

    private String programme() {
        return viewer.programme().value();
    }
}
