package org.nishang.cpd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** From what somebody did to what counts. */
@ThinPortalTest
@Transactional
class CpdTest {

    private static final As REVIEWER = As.administrator(Scope.ALL);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1, 2};

    @Autowired
    private MyCpd mine;

    @Autowired
    private StaffCpd staff;

    @Autowired
    private CpdReview review;

    @Autowired
    private CpdEvidence evidence;

    @Autowired
    private CpdTally tally;

    @Autowired
    private ExamFixture people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void countsOnceSomebodyElseHasAcceptedIt() {
        var holder = people.person();
        var id = record(holder, hours("6.5"));
        assertThat(done(holder)).isEmpty();

        REVIEWER.run(() -> review.accept(id));

        assertThat(done(holder)).singleElement().satisfies(one -> {
            assertThat(one.hours()).isEqualByComparingTo("6.5");
            assertThat(one.record()).contains(id);
            assertThat(one.countsFor(TrainingRole.AUDITOR)).isTrue();
            assertThat(one.countsFor(TrainingRole.DECLARANT)).isFalse();
        });
        assertThat(state(holder, id)).isEqualTo(CpdState.ACCEPTED);
    }

    @Test
    void anAuditCountsAsOneAndHasNoHours() {
        var holder = people.person();
        var id = record(holder, audit());

        REVIEWER.run(() -> review.accept(id));

        assertThat(done(holder).getFirst().audits()).isEqualTo(1);
        assertThat(done(holder).getFirst().hours()).isZero();
    }

    @Test
    void whoRecordedForSomebodyTakesItBackUntilItIsDecided() {
        var holder = people.person();
        var slip = REVIEWER.call(() -> staff.record(holder, hours("2")));
        var another = As.administrator("xq-another");
        assertThatThrownBy(() -> another.run(() -> staff.withdraw(holder, slip)))
                .satisfies(refusal("common.unknown-id"));

        REVIEWER.run(() -> staff.withdraw(holder, slip));

        assertThat(state(holder, slip)).isEqualTo(CpdState.WITHDRAWN);
        assertThatThrownBy(() -> REVIEWER.run(() -> staff.withdraw(holder, slip)))
                .satisfies(refusal("cpd.decided-already"));
    }

    @Test
    void nobodyDecidesOnWhatTheyRecordedOrDid() {
        var holder = people.person();
        var recorded = REVIEWER.call(() -> staff.record(holder, hours("2")));
        var own = record(holder, hours("2"));
        var reviewerHimself = new As(org.nishang.identity.AccountRole.TRAINING_ADMINISTRATOR, Scope.ALL, holder);

        assertThatThrownBy(() -> REVIEWER.run(() -> review.accept(recorded))).satisfies(refusal("cpd.own"));
        assertThatThrownBy(() -> reviewerHimself.run(() -> review.decline(own, "x")))
                .satisfies(refusal("cpd.own"));
        assertThat(REVIEWER.call(() -> review.rows(all(), 100)))
                .filteredOn(row -> row.person().equals(holder))
                .extracting(CpdRow::id, CpdRow::decidable)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(recorded, false),
                        org.assertj.core.groups.Tuple.tuple(own, true));
    }

    @Test
    void saysWhyItWasDeclinedAndNeverCounts() {
        var holder = people.person();
        var id = record(holder, hours("2"));
        assertThatThrownBy(() -> REVIEWER.run(() -> review.decline(id, " "))).satisfies(refusal("cpd.reason-missing"));

        REVIEWER.run(() -> review.decline(id, "证明不清"));

        assertThat(As.learner(holder).call(mine::rows).getFirst().reason()).isEqualTo("证明不清");
        assertThat(done(holder)).isEmpty();
        assertThatThrownBy(() -> REVIEWER.run(() -> review.accept(id))).satisfies(refusal("cpd.decided-already"));
        assertThatThrownBy(() -> As.learner(holder).run(() -> mine.withdraw(id)))
                .satisfies(refusal("cpd.decided-already"));
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatWasAcceptedAndBothStay() {
        var holder = people.person();
        var first = record(holder, hours("8"));
        REVIEWER.run(() -> review.accept(first));
        var correction = record(holder, correcting(first, "3"));
        var another = record(holder, correcting(first, "5"));
        assertThat(done(holder)).extracting(CpdDone::record).containsExactly(Optional.of(first));

        REVIEWER.run(() -> review.accept(correction));

        assertThat(done(holder))
                .singleElement()
                .satisfies(one -> assertThat(one.hours()).isEqualByComparingTo("3"));
        assertThatThrownBy(() -> REVIEWER.run(() -> review.accept(another))).satisfies(refusal("cpd.replaced-already"));
        assertThat(As.learner(holder).call(mine::rows))
                .filteredOn(row -> row.id().equals(first))
                .singleElement()
                .satisfies(row -> assertThat(row.replaced()).isTrue());
    }

    @Test
    void nobodyCorrectsWhatIsSomebodyElses() {
        var theirs = record(people.person(), hours("8"));
        REVIEWER.run(() -> review.accept(theirs));

        assertThatThrownBy(() -> record(people.person(), correcting(theirs, "1")))
                .satisfies(refusal("common.unknown-id"));
    }

    @Test
    void staysAsItWasDecided() {
        var id = record(people.person(), hours("8"));
        REVIEWER.run(() -> review.accept(id));

        assertThatThrownBy(() -> jdbc.sql("update cpd_record set hours = 80 where cpd_id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("stays as it was decided");
        assertThatThrownBy(() -> jdbc.sql("delete from cpd_record where cpd_id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("never deleted");
    }

    @Test
    void keepsTheFileAsItWasSent() {
        var holder = people.person();
        var id = record(
                holder,
                new NewCpd(
                        TrainingRole.AUDITOR,
                        CpdKind.SEMINAR,
                        today(),
                        BigDecimal.TWO,
                        "研讨",
                        "",
                        Optional.empty(),
                        "",
                        Optional.of(EvidenceFile.of("C:\\证明\\照片.png", PNG)),
                        Optional.empty()));

        var file = As.learner(holder).call(() -> evidence.file(id));

        assertThat(file.content()).isEqualTo(PNG);
        assertThat(file.mediaType()).isEqualTo("image/png");
        assertThat(file.name()).isEqualTo("照片.png");
        assertThat(file.sha256()).isEqualTo(org.nishang.common.Sha256.hex(PNG));
        assertThatThrownBy(() -> As.learner(people.person()).call(() -> evidence.file(id)))
                .satisfies(refusal("common.unknown-id"));
    }

    @Test
    void takesFilesByTheirContentOnly() {
        assertThatThrownBy(() -> EvidenceFile.of("virus.pdf", "MZ…".getBytes())).satisfies(refusal("cpd.file-kind"));
        assertThatThrownBy(() -> EvidenceFile.of("a.pdf", new byte[0])).satisfies(refusal("cpd.file-empty"));
        assertThatThrownBy(() -> EvidenceFile.of("a.png", new byte[EvidenceFile.LARGEST + 1]))
                .satisfies(refusal("cpd.file-large"));
        assertThat(EvidenceFile.of("scan", "%PDF-1.7".getBytes()).mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void refusesWhatCannotBe() {
        refuses(hours("0"), "cpd.hours");
        refuses(hours("80.5"), "cpd.hours");
        refuses(hours("1.25"), "cpd.hours");
        refuses(on(today().plusDays(1), "1", "证明", "题"), "cpd.day");
        refuses(on(today().minusYears(5).minusDays(1), "1", "证明", "题"), "cpd.day");
        refuses(on(today(), "1", " ", "题"), "cpd.no-evidence");
        refuses(on(today(), "1", "证明", " "), "cpd.title-form");
        refuses(
                new NewCpd(
                        TrainingRole.AUDITOR,
                        CpdKind.AUDIT,
                        today(),
                        BigDecimal.ZERO,
                        "内审",
                        "平湖一厂",
                        Optional.empty(),
                        "报告",
                        Optional.empty(),
                        Optional.empty()),
                "cpd.audit-facts");
    }

    @Test
    void aPassedTrainingCountsByItself() {
        var holder = people.person();
        var session = UUID.randomUUID();
        jdbc.sql(
                        "insert into training_session (session_id, code, name, role, credit_hours, from_date, to_date) values (?, ?, 'x', 'D', 5, ?, ?)")
                .params(session, "T-" + session.toString().substring(0, 8), today(), today())
                .update();
        jdbc.sql(
                        "insert into training_outcome (session_id, person_id, completed_on, result, attempts, first_attempt_passed) values (?, ?, ?, 'PASSED', 1, true)")
                .params(session, holder.value(), today())
                .update();

        assertThat(done(holder)).singleElement().satisfies(one -> {
            assertThat(one.hours()).isEqualByComparingTo("5");
            assertThat(one.record()).isEmpty();
            assertThat(one.countsFor(TrainingRole.AUDITOR)).isTrue();
        });
    }

    private void refuses(NewCpd wanted, String key) {
        assertThatThrownBy(() -> record(people.person(), wanted))
                .as("%s", wanted)
                .satisfies(refusal(key));
    }

    private UUID record(PersonId person, NewCpd wanted) {
        return As.learner(person).call(() -> mine.record(wanted));
    }

    private List<CpdDone> done(PersonId person) {
        return tally.of(List.of(person), today().minusYears(1));
    }

    private CpdState state(PersonId person, UUID id) {
        return As.learner(person).call(mine::rows).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static CpdQuery all() {
        return new CpdQuery("", Optional.empty(), Optional.empty());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private NewCpd hours(String hours) {
        return on(today(), hours, "培训通知 2026-11", "新版标准培训");
    }

    private NewCpd on(LocalDate day, String hours, String shown, String title) {
        return new NewCpd(
                TrainingRole.AUDITOR,
                CpdKind.TRAINING,
                day,
                new BigDecimal(hours),
                title,
                "",
                Optional.empty(),
                shown,
                Optional.empty(),
                Optional.empty());
    }

    private NewCpd correcting(UUID corrected, String hours) {
        var one = hours(hours);
        return new NewCpd(
                one.role(),
                one.kind(),
                one.day(),
                one.hours(),
                one.title(),
                "",
                Optional.empty(),
                one.evidence(),
                Optional.empty(),
                Optional.of(corrected));
    }

    private NewCpd audit() {
        return new NewCpd(
                TrainingRole.AUDITOR,
                CpdKind.AUDIT,
                today(),
                BigDecimal.ZERO,
                "年度内审",
                "平湖一厂",
                Optional.of(AuditPart.MEMBER),
                "审核报告 2026-03",
                Optional.empty(),
                Optional.empty());
    }

    private static Consumer<Throwable> refusal(String key) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
