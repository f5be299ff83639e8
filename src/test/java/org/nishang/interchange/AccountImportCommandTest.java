package org.nishang.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nishang.common.Refusal;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.transaction.annotation.Transactional;

/** {@code bin/admin account import} does what the screen does, in the name of a system administrator. */
@PortalTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class AccountImportCommandTest {

    @Autowired
    private AccountImportCommand command;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    Path folder;

    private String file(String lines) throws IOException {
        return Files.writeString(folder.resolve("accounts.csv"), "username,name,roles,scope\n" + lines)
                .toString();
    }

    private int made() {
        return jdbc.sql("select count(*) from account where username like 'terminal%'")
                .query(Integer.class)
                .single();
    }

    @Test
    void aFileMakesAccountsInTheNameOfAnAdministrator(CapturedOutput output) throws IOException {
        String file = file("terminal1,终端一,学员,\nterminal2,终端二,培训管理员,330482\n");

        command.run(List.of("--file", file, "--as", "admin", "--check"));
        assertThat(made()).isZero();
        command.run(List.of("--file", file, "--as", "admin"));

        assertThat(made()).isEqualTo(2);
        assertThat(output)
                .contains("2 rows: 2 created, 0 updated, 0 unchanged, 0 failed")
                .contains(" rows/s");
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where actor = 'admin' and event = 'identity.acted-at-terminal'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void oneWrongLineWritesNothingAndIsNamed(CapturedOutput output) throws IOException {
        String file = file("terminal1,终端一,学员,\nterminal2,终端二,学员,999999\n");

        refused("interchange.command.failed", () -> command.run(List.of("--file", file, "--as", "admin")));

        // The transaction is marked to be rolled back: the command's own, within the test's.
        assertThat(TestTransaction.isFlaggedForRollback()).isTrue();
        assertThat(output)
                .contains("2 rows: 0 created, 0 updated, 0 unchanged, 1 failed")
                .contains("row 3, scope: ");
    }

    @Test
    void whoMayNotImportAccountsMayNotHereEither() throws IOException {
        String file = file("terminal1,终端一,学员,\n");

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> command.run(List.of("--file", file, "--as", "contact")));
        refused("identity.account.unknown", () -> command.run(List.of("--file", file, "--as", "nobody-here")));
        refused("interchange.command.no-file", () -> command.run(List.of("--file", file + "x", "--as", "admin")));
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act::run)
                .extracting(Refusal::key)
                .isEqualTo(key);
    }
}
