package org.nishang.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.TrainingRole;
import org.nishang.common.personal.RetentionKind;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.platform.database.Rows;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What is over goes at night, once, and not before. */
@ThinPortalTest
@Transactional
class RetentionTest {

    @Autowired
    private RetentionRules rules;

    @Autowired
    private RetentionRun run;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private LocalDate today;
    private PersonId person;
    private UUID account;

    @BeforeEach
    void aPerson() {
        today = LocalDate.now(clock);
        person = new Facts(jdbc).person("期限甲");
        account = UUID.randomUUID();
        jdbc.sql(
                        "insert into account (account_id, username, password_hash, display_name, created_at, version) values (?, 'retention', '', 'x', now(6), 0)")
                .param(account)
                .update();
    }

    private void opened(String page, int daysAgo) {
        jdbc.sql("insert into recently_opened (account_id, kind, target, opened_at) values (?, 'PERSON', ?, ?)")
                .params(account, page, Rows.utc(clock.instant().minus(java.time.Duration.ofDays(daysAgo))))
                .update();
    }

    private void studied(int daysAgo) {
        var at = Rows.utc(clock.instant().minus(java.time.Duration.ofDays(daysAgo)));
        jdbc.sql(
                        "insert into study_time (person_id, started_at, ended_at, course_code, lesson, place, late, recorded_at) values (?, ?, ?, 'C', 'L', 'x', false, ?)")
                .params(person.value(), at, at.plusMinutes(1), at)
                .update();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where "
                        + (table.equals("study_time") ? "person_id" : "account_id") + " = ?")
                .param(table.equals("study_time") ? person.value() : account)
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsOverGoesOnceANight() {
        opened("old", 91);
        opened("new", 89);

        assertThat(run.run(today)).isTrue();

        assertThat(count("recently_opened")).isEqualTo(1);
        assertThat(run.run(today)).isFalse();
    }

    @Test
    void studyTimeWaitsForTheEndOfTheLastCertificate() {
        studied(1200);
        new Facts(jdbc).certificate(person, TrainingRole.AUDITOR, today.minusYears(3), today.minusDays(1000));
        run.run(today);
        assertThat(count("study_time")).isEqualTo(1);

        jdbc.sql("update certificate set last_day = ? where person_id = ?")
                .params(today.minusDays(1096), person.value())
                .update();
        run.run(today.plusDays(1));

        assertThat(count("study_time")).isZero();
    }

    @Test
    void theAuthorityDecidesWithinTheLawAndSeesWhatGoes() {
        opened("old", 31);
        refuses("privacy.retention.days", () -> As.FIRST.run(() -> rules.decide(RetentionKind.SIGN_IN, 179)));
        refuses(
                "privacy.whole-only",
                () -> As.administrator(Scope.ofRegion("330482")).run(() -> rules.decide(RetentionKind.SEARCHES, 30)));
        assertThat(As.FIRST.call(() -> rules.preview(RetentionKind.SEARCHES, 30)))
                .isPositive();

        As.FIRST.run(() -> rules.decide(RetentionKind.SEARCHES, 30));
        run.run(today);

        assertThat(count("recently_opened")).isZero();
        assertThat(As.FIRST.call(rules::rows))
                .filteredOn(row -> row.kind() == RetentionKind.SEARCHES)
                .singleElement()
                .satisfies(row -> assertThat(row.days()).isEqualTo(30));
    }
}
