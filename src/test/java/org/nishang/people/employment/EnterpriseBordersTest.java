package org.nishang.people.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nishang.testing.Refusals.refuses;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.enterprise.EnterpriseDirectory;
import org.nishang.enterprise.EnterpriseFixture;
import org.nishang.enterprise.EnterpriseOrder;
import org.nishang.enterprise.EnterpriseQuery;
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.enterprise.EnterpriseRow;
import org.nishang.enterprise.HeadcountDeclarations;
import org.nishang.enterprise.NewEnterprise;
import org.nishang.enterprise.RegionChoice;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.people.person.NewPerson;
import org.nishang.people.person.StaffFixture;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two enterprises, two contacts, two offices: every public method of the services of {@code enterprise} and
 * {@code people} is tried from the wrong side. The last test fails when a method is added that is not tried here.
 */
@PortalTest
@Transactional
class EnterpriseBordersTest {

    private static final As ADMINISTRATOR = As.administrator(Scope.ALL);
    private static final Set<Post> DECLARANT = Set.of(Post.DECLARANT);

    @Autowired
    private EnterpriseDirectory enterprises;

    @Autowired
    private EnterpriseRegister register;

    @Autowired
    private HeadcountDeclarations declarations;

    @Autowired
    private StaffDirectory people;

    @Autowired
    private StaffMoves moves;

    @Autowired
    private Clock clock;

    private EnterpriseId own;
    private EnterpriseId foreign;
    private PersonId colleague;
    private PersonId stranger;
    private PersonId shared;
    private EmploymentId foreignEmployment;
    private As contact;
    private As office;

    @BeforeEach
    void twoOfEach() {
        own = EnterpriseFixture.register(register, "330482", 71, "平湖试样甲制衣有限公司");
        foreign = EnterpriseFixture.register(register, "330481", 72, "海宁试样乙制衣有限公司");
        contact = As.contact(Scope.ofEnterprise(own));
        office = As.administrator(Scope.ofRegion("330482"));
        colleague = join(StaffFixture.person("试样甲", 1), own);
        stranger = join(new NewPerson(StaffFixture.document("19880412", 2), "试样乙", "14099990002"), foreign);
        shared = join(StaffFixture.person("试样丙", 3), own);
        join(StaffFixture.person("试样丙", 3), foreign);
        foreignEmployment = employment(stranger, foreign);
    }

    @Test
    void showsNoForeignEnterpriseInListsCountsAndSearch() {
        for (As who : List.of(contact, office)) {
            for (String text : List.of("试样", "海宁", "syyzy", uscc(foreign))) {
                var query = new EnterpriseQuery(text, "", EnterpriseQuery.Headcount.ANY);
                assertThat(rows(who, query)).extracting(EnterpriseRow::id).doesNotContain(foreign);
                assertThat(who.<Integer>call(() -> enterprises.count(query)))
                        .isEqualTo(rows(who, query).size());
            }
            assertThat(rows(who, new EnterpriseQuery("", "330481", EnterpriseQuery.Headcount.ANY)))
                    .isEmpty();
        }
        assertThat(rows(contact, EnterpriseQuery.ALL))
                .extracting(EnterpriseRow::id)
                .containsExactly(own);
        assertThat(rows(office, EnterpriseQuery.ALL))
                .extracting(EnterpriseRow::id)
                .contains(own)
                .hasSizeGreaterThan(20);
    }

    @Test
    void answersForeignEnterprisesLikeUnknownOnes() {
        for (As who : List.of(contact, office)) {
            unknown(() -> who.call(() -> enterprises.sheet(foreign)));
            unknown(() -> who.run(() -> declarations.declare(foreign, today(), 5)));
            unknown(() -> who.call(() -> enterprises.sheet(EnterpriseId.next())));
            unknown(() -> who.run(() -> declarations.declare(EnterpriseId.next(), today(), 5)));
        }
        unknown(() -> office.run(() -> register.rename(foreign, "改名")));
        unknown(() -> office.run(() -> register.moveTo(foreign, "330482", today())));
        unknown(() -> office.run(() -> register.takeBackMove(foreign)));
        unknown(() -> office.run(() -> register.deregister(foreign, today(), "试验注销")));
        unknown(() -> office.run(() -> register.merge(foreign, own, today(), "试验合并")));
        unknown(() -> office.run(() -> register.merge(own, foreign, today(), "试验合并")));
        assertThat(ADMINISTRATOR.call(() -> enterprises.sheet(foreign)).name()).isEqualTo("海宁试样乙制衣有限公司");
    }

    @Test
    void letsAnOfficeNeitherTakeNorGiveEnterprisesOverItsBorder() {
        refuses("enterprise.unknown-region", () -> office.run(() -> register.moveTo(own, "330481", today())));
        refuses(
                "enterprise.unknown-region",
                () -> office.call(() -> register.register(new NewEnterprise(
                        EnterpriseFixture.uscc("330481", 73), "海宁丙", "330481", null, false, today()))));
    }

    @Test
    void offersNoForeignRegion() {
        assertThat(contact.call(() -> enterprises.regions()))
                .extracting(RegionChoice::prefix)
                .containsExactly("3304", "330482");
        assertThat(office.call(() -> enterprises.districts()))
                .extracting(RegionChoice::prefix)
                .containsExactly("330482");
        assertThat(contact.call(() -> enterprises.districts())).isEmpty();
    }

    @Test
    void showsNoForeignPersonInListsCountsAndSearch() {
        String document = StaffFixture.document("19880412", 2).value();
        for (As who : List.of(contact, office)) {
            for (String text : List.of("试样", "syy", "14099990002", document, document.substring(14))) {
                for (StaffQuery.State state : StaffQuery.State.values()) {
                    for (EnterpriseId where : new EnterpriseId[] {null, foreign}) {
                        var query = new StaffQuery(text, state, null, where);
                        assertThat(found(who, query)).doesNotContain(stranger);
                        assertThat(who.<Integer>call(() -> people.count(query)))
                                .isEqualTo(found(who, query).size());
                    }
                }
            }
            assertThat(found(who, new StaffQuery("", StaffQuery.State.ANY, null, foreign)))
                    .isEmpty();
        }
        assertThat(found(contact, StaffQuery.ALL)).containsExactlyInAnyOrder(colleague, shared);
        assertThat(found(ADMINISTRATOR, new StaffQuery(document, StaffQuery.State.ANY, null, null)))
                .containsExactly(stranger);
    }

    @Test
    void answersForeignPeopleLikeUnknownOnes() {
        for (As who : List.of(contact, office)) {
            unknown(() -> who.call(() -> people.sheet(stranger)));
            unknown(() -> who.call(() -> people.sheet(PersonId.next())));
        }
    }

    @Test
    void tellsNothingOfWhatASharedPersonDoesElsewhere() {
        for (As who : List.of(contact, office)) {
            assertThat(who.call(() -> people.sheet(shared)).person().employments())
                    .extracting(EmploymentRow::enterprise)
                    .containsExactly(own);
            assertThat(who.call(() -> people.rows(
                            new StaffQuery("试样丙", StaffQuery.State.ANY, null, null), StaffOrder.SINCE, true, 0, 10)))
                    .singleElement()
                    .satisfies(row -> assertThat(row.employments()).hasSize(1));
        }
    }

    @Test
    void keepsAFormerColleagueAndOnlyTheOwnTime() {
        var employment = employment(colleague, own);
        contact.run(() -> moves.leave(employment, today()));
        join(StaffFixture.person("试样甲", 1), foreign);

        assertThat(found(contact, new StaffQuery("", StaffQuery.State.LEFT, null, null)))
                .containsExactly(colleague);
        assertThat(contact.call(() -> people.sheet(colleague)).person().employments())
                .hasSize(1);
    }

    @Test
    void letsNobodyMoveForeignStaff() {
        for (As who : List.of(contact, office)) {
            unknown(() -> who.run(() -> moves.leave(foreignEmployment, today())));
            unknown(() -> who.run(() -> moves.assign(foreignEmployment, DECLARANT, today())));
            unknown(() -> who.call(() -> moves.transfer(foreignEmployment, own, DECLARANT, today())));
            unknown(() -> who.call(() -> moves.transfer(employment(colleague, own), foreign, DECLARANT, today())));
            unknown(() -> who.run(() -> moves.leave(EmploymentId.next(), today())));
            unknown(() -> who.call(
                    () -> moves.join(new NewStaff(StaffFixture.person("试样丁", 5), foreign, DECLARANT, today()))));
        }
        assertThat(ADMINISTRATOR.call(() -> people.sheet(stranger)).person().employments())
                .singleElement()
                .satisfies(one -> assertThat(one.leftOn()).isNull());
    }

    @Test
    void isClosedToWhoHasNoPermission() {
        var learner = As.learner(colleague);

        denied(() -> learner.call(() -> enterprises.count(EnterpriseQuery.ALL)));
        denied(() -> learner.call(() -> enterprises.sheet(own)));
        denied(() -> learner.run(() -> declarations.declare(own, today(), 5)));
        denied(() -> learner.call(() -> people.count(StaffQuery.ALL)));
        denied(() -> learner.call(() -> people.sheet(colleague)));
        denied(() -> learner.run(() -> moves.leave(employment(colleague, own), today())));
        denied(() -> contact.run(() -> register.rename(own, "改名")));
        denied(() -> contact.run(() -> register.deregister(own, today(), "试验注销")));
    }

    private PersonId join(NewPerson person, EnterpriseId enterprise) {
        return ADMINISTRATOR.call(() ->
                StaffFixture.joined(moves.join(new NewStaff(person, enterprise, DECLARANT, today().minusDays(50)))));
    }

    private EmploymentId employment(PersonId person, EnterpriseId enterprise) {
        return ADMINISTRATOR.call(() -> people.sheet(person)).person().employments().stream()
                .filter(one -> one.enterprise().equals(enterprise))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String uscc(EnterpriseId enterprise) {
        return ADMINISTRATOR.call(() -> enterprises.sheet(enterprise)).uscc();
    }

    private List<EnterpriseRow> rows(As who, EnterpriseQuery query) {
        return who.call(() -> enterprises.rows(query, EnterpriseOrder.NAME, false, 0, 1000));
    }

    private List<PersonId> found(As who, StaffQuery query) {
        return who.call(() -> people.rows(query, StaffOrder.NAME, false, 0, 1000)).stream()
                .map(StaffRow::person)
                .toList();
    }

    private static void unknown(Runnable act) {
        refuses("common.unknown-id", act::run);
    }

    private static void denied(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(AccessDeniedException.class);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
