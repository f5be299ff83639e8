package org.nishang.learning.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nishang.identity.AccountRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.ui.Formats;

/** The same on the screens: the person's page, the first page of the second administrator, the learner's plan. */
class CourseRecognitionViewTest extends RecognitionWalk {
    @Test
    void isProposedApprovedAndWithdrawnOnThePersonsPage() {
        learner = somebodyEmployed();
        enrol("P-TWO");
        passing.pass(learner, "C04");
        signIn(As.FIRST);
        open("people/" + learner);
        assertThat(page()).contains(words("learning.recognition.none"));
        choose("recognition-course", words("learning.recognition.choice", named("C03"), "两门课的项目"));
        type("recognition-day", today.minusDays(40));
        type("recognition-reason", "外省合格");
        type("recognition-document", "浙培字 7 号");
        click("recognition-propose");
        assertThat(page()).contains(words("learning.recognition.effect.complete"));
        confirm();
        assertThat(isThere("proposal-approve")).isFalse();

        signIn(As.SECOND);
        open("");
        assertThat(text("recognitions-waiting")).contains(named("C03"));
        open("people/" + learner);
        assertThat(text("proposal")).contains("外省合格", "浙培字 7 号", "first-administrator");
        click("proposal-approve");
        confirm();
        assertThat(text("recognitions"))
                .contains("外省合格", "浙培字 7 号", "first-administrator", "second-administrator")
                .contains(Formats.date(today.minusDays(40)));
        assertThat(heard.of(learner)).hasSize(1);

        click("recognition-end");
        assertThat(text("recognition-end-effects")).contains(words("learning.recognition.end.completed", "两门课的项目"));
        type("recognition-end-reason", "证明系伪造");
        click("recognition-end-submit");
        assertThat(text("recognitions")).contains("证明系伪造");
        assertThat(isThere("recognition-end")).isFalse();
    }

    @Test
    void theLearnersPlanSaysWhy() {
        decide("C03");
        signIn(As.learner(learner));
        open("");

        assertThat(text("way-progress")).isEqualTo(words("learning.way.progress", 1, 2));
        assertThat(text("way-C03"))
                .contains(words(
                        "learning.way.recognised-decision",
                        Formats.date(today.minusDays(40)),
                        Formats.date(today),
                        "外省合格"));
    }

    @Test
    void ofWhoHasLeftItIsReadAndNotDecided() {
        learner = somebodyEmployed();
        enrol("P-TWO");
        decide("C03");
        var enterprise = new EnterpriseId(jdbc.sql("select enterprise_id from employment where person_id = ?")
                .param(learner.value())
                .query(UUID.class)
                .single());
        var there = Scope.ofEnterprise(enterprise);
        var administrator = new As("there", AccountRole.TRAINING_ADMINISTRATOR, there, null);
        assertThat(administrator.call(() -> recognising.mayDecide(learner))).isTrue();
        assertThat(As.contact(there).call(() -> recognising.mayDecide(learner))).isFalse();
        jdbc.sql("update employment set left_on = ? where person_id = ?")
                .params(today, learner.value())
                .update();

        assertThat(administrator.call(() -> recognising.mayDecide(learner))).isFalse();
        signIn(As.contact(there));
        open("people/" + learner);
        assertThat(text("recognitions")).contains("外省合格", words("learning.recognition.counts"));
        assertThat(isThere("recognition-end")).isFalse();
    }

    private PersonId somebodyEmployed() {
        return new PersonId(jdbc.sql("""
                        select m.person_id from employment m
                        where m.left_on is null and m.joined_on < curdate()
                          and (select count(*) from employment e where e.person_id = m.person_id) = 1
                          and not exists (select 1 from enrolment n where n.person_id = m.person_id)
                          and not exists (select 1 from certificate c where c.person_id = m.person_id) limit 1""").query(UUID.class).single());
    }

    private String named(String course) {
        return words(
                "learning.recognition.course-named",
                course,
                courses.current(course).orElseThrow().title().zh());
    }
}
