package org.nishang.people.employment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.enterprise.EnterpriseFixture;
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.people.person.NewPerson;
import org.nishang.people.person.StaffFixture;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class StaffDirectoryTest {

    private static final As ADMINISTRATOR = As.administrator(Scope.ALL);

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private StaffMoves moves;

    @Autowired
    private EnterpriseRegister enterprises;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private EnterpriseId enterprise;

    @BeforeEach
    void register() {
        enterprise = EnterpriseFixture.register(enterprises, "330482", 61, "平湖试样制衣有限公司");
    }

    @Test
    void findsByNamePinyinAndInitials() {
        var wang = join(person("王小明", 1), 100);
        join(person("李静", 2), 100);

        assertThat(found("小明")).containsExactly(wang);
        assertThat(found("wxm")).containsExactly(wang);
        assertThat(found("WXM")).containsExactly(wang);
        assertThat(found("wang xiao")).containsExactly(wang);
        assertThat(found("wangxiaom")).containsExactly(wang);
        assertThat(found("")).hasSize(2);
    }

    @Test
    void readsEverySpellingOfUmlautsAndSurnames() {
        var lu = join(person("吕绿", 7), 100);
        var zeng = join(person("曾小单", 8), 100);

        assertThat(found("lv lv")).containsExactly(lu);
        assertThat(found("lülu")).containsExactly(lu);
        assertThat(found("lulu")).containsExactly(lu);
        assertThat(found("cengxiao")).containsExactly(zeng);
        assertThat(found("cxd")).containsExactly(zeng);
        assertThat(found("zxd")).containsExactly(zeng);
        assertThat(found("Dan")).isEmpty();
    }

    @Test
    void findsUnusualNames() {
        var rare = join(person("陈𠮷祥", 3), 100);
        var three = join(person("阿依古丽·买买提", 4), 100);
        var surname = join(person("单雯", 6), 100);

        assertThat(found("𠮷")).containsExactly(rare);
        assertThat(found("cjx")).containsExactly(rare);
        assertThat(found("买买提")).containsExactly(three);
        assertThat(found("·")).containsExactly(three);
        assertThat(found("sw")).containsExactly(surname);
        assertThat(found("dw")).containsExactly(surname);
        assertThat(found("danwen")).containsExactly(surname);
        assertThat(found("dan w")).containsExactly(surname);
        assertThat(found("𠮸")).isEmpty();
    }

    @Test
    void findsByTheWholeDocumentInAnyForm() {
        var document = new org.nishang.common.ResidentIdNumber("11010519491231002X");
        var person = join(new NewPerson(document, "王小明", null), 100);

        assertThat(found("11010519491231002X")).containsExactly(person);
        assertThat(found("11010519491231002x")).containsExactly(person);
        assertThat(found("１１０１０５１９４９１２３１００２Ｘ")).containsExactly(person);
        assertThat(found("110105194912310021")).isEmpty();
        assertThat(found("1101051949123100")).isEmpty();
    }

    @Test
    void findsByTheLastFourAndByMobile() {
        var document = new org.nishang.common.ResidentIdNumber("11010519491231002X");
        var person = join(new NewPerson(document, "王小明", "14099990001"), 100);

        assertThat(found("002x")).containsExactly(person);
        assertThat(found("14099990001")).containsExactly(person);
        assertThat(found("14099990002")).isEmpty();
        assertThat(found("9999")).isEmpty();
    }

    @Test
    void takesWildcardsLiterally() {
        join(person("王小明", 1), 100);

        assertThat(found("%")).isEmpty();
        assertThat(found("_小明")).isEmpty();
    }

    @Test
    void tellsEmployedFromLeft() {
        var employed = join(person("王小明", 1), 100);
        var left = join(person("李静", 2), 100);
        leave(left, today());
        var leaving = join(person("张伟", 3), 100);
        leave(leaving, today().plusDays(1));
        var back = join(person("赵敏", 4), 100);
        leave(back, today().minusDays(50));
        join(person("赵敏", 4), 10);

        assertThat(ids(StaffQuery.State.EMPLOYED)).containsExactlyInAnyOrder(employed, leaving, back);
        assertThat(ids(StaffQuery.State.LEFT)).containsExactly(left);
        assertThat(ids(StaffQuery.State.ANY)).hasSize(4);
    }

    @Test
    void narrowsByPost() {
        var declarant = join(person("王小明", 1), 100);
        var both = join(person("李静", 2), 100, Set.of(Post.DECLARANT, Post.AUDITOR));

        assertThat(rows(new StaffQuery("", StaffQuery.State.ANY, Post.AUDITOR, enterprise)))
                .extracting(StaffRow::person)
                .containsExactly(both);
        assertThat(rows(new StaffQuery("", StaffQuery.State.ANY, Post.DECLARANT, enterprise)))
                .extracting(StaffRow::person)
                .containsExactlyInAnyOrder(declarant, both);
    }

    @Test
    void showsTheCurrentEmploymentFirst() {
        var person = join(person("王小明", 1), 500);
        leave(person, today().minusDays(300));
        join(person("王小明", 1), 100);

        var row =
                rows(new StaffQuery("", StaffQuery.State.ANY, null, enterprise)).getFirst();
        assertThat(row.employments())
                .extracting(EmploymentRow::joinedOn)
                .containsExactly(today().minusDays(100), today().minusDays(500));
    }

    @Test
    void countsWhatItListsAndPagesWithoutOverlap() {
        int count = ADMINISTRATOR.call(() -> directory.count(StaffQuery.ALL));
        assertThat(count).isGreaterThanOrEqualTo(600);

        for (StaffOrder order : StaffOrder.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                var paged = new ArrayList<PersonId>();
                for (int offset = 0; offset < count; offset += 100) {
                    int from = offset;
                    ADMINISTRATOR
                            .call(() -> directory.rows(StaffQuery.ALL, order, descending, from, 100))
                            .forEach(row -> paged.add(row.person()));
                }
                assertThat(paged).hasSize(count).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void ordersNamesByPinyin() {
        join(person("张伟", 3), 10);
        join(person("白雪", 4), 20);
        join(person("单雯", 6), 30);

        assertThat(rows(new StaffQuery("", StaffQuery.State.ANY, null, enterprise)))
                .extracting(StaffRow::name)
                .containsExactly("白雪", "单雯", "张伟");
    }

    @Test
    void masksWhatIdentifies() {
        join(new NewPerson(StaffFixture.document("19880412", 1), "王小明", "14099990001"), 100);

        var row =
                rows(new StaffQuery("", StaffQuery.State.ANY, null, enterprise)).getFirst();
        assertThat(row.documentMasked()).matches("330\\*{11}001.");
        assertThat(row.mobileMasked()).isEqualTo("140****0001");
        assertThat(row.toString()).doesNotContain("19880412").doesNotContain("9999");
    }

    @Test
    void storesDocumentsUnreadable() {
        join(person("王小明", 1), 100);

        assertThat(jdbc.sql(
                                "select count(*) from person_identity where cast(document_cipher as char) like '%330499%' or cast(document_hash as char) like '%330499%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static NewPerson person(String name, int sequence) {
        return StaffFixture.person(name, sequence);
    }

    private PersonId join(NewPerson person, int daysAgo) {
        return join(person, daysAgo, Set.of(Post.DECLARANT));
    }

    private PersonId join(NewPerson person, int daysAgo, Set<Post> posts) {
        return ADMINISTRATOR.call(() ->
                StaffFixture.joined(moves.join(new NewStaff(person, enterprise, posts, today().minusDays(daysAgo)))));
    }

    private void leave(PersonId person, LocalDate on) {
        var employment = ADMINISTRATOR
                .call(() -> directory.sheet(person))
                .person()
                .employments()
                .getFirst()
                .id();
        ADMINISTRATOR.run(() -> moves.leave(employment, on));
    }

    private List<PersonId> found(String text) {
        return rows(new StaffQuery(text, StaffQuery.State.ANY, null, enterprise)).stream()
                .map(StaffRow::person)
                .toList();
    }

    private List<PersonId> ids(StaffQuery.State state) {
        return rows(new StaffQuery("", state, null, enterprise)).stream()
                .map(StaffRow::person)
                .toList();
    }

    private List<StaffRow> rows(StaffQuery query) {
        int count = ADMINISTRATOR.call(() -> directory.count(query));
        var rows = ADMINISTRATOR.call(() -> directory.rows(query, StaffOrder.NAME, false, 0, 1000));
        assertThat(rows).hasSize(count);
        return rows;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
