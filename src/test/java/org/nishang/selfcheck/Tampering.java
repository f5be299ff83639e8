package org.nishang.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.nishang.common.check.Finding;

/**
 * A change past the portal, in SQL, and what the check must say of it.
 *
 * @param statements {@code $certificate}, {@code $revoked}, {@code $suspended}, {@code $passed}, {@code $failed},
 *     {@code $x} and {@code $y} stand for what came of the {@link BusyDay}
 * @param table of which a finding must tell
 * @param subject what it must call the row, or a part of that
 */
record Tampering(String name, List<String> statements, String table, String subject) {

    private static final String OF = "certificate_id = (select certificate_id from certificate where number = ";

    static final List<Tampering> ALL = List.of(
            // certificates
            of(
                    "last day",
                    "certificate",
                    "$certificate",
                    "update certificate set last_day = last_day + interval 1 year where number = '$certificate'"),
            of(
                    "last day against the signature",
                    "certificate.check.signed.row",
                    "$certificate",
                    "update certificate set last_day = last_day + interval 1 year where number = '$certificate'"),
            of(
                    "frozen data against the signature",
                    "certificate.check.signed.frozen",
                    "$certificate",
                    "update certificate_document set frozen = json_set(frozen, '$.holder', '张三') where " + OF
                            + "'$certificate')"),
            of(
                    "un-revoking",
                    "certificate",
                    "$revoked",
                    "update certificate set revoked_on = null where number = '$revoked'"),
            of(
                    "revoked by nobody",
                    "certificate",
                    "$certificate",
                    "update certificate set revoked_on = issued_on where number = '$certificate'"),
            of(
                    "another holder",
                    "certificate",
                    "$certificate",
                    "update certificate c join certificate o on o.number = '$revoked' set c.person_id = o.person_id where c.number = '$certificate'"),
            of(
                    "another day of issue",
                    "certificate",
                    "$certificate",
                    "update certificate set issued_on = issued_on - interval 1 day where number = '$certificate'"),
            of("deleted certificate", "certificate", "", "delete from certificate where number = '$revoked'"),
            of(
                    "inserted suspension",
                    "certificate_suspension",
                    "$certificate",
                    "insert into certificate_suspension (certificate_id, from_date) select certificate_id, issued_on from certificate where number = '$certificate'"),
            of(
                    "suspension taken away",
                    "certificate_suspension",
                    "",
                    "delete from certificate_suspension where " + OF + "'$suspended')"),
            of(
                    "forged unused number",
                    "certificate",
                    "JFP-D-2027-000777-",
                    "insert into certificate (certificate_id, number, person_id, role, issued_on, last_day, version) select uuid(), 'JFP-D-2027-000777-5', person_id, 'D', issued_on, last_day, 0 from certificate where number = '$certificate'"),
            of(
                    "series set back",
                    "certificate_series",
                    "",
                    "update certificate_series set last_number = last_number - 1"),
            of(
                    "PDF changed",
                    "certificate.check.paper.changed",
                    "$certificate",
                    "update certificate_document set pdf = concat(pdf, ' ') where " + OF + "'$certificate')"),
            of(
                    "PDF changed together with its hash",
                    "certificate_document",
                    "$certificate",
                    "update certificate_document set pdf = concat(pdf, ' '), pdf_sha256 = sha2(pdf, 256) where " + OF
                            + "'$certificate')"),
            of(
                    "frozen data",
                    "certificate_document",
                    "$certificate",
                    "update certificate_document set frozen = json_set(frozen, '$.holder', '张三') where " + OF
                            + "'$certificate')"),
            of(
                    "credential",
                    "certificate_credential",
                    "$certificate",
                    "update certificate_credential set credential = concat(credential, 'A'), credential_sha256 = sha2(credential, 256) where "
                            + OF + "'$certificate')"),
            of(
                    "act on a certificate",
                    "certificate_act",
                    "$revoked",
                    "update certificate_act set actor = 'somebody' where " + OF + "'$revoked')"),
            of("deleted act", "certificate_act", "", "delete from certificate_act where " + OF + "'$revoked')"),
            of(
                    "reissue taken away",
                    "certificate_reissue",
                    "",
                    "delete from certificate_reissue where " + OF + "'$certificate')"),
            of("signing key", "signing_key", "", "update signing_key set public_jwk = concat(public_jwk, ' ')"),
            of(
                    "template of papers",
                    "certificate_template",
                    "D",
                    "update certificate_template set design = json_set(design, '$.headZh', '假') where role = 'D'"),
            of(
                    "validity rule",
                    "certification_rule",
                    "D",
                    "update certification_rule set months = months + 12 where role = 'D'"),
            // exams
            of(
                    "deleted attempt",
                    "attempt",
                    "",
                    "delete from answer_sheet where attempt_id = '$failed'",
                    "delete from attempt where attempt_id = '$failed'"),
            of("fail to pass", "attempt", "C04", "update attempt set passed = true where attempt_id = '$failed'"),
            of(
                    "another score",
                    "attempt",
                    "C04",
                    "update attempt set score = score + 100 where attempt_id = '$passed'"),
            of(
                    "frozen paper",
                    "attempt",
                    "C04",
                    "update attempt set paper = json_set(paper, '$.forged', 1) where attempt_id = '$passed'"),
            of("pass mark", "attempt", "C04", "update attempt set pass_mark = 100 where attempt_id = '$failed'"),
            of(
                    "item key",
                    "item_version",
                    "C04-0",
                    "update item_version set content = json_set(content, '$.forged', 1) where item_code = 'C04-001'"),
            of(
                    "exam passed under an enrolment",
                    "enrolment_exam",
                    "",
                    "update enrolment_exam set attempts = attempts + 1"),
            of(
                    "completion of an enrolment",
                    "enrolment",
                    "P-D",
                    "update enrolment set completed_on = completed_on - interval 1 day where programme = 'P-D' and completed_on is not null"),
            of(
                    "pass mark of a course",
                    "course_version",
                    "C04",
                    "update course_version set content = json_set(content, '$.forged', 1) where course_code = 'C04'"),
            // people and enterprises
            of(
                    "overlapping employment",
                    "employment",
                    "$x",
                    "insert into employment (employment_id, person_id, enterprise_id, posts, joined_on, version) select uuid(), person_id, enterprise_id, posts, joined_on, 0 from employment join enterprise using (enterprise_id) where uscc = '$x' and left_on is null"),
            of(
                    "homeless employment",
                    "employment",
                    "2025-05-05",
                    "insert into employment (employment_id, person_id, enterprise_id, posts, joined_on, version) values (uuid(), uuid(), uuid(), 'OTHER', '2025-05-05', 0)"),
            of(
                    "end of an employment",
                    "employment",
                    "$x",
                    "update employment join enterprise using (enterprise_id) set left_on = '2026-05-01' where uscc = '$x' and left_on is null"),
            of(
                    "deleted employment",
                    "employment",
                    "",
                    "delete m from employment m join enterprise e using (enterprise_id) where e.uscc = '$x' and m.left_on is null"),
            of(
                    "headcount",
                    "headcount_declaration",
                    "$x",
                    "update headcount_declaration join enterprise using (enterprise_id) set headcount = 12 where uscc = '$x' and as_of = '2025-12-31'"),
            of(
                    "region of an enterprise",
                    "enterprise",
                    "$x",
                    "update enterprise set region_code = '330481' where uscc = '$x'"),
            of(
                    "struck-off enterprise",
                    "enterprise",
                    "$y",
                    "update enterprise set deregistered_on = null, registered_on = registered_on + interval 1 day where uscc = '$y'"),
            of(
                    "a holder's name",
                    "person_identity",
                    "",
                    "update person_identity set name = '张三' where person_id = (select person_id from certificate where number = '$certificate')"),
            of(
                    "outcome",
                    "training_outcome",
                    "忙-S1",
                    "update training_outcome join training_session using (session_id) set result = 'PASSED', completed_on = '2025-03-10' where code = '忙-S1' and result = 'FAILED'"),
            of(
                    "credit hours",
                    "training_session",
                    "忙-S1",
                    "update training_session set credit_hours = 48 where code = '忙-S1'"),
            // rules and rights
            of(
                    "staffing rule",
                    "staffing_rule_row",
                    "D",
                    "update staffing_rule_row set base = 0 where role = 'D' and base > 0"),
            of(
                    "another staffing rule",
                    "staffing_rule_set",
                    "假",
                    "insert into staffing_rule_set (rule_set_id, name, valid_from) values (uuid(), '假', '2020-01-01')"),
            of(
                    "an administrator's role",
                    "account_role",
                    "SYSTEM_ADMINISTRATOR",
                    "insert ignore into account_role (account_id, role) select account_id, 'SYSTEM_ADMINISTRATOR' from account where username = 'declarant'"),
            of(
                    "a wider scope",
                    "account_scope",
                    "declarant",
                    "insert ignore into account_scope (account_id, kind, value) select account_id, 'ALL', '' from account where username = 'declarant'"),
            of(
                    "a password",
                    "account",
                    "admin",
                    "update account a join account o on o.username = 'declarant' set a.password_hash = concat(o.password_hash, '') , a.must_change_password = not a.must_change_password where a.username = 'admin'"),
            of(
                    "a token",
                    "api_token",
                    "forged",
                    "insert into api_token (token_id, account_id, label, token_hash, created_at, expires_at) select uuid(), account_id, 'forged', unhex(sha2('x', 256)), now(), now() + interval 1 year from account where username = 'admin'"),
            of("a regulation's fact", "fact", "", "update fact set statement_zh = concat(statement_zh, '。') limit 1"),
            // counters
            of(
                    "counters of changes set back",
                    "selfcheck.check.counters.behind",
                    "fact_change",
                    "update fact_change set changes = 0"),
            of(
                    "counters of changes pushed on by one",
                    "selfcheck.check.counters.ahead",
                    "fact_change",
                    "update fact_change set changes = changes + 1 limit 1"),
            of(
                    "counters of staffing set back by one",
                    "selfcheck.check.counters.behind",
                    "fact_change",
                    "update fact_change set staffing = staffing - 1 where staffing > 0 limit 1"),
            of(
                    "counter of corrected keys",
                    "item_key_change",
                    "1",
                    "update item_key_change set changes = changes + 1"));

    private static Tampering of(String name, String table, String subject, String... statements) {
        return new Tampering(name, List.of(statements), table, subject);
    }

    void make(Connection raw, BusyDay.Came came) throws SQLException {
        int changed = 0;
        try (var statement = raw.createStatement()) {
            for (String sql : statements) {
                changed += statement.executeUpdate(filled(sql, came));
            }
        }
        assertThat(changed).as("rows changed").isPositive();
    }

    /** It tells of the table, by the table's word or as a message of its own, and calls the row. */
    void assertNames(Finding finding, BusyDay.Came came) {
        assertThat(finding.subject()).contains(filled(subject, came));
        if (table.contains(".")) {
            assertThat(finding.message()).isEqualTo(table);
        } else {
            assertThat(finding.arguments()).contains(Finding.word("selfcheck.table." + table));
        }
    }

    private static String filled(String text, BusyDay.Came came) {
        return text.replace("$certificate", came.certificate())
                .replace("$revoked", came.revoked())
                .replace("$suspended", came.suspended())
                .replace("$passed", came.passed().toString())
                .replace("$failed", came.failed().toString())
                .replace("$x", BusyDay.X)
                .replace("$y", BusyDay.Y);
    }

    @Override
    public String toString() {
        return name;
    }
}
