package org.nishang.assessment.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nishang.common.check.Finding;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class AttemptCheckTest {

    @Autowired
    private AttemptCheck check;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void findsWhatIsOpenLongAfterItsTimeAndWhatIsClosedWithoutMarks() {
        List<String> some = jdbc.sql("""
                        select a.attempt_id from attempt a join answer_sheet s using (attempt_id)
                        where a.state = 'FINISHED' order by a.attempt_id limit 3""").query(String.class).list();
        assertThat(found(some)).isEmpty();

        jdbc.sql("update attempt set state = 'RUNNING' where attempt_id = ?")
                .param(some.get(0))
                .update();
        jdbc.sql("update answer_sheet set closed = false where attempt_id = ?")
                .param(some.get(0))
                .update();
        jdbc.sql("update attempt set score = null where attempt_id = ?")
                .param(some.get(1))
                .update();
        jdbc.sql("update answer_sheet set closed = false where attempt_id = ?")
                .param(some.get(2))
                .update();

        assertThat(found(some))
                .containsExactlyInAnyOrder(
                        "assessment.check.attempts.open",
                        "assessment.check.attempts.unmarked",
                        "assessment.check.attempts.unmarked");
    }

    private List<String> found(List<String> attempts) {
        return check.check().findings().stream()
                .filter(one -> attempts.stream().anyMatch(one.subject()::endsWith))
                .map(Finding::message)
                .toList();
    }
}
