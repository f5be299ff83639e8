package org.nishang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.nishang.identity.AccountManagement;
import org.nishang.identity.AccountRole;
import org.nishang.identity.NewAccount;
import org.nishang.identity.Scope;
import org.nishang.interchange.ImportMode;
import org.nishang.interchange.RegisterImports;
import org.nishang.platform.command.AdminCommand;
import org.nishang.testing.As;
import org.springframework.context.ApplicationContext;

/**
 * 10,000 accounts from one file, 1,600 of contacts and the others of learners who are registered: checked and made by
 * the screen's import, made again under other names by {@code bin/admin account import}, then all with other roles, and
 * once more unchanged. Run it with {@code -Xmx512m}.
 */
public final class AccountsBench {

    private static final int ACCOUNTS = 10_000;
    private static final String KEEPER = "bench-keeper";

    private AccountsBench() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/bench"));
        Path enterprises = folder.resolve("enterprises.csv");
        Path people = folder.resolve("people-of-accounts.xlsx");
        RegionFiles.writeEnterprises(enterprises);
        RegionFiles.writePeople(people, ACCOUNTS);
        Path screen = write(folder, "screen", "");
        Path terminal = write(folder, "terminal", "");
        Path later = write(folder, "screen", "2030-12-31");
        try (var portal = EmptyPortal.start()) {
            var files = new MeasuredFiles(portal.getBean(RegisterImports.class));
            As.administrator(Scope.ALL).run(() -> {
                files.read("accounts", "enterprises", enterprises, ImportMode.COMMIT, RegionFiles.ENTERPRISES);
                files.read("accounts", "people", people, ImportMode.COMMIT, ACCOUNTS);
            });
            keeper(portal);
            As.systemAdministrator(Scope.ALL).run(() -> {
                files.read("accounts", "accounts", screen, ImportMode.VALIDATE, ACCOUNTS);
                files.read("accounts", "accounts", screen, ImportMode.COMMIT, ACCOUNTS);
            });
            var command = command(portal);
            Measured.rows(
                    "accounts command",
                    ACCOUNTS,
                    () -> command.run(List.of("--file", terminal.toString(), "--as", KEEPER)));
            As.systemAdministrator(Scope.ALL).run(() -> {
                files.read("accounts", "accounts", later, ImportMode.COMMIT, ACCOUNTS);
                files.read("accounts", "accounts", later, ImportMode.VALIDATE, ACCOUNTS);
            });
        }
        System.exit(0);
    }

    private static void keeper(ApplicationContext portal) {
        portal.getBean(AccountManagement.class)
                .create(
                        new NewAccount(KEEPER, KEEPER, null, Set.of(AccountRole.SYSTEM_ADMINISTRATOR), Scope.ALL),
                        "Rush-Of-Silk-2026",
                        false);
    }

    private static AdminCommand command(ApplicationContext portal) {
        return portal.getBeansOfType(AdminCommand.class).values().stream()
                .filter(one -> one.words().equals("account import"))
                .findFirst()
                .orElseThrow();
    }

    private static Path write(Path folder, String prefix, String until) throws IOException {
        var text = new StringBuilder("username,name,documentNumber,roles,scope,to\n");
        for (int i = 1; i <= ACCOUNTS; i++) {
            boolean isContact = i <= RegionFiles.ENTERPRISES;
            text.append("%s-%d,%s,%s,%s,%s,%s%n"
                    .formatted(
                            prefix,
                            i,
                            "账号" + i,
                            isContact ? "" : RegionFiles.document(i),
                            isContact ? "企业培训联络员" : "学员",
                            isContact ? RegionFiles.uscc(i - 1) : "",
                            until));
        }
        return Files.writeString(folder.resolve("accounts-%s%s.csv".formatted(prefix, until)), text);
    }
}
