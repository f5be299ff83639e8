package org.nishang.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Refusal;
import org.nishang.common.register.Column;
import org.nishang.identity.AccountRole;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

/** Accounts come in by file without a password, change by file, and go again while nobody has used them. */
@PortalTest
@Transactional
class AccountsByFileTest {

    private static final String WANG = "11010519491231002X";
    private static final String MILL = "91330482MA2B1XQ00B";

    @Autowired
    private Importing everyone;

    @Autowired
    private RegisterCatalogue registers;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private JdbcClient jdbc;

    private Importing importing;

    @BeforeEach
    void systemAdministrator() {
        importing = everyone.as(As.systemAdministrator(Scope.ALL));
    }

    private static Table table() {
        return Table.of("username", "name", "documentNumber", "roles", "scope", "from", "to");
    }

    @Test
    void aFileMakesAccountsThatNobodySignsInWithYet() {
        everyone.committed("people", Importing.people().row(WANG, "王一"));
        var result = importing.commit(
                "accounts",
                table().row("xq.pinghu", "平湖培训办", null, "培训管理员、学员", "330482", "2026-12-01", "2027-11-30")
                        .row("XQ.wang", "王一", WANG, "学员", null, null, null));

        assertThat(result.faults()).isEmpty();
        assertThat(result.created()).isEqualTo(2);
        assertThat(rights("xq.pinghu"))
                .isEqualTo("LEARNER 2026-12-01 2027-11-30,TRAINING_ADMINISTRATOR 2026-12-01 2027-11-30 REGION 330482");
        assertThat(rights("xq.wang")).isEqualTo("LEARNER - - ");
        assertThat(jdbc.sql(
                                "select must_change_password and person_id is not null from account where username = 'xq.wang'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(passwords.matches("", hash("xq.wang"))).isFalse();
        assertThat(importing.exported("accounts")).contains("xq.pinghu,平湖培训办,,学员、培训管理员,330482,2026-12-01,2027-11-30,,");
    }

    @Test
    void eachWrongCellSaysWhatIsWrongAndNothingIsWritten() {
        importing.committed("accounts", table().row("xq.there", "在册", null, "学员", null, null, null));
        var wrong = table().row("张云", "张云", null, "学员", null, null, null)
                .row("xq.b", "长".repeat(101), null, "学员", null, null, null)
                .row("xq.c", "云", WANG, "学员", null, null, null)
                .row("xq.d", "云", null, "皇帝", null, null, null)
                .row("xq.e", "云", null, "学员", "999999", null, null)
                .row("xq.f", "云", null, "学员", null, "2026-12-02", "2026-12-01")
                .row("xq.there", "另一人", null, "学员", null, null, null);

        var result = importing.validate("accounts", wrong);

        assertThat(Importing.codes(result))
                .containsExactly(
                        "2 username account.username-form",
                        "3 name account.display-name-form",
                        "4 documentNumber unknown-document",
                        "5 roles cell.not-a-choice",
                        "6 scope scope.region-unknown",
                        "7 to days-order",
                        "8 name file.other-name");
        assertThat(importing.commit("accounts", wrong).created()).isZero();
    }

    @Test
    void nobodyGivesMoreThanTheyHaveOrReachesAnotherRegion() {
        var pinghu = everyone.as(As.systemAdministrator(Scope.ofRegion("330482")));
        importing.committed("accounts", table().row("xq.haining", "海宁", null, "学员", "330481", null, null));

        assertThat(Importing.codes(pinghu.validate(
                        "accounts",
                        table().row("xq.all", "全", null, "学员", "全部", null, null)
                                .row("xq.haining", "海宁", null, "学员", "330482", null, null))))
                .containsExactly("2 scope account.scope-beyond", "3 username account.username-taken");
        assertThatThrownBy(() -> everyone.validate("accounts", table())).isInstanceOf(AccessDeniedException.class);
    }

    /** Also while the file is only checked: nobody learns of it first when it is written. */
    @Test
    void nobodyGetsASecondOfficeByAnotherAccount() {
        everyone.committed("people", Importing.people().row(WANG, "王一"));
        importing.committed("accounts", table().row("xq.audit", "王一", WANG, "审计管理员", null, null, null));
        var second = table().row("xq.system", "王一", WANG, "系统管理员", "全部", null, null)
                .row("xq.learner", "王一", WANG, "学员", null, null, null);

        assertThat(Importing.codes(importing.validate("accounts", second)))
                .containsExactly("2 roles account.three-people");
        assertThat(Importing.codes(importing.commitSkipping("accounts", second)))
                .containsExactly("2 roles account.three-people");
    }

    @Test
    void rightsChangeByFileAndAreTakenBack() {
        importing.committed("accounts", table().row("xq.office", "办公室", null, "学员", null, null, null));
        long version = version("xq.office");

        UUID batch = importing.committed(
                "accounts", table().row("xq.office", "办公室", null, "培训管理员", "3304", null, "2026-12-31"));
        assertThat(rights("xq.office")).isEqualTo("TRAINING_ADMINISTRATOR - 2026-12-31 REGION 3304");
        assertThat(version("xq.office")).as("open sessions see it").isGreaterThan(version);

        importing.undo(batch);
        assertThat(rights("xq.office")).isEqualTo("LEARNER - - ");
    }

    @Test
    void rolesWithDaysOfTheirOwnGoOutAndInAgain() {
        var file = Table.of("username", "name", "roles", "scope", "from", "to", "roleDays");
        importing.committed(
                "accounts", file.row("xq.two", "两职", "学员、企业培训联络员", "330482", "2026-12-01", null, "学员=..2027-03-31"));
        String mixed = "LEARNER - 2027-03-31,TRAINING_CONTACT 2026-12-01 - REGION 330482";
        assertThat(rights("xq.two")).isEqualTo(mixed);
        assertThat(importing.exported("accounts"))
                .contains("xq.two,两职,,学员、企业培训联络员,330482,,,,企业培训联络员=2026-12-01..、学员=..2027-03-31");

        assertThat(importing
                        .validate(
                                "accounts",
                                Table.of("username", "name", "roles").row("xq.two", "两职", "学员、企业培训联络员"))
                        .unchanged())
                .as("a file that cannot say them leaves them")
                .isOne();
        var one = Table.of("username", "name", "roles", "to").row("xq.two", "两职", "学员", "2027-01-31");
        assertThat(Importing.codes(importing.validate("accounts", one))).containsExactly("2 roles file.mixed-days");

        UUID batch = importing.committed(
                "accounts",
                Table.of("username", "name", "roles", "scope", "roleDays").row("xq.two", "两职", "学员", "330482", null));
        assertThat(rights("xq.two")).isEqualTo("LEARNER - - REGION 330482");
        importing.undo(batch);
        assertThat(rights("xq.two")).isEqualTo(mixed);
    }

    @Test
    void aPartOfTheScopeIsGivenForATimeAndTheFileComesBackTheSame() {
        var file = Table.of("username", "name", "roles", "scope");
        file.row("xq.deputy", "代管", "企业培训联络员", "330482、330481=2026-12-01..2027-03-31");
        importing.commit("accounts", file);

        assertThat(jdbc.sql("""
                        select concat_ws(' ', s.value, coalesce(s.from_day, '-'), coalesce(s.until_day, '-'))
                        from account_scope s join account a using (account_id) where a.username = 'xq.deputy' order by 1""").query(String.class).list())
                .containsExactly("330481 2026-12-01 2027-03-31", "330482 - -");
        assertThat(importing.commit("accounts", file).unchanged()).isEqualTo(1);
    }

    @Test
    void aTimeOfTheScopeThatCannotBeIsNamedAtItsCell() {
        var file = Table.of("username", "name", "roles", "scope");
        file.row("xq.a", "代管", "企业培训联络员", "330482=2026-12-01")
                .row("xq.b", "代管", "企业培训联络员", "330482=2027-04-01..2027-03-31")
                .row("xq.c", "代管", "企业培训联络员", "330482=十二月..")
                .row("xq.d", "代管", "企业培训联络员", "330482、330482=..2027-03-31")
                .row("xq.e", "代管", "企业培训联络员", "=..2027-03-31");

        assertThat(Importing.codes(importing.validate("accounts", file)))
                .containsExactly(
                        "2 scope scope.days-form",
                        "3 scope scope.days-form",
                        "4 scope scope.days-form",
                        "5 scope scope.twice",
                        "6 scope scope.region-unknown");
    }

    @Test
    void wrongDaysOfSingleRolesAreNamedAtTheirCell() {
        var file = Table.of("username", "name", "roles", "roleDays");
        file.row("xq.a", "一职", "学员", "学员")
                .row("xq.b", "一职", "学员", "皇帝=..")
                .row("xq.c", "一职", "学员", "企业培训联络员=..")
                .row("xq.d", "一职", "学员", "学员=..、学员=..")
                .row("xq.e", "一职", "学员", "学员=2026-12-02..2026-12-01");

        assertThat(Importing.codes(importing.validate("accounts", file)))
                .containsExactly(
                        "2 roleDays file.role-days",
                        "3 roleDays file.role-days",
                        "4 roleDays file.role-days",
                        "5 roleDays file.role-days",
                        "6 roleDays days-order");
    }

    @Test
    void anAccountThatItsOwnerHasUsedIsNotTakenBack() {
        UUID batch = importing.committed(
                "accounts",
                table().row("xq.used", "用过", null, "学员", null, null, null)
                        .row("xq.unused", "没用", null, "学员", null, null, null));
        jdbc.sql("update account set must_change_password = false where username = 'xq.used'")
                .update();

        assertThatThrownBy(() -> importing.undo(batch))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("access.file.undo-used"));
    }

    @Test
    void accountsMadeByMistakeAreGoneAndTheNamesAreFree() {
        var file = table().row("xq.a", "甲", null, "学员、企业培训联络员", "3304", null, null);
        importing.undo(importing.committed("accounts", file));

        assertThat(jdbc.sql("select count(*) from account where username = 'xq.a'")
                        .query(Integer.class)
                        .single())
                .isZero();
        importing.committed("accounts", file);
    }

    @Test
    void everyRoleHasAWord() {
        Column roles = As.systemAdministrator(Scope.ALL).call(() -> registers.get("accounts")).columns().stream()
                .filter(column -> column.code().equals("roles"))
                .findFirst()
                .orElseThrow();

        assertThat(Set.copyOf(roles.choices().values()))
                .isEqualTo(Stream.of(AccountRole.values()).map(Enum::name).collect(Collectors.toSet()));
    }

    private String rights(String username) {
        return jdbc.sql("""
                        select concat(
                            (select group_concat(concat_ws(' ', r.role, coalesce(r.from_day, '-'), coalesce(r.until_day, '-')) order by r.role) from account_role r where r.account_id = a.account_id), ' ',
                            coalesce((select group_concat(concat(s.kind, ' ', s.value)) from account_scope s where s.account_id = a.account_id), ''))
                        from account a where a.username = ?""").param(username).query(String.class).single();
    }

    private String hash(String username) {
        return jdbc.sql("select password_hash from account where username = ?")
                .param(username)
                .query(String.class)
                .single();
    }

    private long version(String username) {
        return jdbc.sql("select version from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }
}
