package org.nishang.people.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.nishang.testing.Refusals.refuses;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.TrainingRole;
import org.nishang.enterprise.EnterpriseDirectory;
import org.nishang.enterprise.EnterpriseFixture;
import org.nishang.enterprise.EnterpriseQuery;
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.enterprise.EnterpriseRow;
import org.nishang.enterprise.HeadcountDeclarations;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.people.employment.NewStaff;
import org.nishang.people.employment.Post;
import org.nishang.people.employment.StaffDirectory;
import org.nishang.people.employment.StaffMoves;
import org.nishang.people.employment.StaffOrder;
import org.nishang.people.employment.StaffQuery;
import org.nishang.people.employment.StaffRow;
import org.nishang.people.person.Employer;
import org.nishang.people.person.PersonRegister;
import org.nishang.people.person.StaffFixture;
import org.nishang.staffing.book.StaffingRow;
import org.nishang.staffing.list.StaffingOverview;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** An enterprise becomes part of another, or is deregistered. */
@PortalTest
@Transactional
class EnterpriseMergerTest {

    private static final As ADMINISTRATOR = As.administrator(Scope.ALL);
    private static final String WHY = "吸收合并";

    @Autowired
    private EnterpriseRegister register;

    @Autowired
    private EnterpriseDirectory enterprises;

    @Autowired
    private StaffingOverview overview;

    @Autowired
    private HeadcountDeclarations headcounts;

    @Autowired
    private StaffMoves moves;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private PersonRegister people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Facts facts;
    private EnterpriseId gone;
    private EnterpriseId into;
    private LocalDate on;

    @BeforeEach
    void twoEnterprises() {
        facts = new Facts(jdbc);
        gone = EnterpriseFixture.register(register, "330482", 73, "平湖试样庚制衣有限公司");
        into = EnterpriseFixture.register(register, "330481", 74, "海宁试样辛制衣有限公司");
        on = today().minusDays(10);
    }

    @Test
    void itsStaffWorksAtTheOtherFromThatDay() {
        var stays = facts.person("甲");
        facts.employ(stays, gone, on.minusDays(100), null);
        var leaves = facts.person("乙");
        facts.employ(leaves, gone, on.minusDays(100), on.plusDays(5));
        var left = facts.person("丙");
        facts.employ(left, gone, on.minusDays(100), on);
        var joined = facts.person("丁");
        facts.employ(joined, gone, on.plusDays(3), null);

        merge();

        assertThat(days(stays)).containsExactly(tuple(gone, on.minusDays(100), on), tuple(into, on, (LocalDate) null));
        assertThat(days(leaves)).containsExactly(tuple(gone, on.minusDays(100), on), tuple(into, on, on.plusDays(5)));
        assertThat(days(left)).containsExactly(tuple(gone, on.minusDays(100), on));
        assertThat(days(joined)).containsExactly(tuple(into, on.plusDays(3), (LocalDate) null));
        assertThat(employers(stays, on.minusDays(1))).containsExactly(gone);
        assertThat(employers(stays, on)).containsExactly(into);
    }

    @Test
    void whoWorksAtBothIsNotCountedTwiceThere() {
        var both = facts.person("甲");
        facts.employ(both, gone, on.minusDays(100), null);
        facts.employ(both, into, on.minusDays(50), on.plusDays(5));
        var later = facts.person("乙");
        facts.employ(later, gone, on.minusDays(100), on.plusDays(20));
        facts.employ(later, into, on.plusDays(5), null);

        merge();

        assertThat(days(both))
                .containsExactly(tuple(gone, on.minusDays(100), on), tuple(into, on.minusDays(50), (LocalDate) null));
        assertThat(days(later))
                .containsExactly(
                        tuple(gone, on.minusDays(100), on),
                        tuple(into, on, on.plusDays(5)),
                        tuple(into, on.plusDays(5), (LocalDate) null));
    }

    @Test
    void headcountsOfBothStayAsTheyWere() {
        ADMINISTRATOR.run(() -> headcounts.declare(gone, on.minusDays(60), 120));
        ADMINISTRATOR.run(() -> headcounts.declare(into, on.minusDays(60), 300));

        merge();

        assertThat(headcount(gone, on.minusDays(1))).isEqualTo(120);
        assertThat(headcount(into, today())).isEqualTo(300);
    }

    @Test
    void staffingBeforeThatDayIsAsItWasAndAfterwardsTheOtherOneHoldsAll() {
        ADMINISTRATOR.run(() -> headcounts.declare(gone, on.minusDays(60), 120));
        ADMINISTRATOR.run(() -> headcounts.declare(into, on.minusDays(60), 300));
        for (String name : List.of("甲", "乙")) {
            var person = facts.person(name);
            facts.employ(person, gone, on.minusDays(100), null);
            facts.certificate(person, TrainingRole.AUDITOR, on.minusDays(90), on.plusDays(900));
        }
        var before = staffing(on.minusDays(1));

        merge();

        assertThat(staffing(on.minusDays(1))).isEqualTo(before);
        assertThat(before).containsEntry(gone, 2).containsEntry(into, 0);
        assertThat(staffing(on)).containsEntry(into, 2).doesNotContainKey(gone);
    }

    private Map<EnterpriseId, Integer> staffing(LocalDate day) {
        var rows = ADMINISTRATOR.call(() -> overview.rows(day, null, "3304"));
        return rows.stream()
                .filter(row -> Set.of(gone, into).contains(row.enterprise()))
                .collect(Collectors.toMap(
                        StaffingRow::enterprise,
                        row -> row.of(TrainingRole.AUDITOR).held()));
    }

    @Test
    void theListHasTheOtherOneOnlyAndBothPagesTell() {
        merge();

        assertThat(ids(EnterpriseQuery.Standing.OPEN)).contains(into).doesNotContain(gone);
        assertThat(ids(EnterpriseQuery.Standing.CLOSED)).contains(gone);
        var page = ADMINISTRATOR.call(() -> enterprises.sheet(gone));
        assertThat(page.mergers().into().orElseThrow().id()).isEqualTo(into);
        assertThat(page.closingReason()).isEqualTo(WHY);
        assertThat(ADMINISTRATOR.call(() -> enterprises.sheet(into)).mergers().parts())
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.id()).isEqualTo(gone);
                    assertThat(part.on()).isEqualTo(on);
                });
        assertThat(As.contact(Scope.ofEnterprise(gone))
                        .call(() -> enterprises.sheet(gone))
                        .mergers()
                        .into()
                        .orElseThrow()
                        .inScope())
                .isFalse();
    }

    @Test
    void nobodyJoinsWhatHasBecomePartOfAnother() {
        merge();

        refuses("enterprise.merged", () -> join(gone, on.minusDays(30)));
        refuses("enterprise.deregistered", () -> join(gone, on));
        var person = join(into, today());
        assertThat(days(person)).hasSize(1);
    }

    @Test
    void refusesWhatCannotBe() {
        refuses("enterprise.merge.same", () -> merge(gone, gone, on, WHY));
        refuses("enterprise.merge.ahead", () -> merge(gone, into, today().plusDays(1), WHY));
        refuses("enterprise.closing-reason", () -> merge(gone, into, on, ""));
        refuses("enterprise.merge.before-registered", () -> merge(gone, into, LocalDate.of(2014, 1, 1), WHY));
        merge();
        refuses("enterprise.deregistered", () -> merge(gone, into, on, WHY));
        refuses("enterprise.merge.into-deregistered", () -> merge(into, gone, today(), WHY));
    }

    @Test
    void staysWithinTheScope() {
        var office = As.administrator(Scope.ofRegion("330482"));

        refuses("common.unknown-id", () -> office.run(() -> register.merge(gone, into, on, WHY)));
        refuses("common.unknown-id", () -> office.run(() -> register.merge(into, gone, on, WHY)));
    }

    @Test
    void writesItIntoTheLog() {
        merge();

        assertThat(jdbc.sql("select detail from audit_entry where event = 'enterprise.merged' and subject = ?")
                        .param(gone.toString())
                        .query(String.class)
                        .single())
                .contains(into.toString(), on.toString(), WHY);
    }

    @Test
    void aDeregisteredOneLeavesTheListsFromThatDayAndNotBefore() {
        var person = facts.person("甲");
        facts.employ(person, gone, on.minusDays(100), null);
        ADMINISTRATOR.run(() -> register.deregister(gone, today().plusDays(1), "停业"));

        assertThat(ids(EnterpriseQuery.Standing.OPEN)).contains(gone);
        assertThat(employers(person, today())).containsExactly(gone);
        assertThat(employers(person, today().plusDays(1))).isEmpty();
        assertThat(row(person).employments().getFirst().leftOn()).isEqualTo(today().plusDays(1));
        refuses("enterprise.closing-reason", () -> ADMINISTRATOR.run(() -> register.deregister(into, today(), " ")));
    }

    @Test
    void nobodyWorksAtADeregisteredOne() {
        var person = facts.person("甲");
        facts.employ(person, gone, on.minusDays(100), null);
        ADMINISTRATOR.run(() -> register.deregister(gone, on, "停业"));

        assertThat(row(person).employments().getFirst().lasting()).isFalse();
        assertThat(states(StaffQuery.State.EMPLOYED)).doesNotContain(person);
        assertThat(states(StaffQuery.State.LEFT)).contains(person);
        assertThat(employers(person, on.minusDays(1))).containsExactly(gone);
    }

    private void merge() {
        merge(gone, into, on, WHY);
    }

    private void merge(EnterpriseId from, EnterpriseId to, LocalDate day, String why) {
        ADMINISTRATOR.run(() -> register.merge(from, to, day, why));
    }

    private PersonId join(EnterpriseId enterprise, LocalDate joined) {
        return ADMINISTRATOR.call(() -> StaffFixture.joined(
                moves.join(new NewStaff(StaffFixture.person("试合并", 71), enterprise, Set.of(Post.OTHER), joined))));
    }

    private List<org.assertj.core.groups.Tuple> days(PersonId person) {
        return jdbc.sql(
                        "select enterprise_id, joined_on, left_on from employment where person_id = ? order by joined_on, coalesce(left_on, '9999-12-31')")
                .param(person.value())
                .query((row, n) -> tuple(
                        new EnterpriseId(row.getObject(1, java.util.UUID.class)),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class)))
                .list();
    }

    private List<EnterpriseId> employers(PersonId person, LocalDate day) {
        return people.employersOn(person, day).stream()
                .map(Employer::enterprise)
                .toList();
    }

    private @Nullable Integer headcount(EnterpriseId enterprise, LocalDate day) {
        return ADMINISTRATOR
                .call(() -> enterprises.sheet(enterprise))
                .headcountOn(day)
                .map(one -> one.headcount())
                .orElse(null);
    }

    private List<EnterpriseId> ids(EnterpriseQuery.Standing standing) {
        var query = new EnterpriseQuery("试样", "", EnterpriseQuery.Headcount.ANY, standing);
        return ADMINISTRATOR
                .call(() -> enterprises.rows(query, org.nishang.enterprise.EnterpriseOrder.NAME, false, 0, 1000))
                .stream()
                .map(EnterpriseRow::id)
                .toList();
    }

    private StaffRow row(PersonId person) {
        return ADMINISTRATOR.call(() -> directory.sheet(person)).person();
    }

    private List<PersonId> states(StaffQuery.State state) {
        return ADMINISTRATOR
                .call(() -> directory.rows(new StaffQuery("甲", state, null, gone), StaffOrder.NAME, false, 0, 100))
                .stream()
                .map(StaffRow::person)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
