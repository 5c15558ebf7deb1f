package org.prinuce.query.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.query.Said.on;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prinuce.events.Visibility;
import org.prinuce.query.Entries;
import org.prinuce.query.Said;
import org.prinuce.query.programme.Annotations.Annotation;
import org.prinuce.query.programme.Annotations.AnnotationStage;
import org.prinuce.query.view.Folds;

class AnnotationsTest {

    private static final SaidOfAnnotations SAID = new SaidOfAnnotations(new Said("shared"));
    private static final SaidOfAnnotations OTHER = new SaidOfAnnotations(new Said("other"));
    private final Annotations view = new Annotations();

    private Optional<Annotation> foldAt(String id, Entries entries, LocalDate asAt) {
        return Folds.fold(view, id, entries.all(), asAt);
    }

    @Test
    void an_entry_changes_its_own_annotation_and_no_other() {
        Entries entries = Entries.of(
                SAID.noted("turn", null, Visibility.SHARED, "Here it turned", "2014-03-03"),
                SAID.noted("calm", "sutton", Visibility.SHARED, "Nothing happened", "2014-03-03"),
                OTHER.noted("elsewhere", null, Visibility.SHARED, "Here it turned", "2014-03-03"));
        Optional<Annotation> calm = foldAt("calm", entries, LocalDate.MAX);
        Optional<Annotation> elsewhere = foldAt("elsewhere", entries, LocalDate.MAX);

        entries.add(SAID.withdrawn("turn", "2014-04-01"));
        entries.add(SAID.corrected("turn", "Here it turned for good", "2014-03-03"));

        Annotation turn = foldAt("turn", entries, LocalDate.MAX).orElseThrow();
        assertThat(turn.stage()).isEqualTo(AnnotationStage.WITHDRAWN);
        assertThat(turn.ref()).isEqualTo("Z-1");
        Annotation before = foldAt("turn", entries, on("2014-03-31")).orElseThrow();
        assertThat(before.stage()).isEqualTo(AnnotationStage.STANDS);
        assertThat(before.details().words().words()).isEqualTo("Here it turned for good");
        assertThat(foldAt("turn", entries, on("2014-03-02"))).isEmpty();
        assertThat(foldAt("calm", entries, LocalDate.MAX)).isEqualTo(calm);
        assertThat(foldAt("elsewhere", entries, LocalDate.MAX)).isEqualTo(elsewhere);
    }
}
