package org.nishang.people.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.nishang.testing.Refusals.refuses;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.TrainingRole;
import org.nishang.common.Uuids;
import org.nishang.enterprise.EnterpriseFixture;
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.people.employment.EmploymentRow;
import org.nishang.people.employment.FormerRecord;
import org.nishang.people.employment.NewStaff;
import org.nishang.people.employment.Post;
import org.nishang.people.employment.StaffDirectory;
import org.nishang.people.employment.StaffMoves;
import org.nishang.people.employment.StaffOrder;
import org.nishang.people.employment.StaffQuery;
import org.nishang.people.employment.StaffRow;
import org.nishang.people.employment.StaffSheet;
import org.nishang.people.person.NewPerson;
import org.nishang.people.person.PersonDocuments;
import org.nishang.people.person.PersonRegister;
import org.nishang.people.person.StaffFixture;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class PersonMergingTest {

    private static final As ADMINISTRATOR = As.administrator(Scope.ALL);
    private static final String WHY = "同一人，号码输错";

    @Autowired
    private PersonMerging merging;

    @Autowired
    private StaffMoves moves;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private PersonRegister register;

    @Autowired
    private PersonDocuments documents;

    @Autowired
    private EnterpriseRegister enterprises;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Facts facts;
    private EnterpriseId here;
    private EnterpriseId there;

    @BeforeEach
    void registerTwoEnterprises() {
        facts = new Facts(jdbc);
        here = EnterpriseFixture.register(enterprises, "330482", 61, "平湖试样丙制衣有限公司");
        there = EnterpriseFixture.register(enterprises, "330481", 62, "海宁试样丁制衣有限公司");
    }

    @Test
    void findsNamesReadAlikeWithTheSameBirthday() {
        var one = join("章晓雯", "19790317", 11, here, today().minusDays(300));
        var other = join("张小文", "19790317", 13, there, today().minusDays(200));
        join("章晓雯", "19790318", 15, there, today().minusDays(100));

        assertThat(signs(one, other)).contains(DuplicateSign.BORN);
    }

    @Test
    void findsTheSameMobileAndTheSameDayOfJoining() {
        var day = today().minusDays(300);
        var one = join(person("欧阳试样", "19790317", 11, "13911112222"), here, day);
        var other = join(person("欧阳试样", "19800101", 13, "13911112222"), here, day);

        assertThat(signs(one, other)).containsOnly(DuplicateSign.MOBILE, DuplicateSign.HIRED);
    }

    @Test
    void doesNotAskAgainAboutPeopleWhoWereToldApart() {
        var one = join("欧阳试样", "19790317", 11, here, today().minusDays(300));
        var other = join("欧阳试样", "19790317", 13, there, today().minusDays(200));

        ADMINISTRATOR.run(() -> merging.keepApart(other, one, "是堂兄弟，已核对身份证"));

        assertThat(signs(one, other)).isEmpty();
    }

    @Test
    void keepsEveryFact() {
        var stays = join("欧阳试样", "19790317", 11, here, today().minusDays(300));
        var goes = join("欧阳试样", "19800101", 13, there, today().minusDays(200));
        var certificate = facts.certificate(goes, TrainingRole.AUDITOR, today().minusDays(10), today().plusDays(1000));
        var both = session();
        var only = session();
        facts.outcome(both, stays, null, 2);
        facts.outcome(both, goes, today().minusDays(20), 1);
        facts.outcome(only, goes, today().minusDays(30), 1);
        jdbc.sql("update training_outcome set credit_hours = 0.68 where session_id = ? and person_id = ?")
                .params(both, goes.value())
                .update();
        attempt(stays, 1, "2026-01-02 08:00:00");
        attempt(goes, 1, "2026-01-01 08:00:00");
        attempt(goes, 2, "2026-01-03 08:00:00");
        var kept = enrolment(stays, "2026-02-02 08:00:00", "l1");
        enrolment(goes, "2026-02-01 08:00:00", "l2");
        jdbc.sql("insert into person_listing values (?, '330482')")
                .param(goes.value())
                .update();
        var account = account(goes);

        merge(stays, goes);

        assertThat(sheet(stays).person().employments())
                .extracting(EmploymentRow::enterprise)
                .containsExactlyInAnyOrder(here, there);
        assertThat(ids("select person_id from certificate where certificate_id = ?", certificate))
                .containsExactly(stays.value());
        assertThat(jdbc.sql(
                                "select concat(result, ' ', completed_on, ' ', attempts, ' ', coalesce(credit_hours, 'of the session')) from training_outcome where person_id = ? order by completed_on")
                        .param(stays.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "PASSED " + today().minusDays(30) + " 1 of the session",
                        "PASSED " + today().minusDays(20) + " 3 0.68");
        assertThat(jdbc.sql(
                                "select concat(number, ' ', date(started_at)) from attempt where person_id = ? order by number")
                        .param(stays.value())
                        .query(String.class)
                        .list())
                .containsExactly("1 2026-01-01", "2 2026-01-02", "3 2026-01-03");
        assertThat(jdbc.sql(
                                "select p.lesson from enrolment e join lesson_progress p using (enrolment_id) where e.enrolment_id = ? order by p.lesson")
                        .param(kept)
                        .query(String.class)
                        .list())
                .containsExactly("l1", "l2");
        assertThat(ids("select person_id from account where account_id = ?", account))
                .containsExactly(stays.value());
        assertThat(ids("select person_id from person_listing where person_id = ?", stays.value()))
                .hasSize(1);
        for (String table : List.of(
                "employment", "certificate", "training_outcome", "attempt", "enrolment", "account", "person_listing")) {
            assertThat(ids("select person_id from " + table + " where person_id = ?", goes.value()))
                    .as(table)
                    .isEmpty();
        }
    }

    @Test
    void leadsFromTheOldIdAndTheOldNumber() {
        var stays = join("欧阳试样", "19790317", 11, here, today().minusDays(300));
        var goes = join("欧阳试样", "19800101", 13, there, today().minusDays(200));
        String old = StaffFixture.document("19800101", 13).value();

        merge(stays, goes);

        assertThat(sheet(goes).person().person()).isEqualTo(stays);
        assertThat(sheet(stays).former())
                .extracting(FormerRecord::documentMasked, FormerRecord::reason)
                .containsExactly(tuple(StaffFixture.document("19800101", 13).masked(), WHY));
        assertThat(ADMINISTRATOR.call(() -> directory.rows(
                        new StaffQuery(old, StaffQuery.State.ANY, null, null), StaffOrder.NAME, false, 0, 10)))
                .extracting(StaffRow::person)
                .containsExactly(stays);
        assertThat(ADMINISTRATOR.call(() -> documents.find(Set.of(old)))).containsValue(stays);
        // Who joins under the old number is the same person.
        assertThat(join(
                        "欧阳试样",
                        "19800101",
                        13,
                        EnterpriseFixture.register(enterprises, "330482", 63, "平湖试样戊制衣有限公司"),
                        today()))
                .isEqualTo(stays);
    }

    @Test
    void leadsOverSeveralMerges() {
        var first = join("欧阳试样", "19790317", 11, here, today().minusDays(300));
        var second = join("欧阳试样", "19800101", 13, there, today().minusDays(200));
        var third = join("欧阳试样", "19810101", 15, there, today().minusDays(400));

        leave(third, today().minusDays(300));
        merge(second, first);
        merge(third, second);

        assertThat(sheet(first).person().person()).isEqualTo(third);
        assertThat(sheet(third).former()).hasSize(2);
    }

    @Test
    void makesOneOfTheSameEmploymentRecordedTwice() {
        var stays = join("欧阳试样", "19790317", 11, here, today().minusDays(200));
        var goes = join("欧阳试样", "19800101", 13, here, today().minusDays(300));

        assertThat(compare(stays, goes).concerns())
                .extracting(MergeConcern::key, MergeConcern::blocks)
                .contains(tuple("people.merge.same-employment", false));
        merge(stays, goes);

        assertThat(sheet(stays).person().employments()).singleElement().satisfies(one -> {
            assertThat(one.joinedOn()).isEqualTo(today().minusDays(300));
            assertThat(one.leftOn()).isNull();
        });
    }

    @Test
    void refusesEmploymentsThatContradictEachOther() {
        var stays = join("欧阳试样", "19790317", 11, here, today().minusDays(300));
        leave(stays, today().minusDays(100));
        var goes = join("欧阳试样", "19800101", 13, here, today().minusDays(200));

        assertThat(compare(stays, goes).concerns())
                .filteredOn(MergeConcern::blocks)
                .extracting(MergeConcern::key)
                .containsExactly("people.merge.overlap");
        refuses("people.merge.overlap", () -> merge(stays, goes));
    }

    @Test
    void tellsOfTwoValidCertificatesOfOneRole() {
        var stays = join("欧阳试样", "19790317", 11, here, today().minusDays(300));
        var goes = join("欧阳试样", "19800101", 13, there, today().minusDays(200));
        for (PersonId each : List.of(stays, goes)) {
            facts.certificate(each, TrainingRole.DECLARANT, today().minusDays(10), today().plusDays(100));
        }

        assertThat(compare(stays, goes).concerns())
                .extracting(MergeConcern::key)
                .contains("certificate.merge.both-valid", "people.merge.other-birthday");
    }

    @Test
    void refusesWhileOneSitsAnExam() {
        var stays = join("欧阳试样", "19790317", 11, here, today().minusDays(300));
        var goes = join("欧阳试样", "19800101", 13, there, today().minusDays(200));
        attempt(goes, 1, "2026-01-01 08:00:00");
        jdbc.sql("update attempt set state = 'RUNNING' where person_id = ?")
                .param(goes.value())
                .update();

        refuses("assessment.merge-while-running", () -> merge(stays, goes));
    }

    @Test
    void wantsAReasonAndTwoRecordsThatAreStillThere() {
        var stays = join("欧阳试样", "19790317", 11, here, today().minusDays(300));
        var goes = join("欧阳试样", "19800101", 13, there, today().minusDays(200));

        refuses("people.merge.reason", () -> ADMINISTRATOR.run(() -> merging.merge(stays, goes, " ")));
        refuses("people.merge.same", () -> merge(stays, stays));
        merge(stays, goes);
        refuses("common.unknown-id", () -> merge(stays, goes));
        refuses("common.unknown-id", () -> merge(goes, stays));
    }

    @Test
    void writesItIntoTheLog() {
        var stays = join("欧阳试样", "19790317", 11, here, today().minusDays(300));
        var goes = join("欧阳试样", "19800101", 13, there, today().minusDays(200));

        merge(stays, goes);

        assertThat(jdbc.sql("select detail from audit_entry where event = 'people.merged' and subject = ?")
                        .param(goes.toString())
                        .query(String.class)
                        .single())
                .contains(stays.toString(), WHY);
    }

    @Test
    void showsAndMergesOnlyWhatLiesWhollyWithin() {
        var stays = join("欧阳试样", "19790317", 11, here, today().minusDays(300));
        var goes = join("欧阳试样", "19790317", 13, there, today().minusDays(200));
        var office = As.administrator(Scope.ofRegion("330482"));
        var city = As.administrator(Scope.ofRegion("3304"));

        assertThat(office.call(() -> merging.duplicates()).pairs())
                .noneMatch(pair -> pair.one().person().equals(stays));
        refuses("common.unknown-id", () -> office.run(() -> merging.merge(stays, goes, WHY)));
        refuses("common.unknown-id", () -> office.call(() -> merging.compare(stays, goes)));
        assertThatThrownBy(() -> As.contact(Scope.ofEnterprise(here)).run(() -> merging.merge(stays, goes, WHY)))
                .isInstanceOf(AccessDeniedException.class);
        city.run(() -> merging.merge(stays, goes, WHY));
    }

    private PersonId join(String name, String born, int sequence, EnterpriseId enterprise, LocalDate joined) {
        return join(person(name, born, sequence, null), enterprise, joined);
    }

    private static NewPerson person(String name, String born, int sequence, @Nullable String mobile) {
        return new NewPerson(StaffFixture.document(born, sequence), name, mobile);
    }

    private PersonId join(NewPerson person, EnterpriseId enterprise, LocalDate joined) {
        return ADMINISTRATOR.call(
                () -> StaffFixture.joined(moves.join(new NewStaff(person, enterprise, Set.of(Post.AUDITOR), joined))));
    }

    private void leave(PersonId person, LocalDate on) {
        ADMINISTRATOR.run(() ->
                moves.leave(sheet(person).person().employments().getFirst().id(), on));
    }

    private void merge(PersonId into, PersonId gone) {
        ADMINISTRATOR.run(() -> merging.merge(into, gone, WHY));
    }

    private MergeSheet compare(PersonId one, PersonId other) {
        return ADMINISTRATOR.call(() -> merging.compare(one, other));
    }

    private StaffSheet sheet(PersonId person) {
        return ADMINISTRATOR.call(() -> directory.sheet(person));
    }

    private Set<DuplicateSign> signs(PersonId one, PersonId other) {
        var both = Set.of(one, other);
        return ADMINISTRATOR.call(() -> merging.duplicates()).pairs().stream()
                .filter(pair -> both.contains(pair.one().person()))
                .filter(pair -> both.contains(pair.other().person()))
                .findFirst()
                .map(DuplicatePair::signs)
                .orElse(Set.of());
    }

    private UUID session() {
        return facts.session("MERGE", TrainingRole.AUDITOR, 24, today().minusDays(60), today().minusDays(1));
    }

    private void attempt(PersonId person, int number, String started) {
        jdbc.sql(
                        "insert into attempt (attempt_id, exam, course_version, person_id, number, state, started_at, finished_at, pass_mark, paper, version) values (?, 'C04', uuid(), ?, ?, 'FINISHED', ?, ?, 6000, '{}', 0)")
                .params(Uuids.next(), person.value(), number, started, started)
                .update();
    }

    private UUID enrolment(PersonId person, String at, String lesson) {
        var id = Uuids.next();
        String programme = jdbc.sql("select code from programme order by code limit 1")
                .query(String.class)
                .single();
        jdbc.sql(
                        "insert into enrolment (enrolment_id, person_id, programme, enrolled_at, version) values (?, ?, ?, ?, 0)")
                .params(id, person.value(), programme, at)
                .update();
        jdbc.sql("insert into lesson_progress values (?, 'C04', ?, ?, null)")
                .params(id, lesson, at)
                .update();
        return id;
    }

    private UUID account(PersonId person) {
        var id = Uuids.next();
        jdbc.sql(
                        "insert into account (account_id, username, password_hash, display_name, person_id, created_at, version) values (?, 'merge-test', '-', '试样', ?, now(6), 0)")
                .params(id, person.value())
                .update();
        return id;
    }

    private List<UUID> ids(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(UUID.class).list();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
