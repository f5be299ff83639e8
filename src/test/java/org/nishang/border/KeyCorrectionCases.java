package org.nishang.border;

import static org.nishang.border.BorderCase.counts;
import static org.nishang.border.BorderCase.reads;
import static org.nishang.border.BorderCase.writes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.nishang.assessment.correction.Appeals;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.FinishedExams;
import org.nishang.common.Uuids;
import org.nishang.learning.correction.AffectedPeople;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people behind a corrected key, over the border. */
final class KeyCorrectionCases {

    private final Map<String, BorderCase> cases = new TreeMap<>();

    static Map<String, BorderCase> all() {
        return new KeyCorrectionCases().cases;
    }

    private KeyCorrectionCases() {
        amongLearners();
        cases.put(
                "AffectedPeople.count(UUID, Optional)",
                counts(w -> w.bean(AffectedPeople.class).count(effect(w), Optional.empty()) > 0));
        cases.put(
                "AffectedPeople.rows(UUID, Optional, int, int)",
                reads(w -> w.bean(AffectedPeople.class).rows(effect(w), Optional.empty(), 0, 100)));
        cases.put(
                "AffectedPeople.keep(UUID, String)",
                writes(w -> w.bean(AffectedPeople.class).keep(change(w), "边界")));
    }

    private void amongLearners() {
        cases.put("Appeals.history(AttemptId)", own(reads(w -> {
            w.bean(Appeals.class).history(finished(w));
            return Border.THEIR_NAME;
        })));
        cases.put("Appeals.question(AttemptId, int)", own(reads(w -> {
            w.bean(Appeals.class).question(finished(w), 1);
            return Border.THEIR_NAME;
        })));
        cases.put(
                "Appeals.raise(AttemptId, int, String)",
                own(writes(w -> w.bean(Appeals.class).raise(finished(w), 1, "边界上的异议"))));
    }

    private static BorderCase own(BorderCase one) {
        return one.by(w -> w.learner(w.theirPerson)).against(w -> List.of(w.learner(w.ourPerson)));
    }

    /** A finished attempt of theirs. */
    private static AttemptId finished(Border w) {
        var attempt = w.theirAttempt();
        w.bean(FinishedExams.class).handIn(attempt, 3);
        return attempt;
    }

    /** A correction that would change the result of their attempt. */
    private static UUID effect(Border w) {
        var keyCorrection = keyCorrection(w);
        w.bean(JdbcClient.class)
                .sql("insert into remark_effect values (?, ?, 5000, 10000, false, 6000, true)")
                .params(keyCorrection, w.theirAttempt().value())
                .update();
        return keyCorrection;
    }

    /** A pass of theirs that the new key would not give. */
    private static UUID change(Border w) {
        var change = Uuids.next();
        w.bean(JdbcClient.class)
                .sql(
                        "insert into attempt_change values (?, ?, ?, 7000, 5000, true, true, 6000, true, 'border', now(6))")
                .params(change, w.theirAttempt().value(), keyCorrection(w))
                .update();
        return change;
    }

    private static UUID keyCorrection(Border w) {
        var id = Uuids.next();
        w.bean(JdbcClient.class).sql("""
                insert into remark (remark_id, item_version_id, item_code, exam, mode, correction, reason, requested_by,
                                    requested_at, state, reached, version)
                select ?, item_version_id, item_code, 'C04', 'FULL_POINTS', '{}', '边界', 'border', now(6), 'DECLINED', ?, 0
                from item_version limit 1""").params(id, new UUID(0, 0)).update();
        return id;
    }
}
