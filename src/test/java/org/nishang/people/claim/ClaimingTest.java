package org.nishang.people.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.people.person.StaffFixture.joined;
import static org.nishang.testing.Refusals.refuses;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.paper.CertificateDownloads;
import org.nishang.common.Points;
import org.nishang.common.ResidentIdNumber;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.nishang.common.Uuids;
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.identity.AccountRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.PersonsMerged;
import org.nishang.identity.Scope;
import org.nishang.learning.programme.ProgrammeCompleted;
import org.nishang.people.employment.EmploymentRow;
import org.nishang.people.employment.JoinOutcome;
import org.nishang.people.employment.NewStaff;
import org.nishang.people.employment.Post;
import org.nishang.people.employment.StaffDirectory;
import org.nishang.people.employment.StaffMoves;
import org.nishang.people.employment.StaffOrder;
import org.nishang.people.employment.StaffQuery;
import org.nishang.people.merge.DuplicateSign;
import org.nishang.people.merge.PersonMerging;
import org.nishang.people.person.NewPerson;
import org.nishang.people.person.StaffFixture;
import org.nishang.people.photo.PhotoKeeping;
import org.nishang.staffing.list.StaffingDetail;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Somebody whom one enterprise employs, and another one that says so too. */
@PortalTest
@Transactional
class ClaimingTest {

    private static final As ADMINISTRATOR = As.administrator(Scope.ALL);
    private static final ResidentIdNumber NUMBER = StaffFixture.document("19810511", 31);
    private static final String MOBILE = "13800007788";

    @Autowired
    private StaffMoves moves;

    @Autowired
    private StaffClaims claims;

    @Autowired
    private MyClaims mine;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private StaffingDetail staffing;

    @Autowired
    private CertificateDownloads papers;

    @Autowired
    private PersonMerging merging;

    @Autowired
    private PhotoKeeping photos;

    @Autowired
    private EnterpriseRegister enterprises;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Clock clock;

    private EnterpriseId earlier;
    private EnterpriseId asking;
    private As contact;
    private As employer;
    private PersonId auditor;
    private String certificate;

    @BeforeEach
    void anAuditorOfAnotherEnterprise() {
        var facts = new Facts(jdbc);
        earlier = facts.enterprise("原任职制衣", "330481", LocalDate.of(2018, 1, 1));
        asking = facts.enterprise("申请制衣", "330482", LocalDate.of(2018, 1, 1));
        facts.headcount(asking, today().minusDays(30), 15);
        contact = contact("asking-contact", asking);
        employer = contact("earlier-contact", earlier);
        auditor = joined(ADMINISTRATOR.call(() -> moves.join(new NewStaff(
                new NewPerson(NUMBER, "章内审", MOBILE), earlier, Set.of(Post.AUDITOR), today().minusYears(1)))));
        certificate = certificate(auditor);
    }

    private static As contact(String name, EnterpriseId enterprise) {
        return new As(name, AccountRole.TRAINING_CONTACT, Scope.ofEnterprise(enterprise), null);
    }

    private static As office(String region) {
        return new As("office-" + region, AccountRole.TRAINING_ADMINISTRATOR, Scope.ofRegion(region), null);
    }

    private String certificate(PersonId person) {
        var enrolment = Uuids.next();
        events.publishEvent(new ProgrammeCompleted(
                enrolment,
                person,
                "A-TEST",
                new Text("内审培训", "Auditor training"),
                TrainingRole.AUDITOR,
                new java.math.BigDecimal("24"),
                Points.of(90),
                today().minusDays(20)));
        return jdbc.sql("select number from certificate where enrolment_id = ?")
                .param(enrolment)
                .query(String.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private JoinOutcome join(As who, LocalDate on) {
        return who.call(() -> moves.join(
                new NewStaff(new NewPerson(NUMBER, "章内审", "13911112222"), asking, Set.of(Post.AUDITOR), on)));
    }

    private ClaimId ask() {
        assertThat(join(contact, today())).isInstanceOf(JoinOutcome.Waits.class);
        return contact.call(claims::asked).getFirst().id();
    }

    private int held() {
        return contact.call(() -> staffing.of(asking, today(), null))
                .row()
                .orElseThrow()
                .auditors()
                .held();
    }

    private List<EnterpriseId> employers() {
        return ADMINISTRATOR.call(() -> directory.sheet(auditor)).person().employments().stream()
                .map(EmploymentRow::enterprise)
                .toList();
    }

    private void seesNothing() {
        assertThat(held()).isZero();
        assertThat(contact.call(() -> directory.rows(StaffQuery.ALL, StaffOrder.NAME, false, 0, 100)))
                .isEmpty();
        refuses("common.unknown-id", () -> contact.call(() -> directory.sheet(auditor)));
        refuses("common.unknown-id", () -> contact.call(() -> papers.file(certificate, Optional.empty())));
        refuses("common.unknown-id", () -> contact.call(() -> photos.photo(auditor)));
        assertThat(contact.call(claims::toDecide)).isEmpty();
    }

    @Test
    void aContactWithNameAndNumberGetsNothingUntilTheEarlierEmployerAgrees() {
        var id = ask();

        seesNothing();
        assertThat(contact.call(claims::asked)).singleElement().satisfies(asked -> {
            assertThat(asked.typedName()).isEqualTo("章内审");
            assertThat(asked.typedDocument()).isEqualTo(NUMBER.masked());
            assertThat(asked.toString()).doesNotContain("原任职", MOBILE, NUMBER.value(), auditor.toString());
        });
        assertThat(mobile()).isEqualTo(MOBILE);

        employer.run(() -> claims.accept(id));

        assertThat(employers()).containsExactlyInAnyOrder(earlier, asking);
        assertThat(held()).isEqualTo(1);
        assertThat(contact.call(() -> papers.file(certificate, Optional.empty()))
                        .name())
                .contains(certificate);
        assertThat(contact.call(() -> directory.sheet(auditor)).person().employments())
                .singleElement()
                .satisfies(one -> assertThat(one.joinedOn()).isEqualTo(today()));
        assertThat(events(id))
                .containsExactly("people.claim-asked asking-contact", "people.claim-accepted earlier-contact");
    }

    private String mobile() {
        return jdbc.sql("select mobile from person_identity where person_id = ?")
                .param(auditor.value())
                .query(String.class)
                .single();
    }

    private List<String> events(ClaimId id) {
        return jdbc.sql("select event, actor from audit_entry where subject = ? order by seq")
                .param(id.toString())
                .query((row, n) -> row.getString("event") + " " + row.getString("actor"))
                .list();
    }

    @Test
    void thePersonAgreesOnTheOwnPage() {
        var id = ask();
        var learner = As.learner(auditor);
        assertThat(learner.call(mine::waiting))
                .singleElement()
                .satisfies(one -> assertThat(one.enterprise()).isEqualTo("申请制衣"));

        learner.run(() -> mine.accept(id));

        assertThat(held()).isEqualTo(1);
        assertThat(state(id)).containsEntry("state", "ACCEPTED").containsEntry("decided_as", "PERSON");
        assertThat(learner.call(mine::waiting)).isEmpty();
    }

    private Map<String, Object> state(ClaimId id) {
        return jdbc.sql("select state, decided_as, decided_by from employment_claim where claim_id = ?")
                .param(id.value())
                .query()
                .singleRow();
    }

    @Test
    void theAuthorityOfTheEarlierEmployerAgreesAndThatOfTheAskingOneDoesNot() {
        var id = ask();
        var there = office("330481");
        var here = office("330482");

        assertThat(here.call(claims::toDecide)).extracting(ClaimRow::id).doesNotContain(id);
        refuses("common.unknown-id", () -> here.run(() -> claims.accept(id)));
        refuses("common.unknown-id", () -> here.run(() -> claims.decline(id, "不同意")));
        refuses("common.unknown-id", () -> contact.run(() -> claims.accept(id)));
        assertThat(there.call(claims::asked)).isEmpty();
        refuses("common.unknown-id", () -> there.run(() -> claims.withdraw(id)));
        assertThat(there.call(claims::toDecide)).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo(auditor);
            assertThat(one.employers()).isEqualTo("原任职制衣");
        });

        there.run(() -> claims.accept(id));

        assertThat(state(id)).containsEntry("decided_as", "AUTHORITY").containsEntry("decided_by", "office-330481");
    }

    @Test
    void aDeclinedOneSaysWhyAndCountsNowhere() {
        var id = ask();
        refuses("people.claim.reason-missing", () -> employer.run(() -> claims.decline(id, " ")));

        employer.run(() -> claims.decline(id, "本企业在职员工，未同意兼职"));

        seesNothing();
        assertThat(contact.call(claims::asked)).singleElement().satisfies(asked -> {
            assertThat(asked.state()).isEqualTo(ClaimState.DECLINED);
            assertThat(asked.reason()).isEqualTo("本企业在职员工，未同意兼职");
        });
        refuses("people.claim.decided", () -> As.learner(auditor).run(() -> mine.accept(id)));
        assertThat(employers()).containsExactly(earlier);
    }

    @Test
    void whoAskedTakesItBackAndNobodyAgreesToTheOwnAsking() {
        var id = ask();
        var both = new As("asking-contact", AccountRole.TRAINING_ADMINISTRATOR, Scope.ALL, null);
        refuses("people.claim.own", () -> both.run(() -> claims.accept(id)));

        contact.run(() -> claims.withdraw(id));

        refuses("people.claim.decided", () -> employer.run(() -> claims.accept(id)));
        assertThat(employer.call(claims::countToDecide)).isZero();
        assertThat(employers()).containsExactly(earlier);
    }

    @Test
    void somebodyElsesClaimAnswersLikeAnUnknownOne() {
        var id = ask();
        var stranger = contact("third", new Facts(jdbc).enterprise("第三制衣", "330481", LocalDate.of(2020, 1, 1)));
        for (ClaimId one : List.of(id, ClaimId.next())) {
            refuses("common.unknown-id", () -> stranger.run(() -> claims.accept(one)));
            refuses("common.unknown-id", () -> stranger.run(() -> claims.decline(one, "不同意")));
            refuses("common.unknown-id", () -> stranger.run(() -> claims.withdraw(one)));
            refuses("common.unknown-id", () -> As.learner(PersonId.next()).run(() -> mine.accept(one)));
        }
    }

    @Test
    void askingAgainForTheSameChangesNothing() {
        ask();

        assertThat(join(contact, today())).isInstanceOf(JoinOutcome.Waits.class);
        refuses("people.claim.waits-already", () -> join(contact, today().minusDays(1)));
        assertThat(contact.call(claims::countAsked)).isEqualTo(1);
    }

    @Test
    void whoEmploysNobodyElseAtTheSameTimeAsksNobody() {
        var id = ask();
        var employment = ADMINISTRATOR
                .call(() -> directory.sheet(auditor))
                .person()
                .employments()
                .getFirst()
                .id();
        ADMINISTRATOR.run(() -> moves.leave(employment, today()));
        assertThat(held()).isZero();

        assertThat(join(contact, today())).isEqualTo(new JoinOutcome.Joined(auditor));

        assertThat(held()).isEqualTo(1);
        assertThat(state(id)).containsEntry("state", "ACCEPTED").containsEntry("decided_as", null);
    }

    @Test
    void whoeverMayAgreeRecordsASecondEmploymentDirectly() {
        assertThat(join(office("3304"), today())).isInstanceOf(JoinOutcome.Joined.class);
    }

    @Test
    void theAuthorityOfTheAskingEnterpriseAloneWaitsAsWell() {
        assertThat(join(office("330482"), today())).isInstanceOf(JoinOutcome.Waits.class);
    }

    @Test
    void aClaimFollowsThePersonIntoTheRecordThatStays() {
        var id = ask();
        var other = joined(ADMINISTRATOR.call(() -> moves.join(
                new NewStaff(StaffFixture.person("章内审", 53), earlier, Set.of(Post.AUDITOR), today().minusYears(1)))));

        events.publishEvent(new PersonsMerged(auditor, other));

        assertThat(As.learner(other).call(mine::waiting))
                .extracting(ClaimRow::id)
                .containsExactly(id);
        assertThat(employer.call(claims::countToDecide)).isEqualTo(1);
    }

    @Test
    void aClaimFollowsTheEnterpriseThatAsks() {
        var id = ask();
        var into = new Facts(jdbc).enterprise("并入制衣", "330482", LocalDate.of(2018, 1, 1));
        ADMINISTRATOR.run(() -> enterprises.merge(asking, into, today(), "并入"));
        entities.clear();

        employer.run(() -> claims.accept(id));

        assertThat(employers()).containsExactlyInAnyOrder(earlier, into);
    }

    @Test
    void aWrongNameAnswersLikeANumberThatNobodyHas() {
        var nobodys = StaffFixture.document("19810511", 33);
        for (ResidentIdNumber number : List.of(NUMBER, nobodys)) {
            var outcome = contact.call(() ->
                    moves.join(new NewStaff(new NewPerson(number, "错名", null), asking, Set.of(Post.AUDITOR), today())));
            assertThat(outcome).isInstanceOf(JoinOutcome.Joined.class);
            refuses(
                    "people.document-other-name",
                    () -> contact.call(() -> moves.join(
                            new NewStaff(new NewPerson(number, "又一名", null), asking, Set.of(Post.AUDITOR), today()))));
        }

        assertThat(held()).isZero();
        assertThat(contact.call(() -> directory.rows(StaffQuery.ALL, StaffOrder.NAME, false, 0, 100)))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.person()).isNotEqualTo(auditor));
        assertThat(employers()).containsExactly(earlier);
        // The authority finds the two under one number.
        assertThat(ADMINISTRATOR.call(merging::duplicates).pairs())
                .anySatisfy(pair -> assertThat(pair.signs()).contains(DuplicateSign.NUMBER));
    }
}
