package org.nishang.learning.progress.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.learning.hours.StudiedTime;
import org.nishang.learning.study.Studying;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** From the list of who stands where to the evidence of one. */
class ProgressViewTest extends ViewTest {

    @Autowired
    private ExamFixture people;

    @Autowired
    private Studying studying;

    @Autowired
    private StudiedTime studied;

    private PersonId learner;
    private EnterpriseId own;

    @BeforeEach
    void somebodyStudies() {
        var facts = new Facts(jdbc);
        own = facts.enterprise("Xqz Progress", "330482", LocalDate.of(2020, 1, 1));
        learner = people.person();
        facts.employ(learner, own, LocalDate.of(2024, 1, 1), null);
        As.learner(learner).run(() -> studying.enrol("P-D"));
        studied.ofLesson(learner, "C04", "cords");
        As.learner(learner).run(() -> studying.complete("C04", "cords"));
    }

    @Test
    void theContactSeesItsOwnPeopleAndWhatTheyLack() {
        signIn(As.contact(Scope.ofEnterprise(own)));
        open("progress");

        assertThat(rows("progress-grid")).hasSize(1);
        assertThat(String.join(" ", rows("progress-grid").getFirst()))
                .contains(words("learning.progress.state.STARTED"))
                .contains(words("learning.progress.missing.lessons", 12, 36));
        assertThat(text("progress-funnel")).contains("1");
        open("progress?pace=LATE");
        assertThat(rows("progress-grid")).isEmpty();
        assertThat(page()).contains(words("learning.progress.none"));
    }

    @Test
    void theEvidenceIsOnOnePage() {
        signIn(As.contact(Scope.ofEnterprise(own)), Locale.ENGLISH);
        open("people/" + learner + "/study/C04");

        assertThat(text("evidence-lessons")).contains("Cords", "3/3");
        assertThat(text("evidence-days")).contains("–");
        assertThat(isThere("export")).isTrue();
    }

    @Test
    void theLearnerSeesTheOwnEvidenceAndNobodyElses() {
        signIn(As.learner(learner));
        open("courses/C04");
        open("courses/C04/evidence");
        assertThat(text("evidence-lessons")).contains("绳带");

        signIn(As.learner(people.person()));
        open("people/" + learner + "/study/C04");
        assertThat(page()).contains(words("common.unknown-id"));
    }
}
