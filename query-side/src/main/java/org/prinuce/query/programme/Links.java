package org.prinuce.query.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Redactable;
import org.prinuce.events.ThingId;
import org.prinuce.events.Visibility;
import org.prinuce.events.programme.LinkEvent;
import org.prinuce.events.programme.LinkEvent.LinkId;
import org.prinuce.events.programme.LinkEvent.LinkWithdrawn;
import org.prinuce.events.programme.LinkEvent.ThingsLinked;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.refusal.InvalidField;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.journal.Telling;
import org.prinuce.query.journal.Telling.Thing;
import org.prinuce.query.journal.Tellings;
import org.prinuce.query.view.Asked;
import org.prinuce.query.view.English;
import org.prinuce.query.view.Listing;
import org.prinuce.query.view.Origin;
import org.prinuce.query.view.Own;
import org.prinuce.query.view.Question;
import org.prinuce.query.view.Questions;
import org.prinuce.query.view.Register;
import org.prinuce.query.view.Registers;
import org.prinuce.query.view.Registers.PageStand;
import org.prinuce.query.view.Row;
import org.prinuce.query.view.Sought;
import org.prinuce.query.view.Viewer;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What has to do with what? */
@Component
final class Links implements Register<Links.Link, Links.LinkRow> {

    private final Tellings tellings;

    Links(Tellings tellings) {
        this.tellings = tellings;
    }

    /** Whether a link counts. */
    enum LinkStage {
        STANDS,
        WITHDRAWN
    }

    /** @param on the day from which it no longer counts */
    record Withdrawal(LocalDate on, Redactable because) {}

    /** One link, as it is told when its entries are folded in the order they happened. */
    record Link(
            LinkId id,
            Origin origin,
            ThingId from,
            ThingId to,
            @Nullable Redactable why,
            @Nullable Withdrawal withdrawn) {

        String ref() {
            return "L-" + origin.number();
        }

        LinkStage stage() {
            return withdrawn == null ? LinkStage.STANDS : LinkStage.WITHDRAWN;
        }

        Stream<String> ends() {
            return Stream.of(from.value(), to.value());
        }
    }

    @Override
    public String name() {
        return "links";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Link> state() {
        return Link.class;
    }

    @Override
    public Optional<String> keyOf(ProgrammeEvent event) {
        return event instanceof LinkEvent it ? Optional.of(it.link().value()) : Optional.empty();
    }

    @Override
    public @Nullable Link evolve(@Nullable Link was, Entry entry) {
        return switch ((LinkEvent) entry.event()) {
            case ThingsLinked it -> new Link(it.link(), origin(was, entry), it.from(), it.to(), it.why(), null);
            case LinkWithdrawn it ->
                was == null
                        ? null
                        : new Link(
                                was.id(),
                                was.origin().with(entry),
                                was.from(),
                                was.to(),
                                was.why(),
                                new Withdrawal(it.happenedOn(), it.reason()));
        };
    }

    /** Who linked the two anew is another than who did before, but they are called as they were. */
    private static Origin origin(@Nullable Link was, Entry entry) {
        Origin now = Origin.of(entry, DatePrecision.DAY);
        return was == null
                ? now
                : new Origin(
                        now.partner(),
                        now.visibility(),
                        was.origin().number(),
                        now.happenedOn(),
                        now.precision(),
                        now.position(),
                        now.recordedAt());
    }

    @Override
    public Row row(Link it, Roster roster, LocalDate today) {
        return it.origin().row(it.stage(), null, null, title(it));
    }

    /** The ids of both ends are among its words, so that what one thing is linked with is found like any word. */
    @Override
    public String words(Link it) {
        return Stream.concat(Stream.of(it.ref(), title(it)), it.ends().map(Links::asWord))
                .collect(Collectors.joining(" "));
    }

    /** One word that nobody seeks for another reason, and that no other begins with: all ids are of one length. */
    private static String asWord(String id) {
        return "0id" + id.replace("-", "");
    }

    @Override
    public String thing() {
        return "link";
    }

    @Override
    public String ref(Link it) {
        return it.ref();
    }

    /** Its own words, for what it links has titles of its own. */
    @Override
    public String title(Link it) {
        return it.why() == null ? "" : it.why().words();
    }

    @Override
    public Class<LinkRow> rowType() {
        return LinkRow.class;
    }

    @Override
    public Listing listing(Sought sought, Own own, Viewer viewer) {
        return sought.and(thing(own.get("thing"))).in(LinkStage.class, viewer);
    }

    private static String thing(@Nullable String asked) {
        String id = Sought.said(asked);
        try {
            return id == null ? "" : asWord(new ThingId(id).value());
        } catch (IllegalArgumentException malformed) {
            throw new InvalidField("thing", malformed.getMessage() + ".");
        }
    }

    /** Whoever sees a link sees what it links; if that were ever not so, the link would be as if absent. */
    @Override
    public List<LinkRow> rows(Question<Link> question, List<Link> links) {
        Set<String> ends = links.stream().flatMap(Link::ends).collect(Collectors.toSet());
        Map<String, Thing> things = tellings.things(ends, question.together());
        return links.stream().flatMap(it -> LinkRow.of(it, things)).toList();
    }

    /**
     * A link in a list, as it stands at a moment, with what the linked things are called.
     *
     * @param partner who says it; left out where the programme as a whole does
     * @param happenedOn the day from which they are linked
     * @param position the last entry recorded about it
     */
    @JsonInclude(Include.NON_NULL)
    record LinkRow(
            LinkId id,
            String ref,
            Thing from,
            Thing to,
            @Nullable Redactable why,
            @Nullable PartnerId partner,
            Visibility visibility,
            LinkStage stage,
            LocalDate happenedOn,
            @Nullable LocalDate endedOn,
            @Nullable Redactable endedBecause,
            long position,
            Instant recordedAt) {

        static Stream<LinkRow> of(Link it, Map<String, Thing> things) {
            Origin origin = it.origin();
            Thing from = things.get(it.from().value());
            Thing to = things.get(it.to().value());
            if (from == null || to == null) {
                return Stream.empty();
            }
            return Stream.of(new LinkRow(
                    it.id(),
                    it.ref(),
                    from,
                    to,
                    it.why(),
                    origin.partner(),
                    origin.visibility(),
                    it.stage(),
                    origin.happenedOn(),
                    it.withdrawn() == null ? null : it.withdrawn().on(),
                    it.withdrawn() == null ? null : it.withdrawn().because(),
                    origin.position(),
                    origin.recordedAt()));
        }
    }

    /** How many links there are, whichever are listed. {@code all} leaves out those that were withdrawn. */
    record LinkCounts(long withdrawn, long all) {

        static LinkCounts of(Listing.Found<?> found) {
            return new LinkCounts(found.count(LinkStage.WITHDRAWN), found.count(LinkStage.STANDS));
        }
    }

    record LinkRegisterAnswer(@JsonUnwrapped PageStand stand, LinkCounts counts, List<LinkRow> links) {}

    @RestController
    @RequestMapping(path = "/api/programmes/{programme}/links", produces = "application/json")
    @Tag(name = "programme")
    static class LinksEndpoint {

        private final Links links;
        private final Registers registers;

        LinksEndpoint(Links links, Registers registers) {
            this.links = links;
            this.registers = registers;
        }

        @Operation(operationId = "getLinks", summary = "What is linked with what, or with one thing")
        @Parameter(
                name = "thing",
                in = ParameterIn.QUERY,
                description = "Only those of the thing of this id, whichever end it is.")
        @GetMapping
        LinkRegisterAnswer links(
                @PathVariable String programme,
                @Parameter(hidden = true) @RequestParam Map<String, String> own,
                @ParameterObject Sought sought,
                @ParameterObject Asked asked,
                AccountId account) {
            var found = registers.list(links, programme, sought, own, asked, account);
            return new LinkRegisterAnswer(found.stand(), LinkCounts.of(found.found()), found.rows());
        }
    }

    /** Links, told: each is called by what it links. */
    @Component
    record LinkTelling(Links links) implements Telling {

        @Override
        public String capability() {
            return "programme";
        }

        @Override
        public boolean tells(ProgrammeEvent event) {
            return event instanceof LinkEvent;
        }

        @Override
        public String says(ProgrammeEvent event, Roster roster, Function<String, @Nullable Thing> things) {
            String by = English.by(event.partner(), roster);
            return switch ((LinkEvent) event) {
                case ThingsLinked it -> "Linked by " + by + English.after(it.why());
                case LinkWithdrawn it -> "Link withdrawn by " + by + English.after(it.reason());
            };
        }

        @Override
        public List<Register<?, ?>> registers() {
            return List.of(links);
        }

        @Override
        public Map<String, Thing> things(Collection<String> ids, Questions.Together ask) {
            Map<String, Link> known = ask.about(links).known(ids);
            Set<String> ends = known.values().stream().flatMap(Link::ends).collect(Collectors.toSet());
            Map<String, Thing> linked = links.tellings.things(ends, ask);
            Map<String, Thing> things = new HashMap<>();
            known.forEach((id, it) -> things.put(id, new Thing(links.thing(), id, it.ref(), title(it, linked))));
            return things;
        }

        private static String title(Link link, Map<String, Thing> linked) {
            return link.ends()
                    .flatMap(end -> Stream.ofNullable(linked.get(end)))
                    .map(end -> end.ref() + ' ' + end.title())
                    .collect(Collectors.joining(" and "));
        }
    }
}
