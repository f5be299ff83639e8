package org.nishang.people.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.enterprise.EnterpriseFixture;
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.people.person.Employer;
import org.nishang.people.person.NewPerson;
import org.nishang.people.person.PersonRegister;
import org.nishang.people.person.StaffFixture;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class StaffMovesTest {

    private static final As ADMINISTRATOR = As.administrator(Scope.ALL);
    private static final Set<Post> DECLARANT = Set.of(Post.DECLARANT);

    @Autowired
    private StaffMoves moves;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private PersonRegister register;

    @Autowired
    private EnterpriseRegister enterprises;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private EnterpriseId here;
    private EnterpriseId there;

    @BeforeEach
    void registerTwoEnterprises() {
        here = EnterpriseFixture.register(enterprises, "330482", 51, "平湖试样甲制衣有限公司");
        there = EnterpriseFixture.register(enterprises, "330481", 52, "海宁试样乙制衣有限公司");
    }

    @Test
    void registersWhoIsNotKnown() {
        var person = join("王小明", 1, here, today().minusDays(30));

        var sheet = sheet(person);
        assertThat(sheet.person().name()).isEqualTo("王小明");
        assertThat(sheet.person().sex()).isEqualTo(1);
        assertThat(sheet.person().documentMasked()).startsWith("330***********001");
        assertThat(sheet.person().employments()).singleElement().satisfies(one -> {
            assertThat(one.enterprise()).isEqualTo(here);
            assertThat(one.joinedOn()).isEqualTo(today().minusDays(30));
            assertThat(one.leftOn()).isNull();
            assertThat(one.posts()).containsExactly(Post.DECLARANT);
        });
    }

    @Test
    void findsWhoIsKnownByTheDocument() {
        var first = join("王小明", 1, here, today().minusDays(300));
        var second = join("王小明", 1, there, today().minusDays(20));

        assertThat(second).isEqualTo(first);
        assertThat(register.employersOn(first, today()))
                .extracting(Employer::enterprise)
                .containsExactlyInAnyOrder(here, there);
    }

    @Test
    void refusesAKnownDocumentWithAnotherName() {
        join("王小明", 1, here, today().minusDays(300));

        refuses("people.document-other-name", () -> join("王晓明", 1, there, today()));
    }

    @Test
    void keepsTheMobileNumberThatIsKnown() {
        var document = StaffFixture.document("19880412", 3);
        var person = join(new NewPerson(document, "王小明", "138 0000-0001"), here, today());
        join(new NewPerson(document, "王小明", "13900000002"), there, today());

        assertThat(sheet(person).person().mobileMasked()).isEqualTo("138****0001");
    }

    @Test
    void refusesAnOverlapAtTheSameEnterprise() {
        join("王小明", 1, here, today().minusDays(300));

        refuses("people.employment-overlap", () -> join("王小明", 1, here, today()));
        refuses("people.employment-overlap", () -> join("王小明", 1, here, today().minusDays(500)));
    }

    @Test
    void letsSomebodyComeBack() {
        var person = join("王小明", 1, here, today().minusDays(300));
        leave(person, today().minusDays(100));

        refuses("people.employment-overlap", () -> join("王小明", 1, here, today().minusDays(101)));
        join("王小明", 1, here, today().minusDays(100));

        assertThat(sheet(person).person().employments()).hasSize(2);
        assertThat(employedOn(person, today().minusDays(101))).isEqualTo(1);
        assertThat(employedOn(person, today().minusDays(100))).isEqualTo(1);
    }

    @Test
    void isNotEmployedOnTheDayOfLeaving() {
        var person = join("王小明", 1, here, today().minusDays(300));
        leave(person, today());

        assertThat(employedOn(person, today().minusDays(1))).isEqualTo(1);
        assertThat(employedOn(person, today())).isZero();
    }

    @Test
    void refusesDaysThatCannotBe() {
        var person = join("王小明", 1, here, today().minusDays(300));

        refuses("people.left-before-joined", () -> leave(person, today().minusDays(300)));
        refuses(
                "people.contract-too-long",
                () -> leave(person, today().plusYears(50).plusDays(1)));
        refuses(
                "people.too-far-ahead",
                () -> join("李静", 2, here, today().plusYears(1).plusDays(1)));
        refuses("people.too-young", () -> join("李静", 2, here, LocalDate.of(2004, 4, 11)));
        join("李静", 2, here, LocalDate.of(2015, 3, 1));
    }

    @Test
    void aContractMayEndYearsAhead() {
        var person = join("王小明", 1, here, today().minusDays(300));

        leave(person, today().plusYears(3));

        assertThat(employedOn(person, today().plusYears(2))).isEqualTo(1);
        assertThat(employedOn(person, today().plusYears(3))).isZero();
    }

    @Test
    void changesALeavingDayOnlyWhileItIsAhead() {
        var person = join("王小明", 1, here, today().minusDays(300));
        leave(person, today().plusDays(30));
        leave(person, today().minusDays(5));

        refuses("people.already-left", () -> leave(person, today()));
    }

    @Test
    void refusesNoPostAndABadMobile() {
        refuses(
                "people.no-post",
                () -> ADMINISTRATOR.call(
                        () -> moves.join(new NewStaff(StaffFixture.person("王小明", 1), here, Set.of(), today()))));
        refuses(
                "people.mobile-form",
                () -> join(new NewPerson(StaffFixture.document("19880412", 1), "王小明", "12345"), here, today()));
    }

    @Test
    void refusesToJoinWhatIsDeregistered() {
        ADMINISTRATOR.run(() -> enterprises.deregister(here, today(), "试验注销"));

        refuses("enterprise.deregistered", () -> join("王小明", 1, here, today()));
        join("王小明", 1, here, today().minusDays(1));
    }

    @Test
    void transfersWithNoDayTwiceAndNoneLost() {
        var person = join("王小明", 1, here, today().minusDays(100));
        LocalDate on = today().minusDays(40);
        var employment = sheet(person).person().employments().getFirst().id();

        ADMINISTRATOR.run(() -> moves.transfer(employment, there, DECLARANT, on));

        for (LocalDate day = today().minusDays(100); !day.isAfter(today()); day = day.plusDays(1)) {
            assertThat(register.employersOn(person, day))
                    .as(day.toString())
                    .extracting(Employer::enterprise)
                    .containsExactly(day.isBefore(on) ? here : there);
        }
        assertThat(register.employersOn(person, today().minusDays(101))).isEmpty();
    }

    @Test
    void refusesATransferToTheSameEnterpriseOrBackInTime() {
        var person = join("王小明", 1, here, today().minusDays(100));
        var employment = sheet(person).person().employments().getFirst().id();

        refuses(
                "people.transfer-same",
                () -> ADMINISTRATOR.run(() -> moves.transfer(employment, here, DECLARANT, today())));
        refuses(
                "people.left-before-joined",
                () -> ADMINISTRATOR.run(() -> moves.transfer(employment, there, DECLARANT, today().minusDays(100))));
        assertThat(sheet(person).person().employments()).hasSize(1);
    }

    @Test
    void refusesATransferToWhereThePersonWorksAlready() {
        var person = join("王小明", 1, here, today().minusDays(100));
        join("王小明", 1, there, today().minusDays(50));
        var employment = sheet(person).person().employments().stream()
                .filter(one -> one.enterprise().equals(here))
                .findFirst()
                .orElseThrow()
                .id();

        refuses(
                "people.employment-overlap",
                () -> ADMINISTRATOR.run(() -> moves.transfer(employment, there, DECLARANT, today())));
    }

    @Test
    void keepsWhichPostsSomebodyHadWhen() {
        var person = join("王小明", 1, here, today().minusDays(300));
        var id = sheet(person).person().employments().getFirst().id();
        assign(id, Set.of(Post.AUDITOR), today().minusDays(200));
        assign(id, Set.of(Post.AUDITOR, Post.OTHER), today().minusDays(100));

        var sheet = sheet(person);
        assertThat(sheet.person().employments().getFirst().posts()).containsExactlyInAnyOrder(Post.AUDITOR, Post.OTHER);
        assertThat(sheet.pastPosts(id))
                .containsExactly(
                        new PastPosts(id, Set.of(Post.AUDITOR), today().minusDays(200), today().minusDays(100)),
                        new PastPosts(id, DECLARANT, today().minusDays(300), today().minusDays(200)));
        // The same day again is a correction of what began on it.
        assign(id, Set.of(Post.OTHER), today().minusDays(100));
        assertThat(sheet(person).pastPosts(id)).hasSize(2);
    }

    @Test
    void refusesPostsOnDaysWithoutThem() {
        var person = join("王小明", 1, here, today().minusDays(300));
        var id = sheet(person).person().employments().getFirst().id();

        refuses("people.assign.ahead", () -> assign(id, Set.of(Post.OTHER), today().plusDays(1)));
        refuses("people.assign.not-employed", () -> assign(id, Set.of(Post.OTHER), today().minusDays(301)));
        assign(id, Set.of(Post.AUDITOR), today().minusDays(200));
        refuses("people.assign.before-last", () -> assign(id, Set.of(Post.OTHER), today().minusDays(201)));
        refuses("people.no-post", () -> assign(id, Set.of(), today()));
        leave(person, today().minusDays(10));
        refuses("people.assign.not-employed", () -> assign(id, Set.of(Post.OTHER), today().minusDays(10)));
    }

    private void assign(EmploymentId id, Set<Post> posts, LocalDate on) {
        ADMINISTRATOR.run(() -> moves.assign(id, posts, on));
    }

    @Test
    void givesOtherPosts() {
        var person = join("王小明", 1, here, today().minusDays(100));
        var employment = sheet(person).person().employments().getFirst().id();

        ADMINISTRATOR.run(() -> moves.assign(employment, Set.of(Post.AUDITOR, Post.DECLARANT), today()));

        assertThat(sheet(person).person().employments().getFirst().posts())
                .containsExactly(Post.DECLARANT, Post.AUDITOR);
    }

    @Test
    void logsWhatWasDoneWithoutPersonalData() {
        var person = join("王小明", 1, here, today().minusDays(100));
        leave(person, today());

        var entries = jdbc.sql("select event, detail from audit_entry where subject = ? order by seq")
                .param(person.toString())
                .query((row, n) -> row.getString(1) + " " + row.getString(2))
                .list();
        assertThat(entries)
                .hasSize(2)
                .noneMatch(entry -> entry.contains("王小明") || entry.contains("330499"))
                .first()
                .asString()
                .startsWith("people.joined " + here);
    }

    private PersonId join(String name, int sequence, EnterpriseId enterprise, LocalDate on) {
        return join(StaffFixture.person(name, sequence), enterprise, on);
    }

    private PersonId join(NewPerson person, EnterpriseId enterprise, LocalDate on) {
        return ADMINISTRATOR.call(
                () -> StaffFixture.joined(moves.join(new NewStaff(person, enterprise, DECLARANT, on))));
    }

    private void leave(PersonId person, LocalDate on) {
        var employment = sheet(person).person().employments().getFirst().id();
        ADMINISTRATOR.run(() -> moves.leave(employment, on));
    }

    private StaffSheet sheet(PersonId person) {
        return ADMINISTRATOR.call(() -> directory.sheet(person));
    }

    private int employedOn(PersonId person, LocalDate day) {
        List<Employer> employers = register.employersOn(person, day);
        return employers.size();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
