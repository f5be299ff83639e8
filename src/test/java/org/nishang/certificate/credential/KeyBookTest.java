package org.nishang.certificate.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nishang.testing.Refusals.refuses;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.life.CertificateFixture;
import org.nishang.common.TrainingRole;
import org.nishang.identity.AccountRole;
import org.nishang.identity.Scope;
import org.nishang.platform.command.AdminCommand;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class KeyBookTest {

    private static final As SECURITY = new As(AccountRole.SECURITY_ADMINISTRATOR, Scope.NOTHING, null);

    @Autowired
    private KeyBook book;

    @Autowired
    private CredentialStore store;

    @Autowired
    private List<AdminCommand> commands;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CertificateFixture given;

    @Test
    void countsWhatEachKeySignedAndChangesToANewOne() {
        store.of(given.complete(given.person("钥甲"), TrainingRole.AUDITOR, "2026-11-20")
                .id());
        KeyRow before = SECURITY.call(book::keys).getFirst();

        SECURITY.run(book::rotate);
        store.of(given.complete(given.person("钥乙"), TrainingRole.AUDITOR, "2026-11-20")
                .id());

        List<KeyRow> keys = SECURITY.call(book::keys);
        assertThat(keys.get(0).number()).isEqualTo(before.number() + 1);
        assertThat(keys.get(0).signed()).isEqualTo(1);
        assertThat(keys.get(0).retired()).isEmpty();
        assertThat(keys.get(1).signed()).isEqualTo(before.signed()).isPositive();
        assertThat(keys.get(1).retired()).isPresent();
        assertThat(jdbc.sql("select count(*) from audit_entry where event = 'certificate.key-rotated' and subject = ?")
                        .param(keys.getFirst().address())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theCommandRotatesToo() {
        store.of(given.complete(given.person("钥丙"), TrainingRole.AUDITOR, "2026-11-20")
                .id());
        int before = SECURITY.call(book::keys).size();

        commands.stream()
                .filter(command -> command.words().equals("key rotate"))
                .forEach(command -> command.run(List.of()));

        assertThat(SECURITY.call(book::keys)).hasSize(before + 1);
    }

    @Test
    void hasNothingToRotateBeforeAnythingWasSigned() {
        jdbc.sql("delete from signing_key").update();

        refuses("certificate.key.none", () -> SECURITY.run(book::rotate));
    }

    @Test
    void isTheSystemAdministratorsOnly() {
        assertThatThrownBy(() -> As.administrator(Scope.ALL).run(book::rotate))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> As.administrator(Scope.ALL).call(book::keys))
                .isInstanceOf(AccessDeniedException.class);
    }
}
