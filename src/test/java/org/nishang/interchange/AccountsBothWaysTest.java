package org.nishang.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nishang.identity.AccountRole;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** {@code bin/admin account import} and the screen do the same with the same file. */
@PortalTest
@Transactional
class AccountsBothWaysTest {

    private static final String WANG = "11010519491231002X";

    @Autowired
    private AccountImportCommand command;

    @Autowired
    private Importing importing;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void leaveTheSameAccountsAndTheSameLog() throws IOException {
        importing.committed("people", Importing.people().row(WANG, "王一"));

        for (String last : List.of("", "2030-12-31")) {
            bothRead(last);
            assertThat(accounts("terminal")).hasSize(1203).isEqualTo(accounts("onscreen"));
            assertThat(log("terminal")).isEqualTo(log("onscreen"));
        }
    }

    /** @param last day of the roles */
    private void bothRead(String last) throws IOException {
        Path file = Files.writeString(folder.resolve("accounts.csv"), lines("terminal", last));
        command.run(List.of("--file", file.toString(), "--as", "admin"));
        var screen = importing
                .as(new As("admin", AccountRole.SYSTEM_ADMINISTRATOR, Scope.ALL, null))
                .run(
                        "accounts",
                        lines("onscreen", last).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        ImportMode.COMMIT,
                        OnError.ABORT);
        assertThat(screen.faults()).isEmpty();
    }

    /** More than two chunks: learners, contacts, an office, one of a person. */
    private static String lines(String prefix, String last) {
        var text = new StringBuilder("username,name,documentNumber,roles,scope,to\n");
        IntStream.range(0, 1200)
                .forEach(n -> text.append("%s-%d,学员%d,,%s,%s,%s%n"
                        .formatted(prefix, n, n, n % 3 == 0 ? "企业培训联络员" : "学员", n % 3 == 0 ? "330482" : "", last)));
        text.append("%s-office,办公室,,培训管理员、学员,3304,%s%n".formatted(prefix, last));
        text.append("%s-audit,审计,,审计管理员,,%s%n".formatted(prefix, last));
        text.append("%s-wang,王一,%s,学员,,%s%n".formatted(prefix, WANG, last));
        return text.toString();
    }

    private List<String> accounts(String prefix) {
        return jdbc.sql("""
                        select concat_ws('|', substring_index(a.username, '-', -1), a.display_name, a.person_id is not null,
                            a.must_change_password, a.disabled, a.version,
                            (select group_concat(concat_ws(' ', r.role, r.from_day, r.until_day) order by r.role) from account_role r where r.account_id = a.account_id),
                            (select group_concat(concat(s.kind, ' ', s.value) order by s.value) from account_scope s where s.account_id = a.account_id))
                        from account a where a.username like concat(:prefix, '-%') order by a.username""").param("prefix", prefix).query(String.class).list();
    }

    /** In its order; without the id of the import. */
    private List<String> log(String prefix) {
        return jdbc.sql("""
                        select concat_ws('|', actor, event, substring_index(subject, '-', -1), regexp_replace(detail, 'import=[0-9a-f-]+', 'import'))
                        from audit_entry where subject like concat(:prefix, '-%') order by seq""").param("prefix", prefix).query(String.class).list();
    }
}
