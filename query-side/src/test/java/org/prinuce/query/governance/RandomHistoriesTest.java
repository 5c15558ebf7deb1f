package org.prinuce.query.governance;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.programme.PartnershipEvent;
import org.prinuce.ledger.Entry;
import org.prinuce.ledger.EventJson;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.Entries;
import org.prinuce.query.Said;
import org.prinuce.query.view.Folds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The pure folds against {@link Naive}, on both clocks, without a database. */
class RandomHistoriesTest {

    private static final int HISTORIES = 1_000;
    private static final int MOMENTS = 5;

    private final JsonMapper json =
            JsonMapper.builder().addModule(EventJson.valueTypes()).build();

    @Test
    void a_thousand_random_histories_are_as_a_naive_fold_has_them() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random chance = new Random(seed);
            Said said = new Said("shared");
            RandomStory stories = new RandomStory(chance, said);
            Entries entries = new Entries().addAll(said.southLondon());
            List<ProgrammeEvent> story = new ArrayList<>(stories.of("d"));
            if (chance.nextInt(3) == 0) {
                story.add(1 + chance.nextInt(story.size()), stories.rule());
            }
            entries.addAll(story);
            for (int i = 0; i < MOMENTS; i++) {
                long known = 8 + chance.nextInt(story.size() + 1);
                LocalDateTime moment = RandomStory.FIRST
                        .minusDays(2)
                        .plusDays(chance.nextInt(RandomStory.DAYS + 40))
                        .atTime(chance.nextInt(24), chance.nextInt(60));
                check(entries, known, moment, "seed " + seed + " as at " + moment + " known " + known);
            }
        }
    }

    private void check(Entries ledger, long known, LocalDateTime moment, String what) {
        List<Entry> then =
                ledger.all().stream().filter(it -> it.position() <= known).toList();
        Optional<Decision> decision = Folds.fold(new Decisions(), "d", then, moment.toLocalDate());
        JsonNode row = decision.<JsonNode>map(it -> {
                    Roster roster = roster(then);
                    Standing standing = Standing.of(it, roster, moment.toLocalDate());
                    return json.valueToTree(DecisionRow.of(it, standing, roster, moment));
                })
                .orElse(MissingNode.getInstance());
        AsNaive.check(what, row, Naive.of("d", ledger.all(), known, moment), moment);
    }

    private static Roster roster(List<Entry> entries) {
        Roster roster = null;
        for (Entry entry : entries) {
            if (entry.event() instanceof PartnershipEvent event) {
                roster = Roster.evolve(roster, event);
            }
        }
        return roster;
    }
}
