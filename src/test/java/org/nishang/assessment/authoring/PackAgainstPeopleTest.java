package org.nishang.assessment.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.item.ItemForms;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.course.CourseVersionLoaded;
import org.nishang.course.PackItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** A pack that is loaded again, and what people have written since. */
class PackAgainstPeopleTest extends ItemWriting {

    @Autowired
    private ApplicationEventPublisher events;

    /** What the pack of C04 says, with one item changed or left out. */
    private List<PackItem> pack(String changed, String dropped) {
        var items = new ArrayList<PackItem>();
        for (ItemVersion version : pristine) {
            var item = ItemForms.item(version);
            if (item.code().equals(changed)) {
                item = new PackItem(
                        item.code(),
                        item.fact(),
                        item.topic(),
                        item.difficulty() % 3 + 1,
                        item.validFrom(),
                        item.validTo(),
                        item.stem(),
                        item.body(),
                        item.explanation(),
                        item.more());
            }
            if (!item.code().equals(dropped)) {
                items.add(item);
            }
        }
        return items;
    }

    private List<ItemVersion> pristine = List.of();

    private void load(String changed, String dropped) {
        events.publishEvent(new CourseVersionLoaded(courses.current("C04").orElseThrow(), pack(changed, dropped)));
    }

    @Test
    void theSamePackAgainChangesNothing() {
        pristine = bank.current("C04");

        load("", "");

        assertThat(bank.current("C04")).isEqualTo(pristine);
    }

    @Test
    void aPackThatOnlyChangesADifficultyGivesANewVersion() {
        pristine = bank.current("C04");

        load("C04-003", "");

        assertThat(row("C04-003").revision()).isEqualTo(2);
        assertThat(row("C04-003").portal()).isFalse();
    }

    @Test
    void whatPeopleWroteSurvivesThePackAndAChangeOfThePackWaitsForAPerson() {
        pristine = bank.current("C04");
        String own = approved();
        change("C04-001");
        change("C04-003");
        ANNA.run(() -> review.retire("C04-002", "题干有歧义"));

        load("", "");
        assertThat(row(own).standing()).isEqualTo(BankRow.Standing.IN_USE);
        assertThat(row("C04-001").portal()).isTrue();
        assertThat(row("C04-001").conflict()).isFalse();
        assertThat(row("C04-002").standing()).isEqualTo(BankRow.Standing.RETIRED);

        load("C04-001", "C04-003");
        assertThat(row("C04-001").conflict()).isTrue();
        assertThat(row("C04-001").revision()).isEqualTo(2);
        assertThat(row("C04-003").conflict()).isTrue();
        assertThat(row("C04-003").standing()).isEqualTo(BankRow.Standing.IN_USE);

        ANNA.run(() -> review.keepOurs("C04-001"));
        ANNA.run(() -> review.takePacks("C04-003", "课程包已删除"));
        load("C04-001", "C04-003");
        assertThat(row("C04-001").conflict()).isFalse();
        assertThat(row("C04-001").standing()).isEqualTo(BankRow.Standing.IN_USE);
        assertThat(row("C04-003").standing()).isEqualTo(BankRow.Standing.RETIRED);
        assertThatThrownBy(() -> ANNA.run(() -> review.keepOurs("C04-001")))
                .hasMessageContaining("assessment.item.no-conflict");
    }

    @Test
    void goingWithThePackBeginsADraftOfWhatItSays() {
        pristine = bank.current("C04");
        change("C04-001");
        load("C04-001", "");

        ANNA.run(() -> review.takePacks("C04-001", ""));

        int was = ItemForms.item(pristine.getFirst()).difficulty();
        assertThat(draft("C04-001").form().difficulty()).isEqualTo(was % 3 + 1);
        assertThat(row("C04-001").conflict()).isFalse();
        assertThat(row("C04-001").revision()).isEqualTo(2);
    }
}
