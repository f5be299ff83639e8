package org.nishang.certificate.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.life.CertificateFixture;
import org.nishang.certificate.register.CertificateBook.EntryKind;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class CertificateBooksTest {

    private static final LocalDate FROM = LocalDate.of(2076, 1, 1);
    private static final LocalDate TO = LocalDate.of(2078, 12, 31);

    @Autowired
    private CertificateBooks books;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CertificateFixture given;

    private EnterpriseId mine;
    private As contact;

    @BeforeEach
    void aEnterprise() {
        mine = given.enterprise("平湖账册一厂", "330482");
        contact = As.contact(Scope.ofEnterprise(mine));
    }

    @Test
    void theIssueRegisterTellsFirstIssuesRenewalsCorrectionsAndCopiesApart() {
        var li = given.person("李小明");
        given.employ(li, mine, "2070-01-01", null);
        UUID old = given.recorded(li, "BK-1", "D", "2076-02-01", "2078-01-31");
        UUID wrong = given.recorded(li, "BK-2", "A", "2076-03-01", "2079-02-28");
        UUID right = given.recorded(li, "BK-3", "A", "2076-04-01", "2079-02-28");
        jdbc.sql("update certificate set superseded_by = ?, superseded_on = '2076-04-01' where certificate_id = ?")
                .params(right, wrong)
                .update();
        jdbc.sql("insert into certificate_reissue values (?, '2077-05-01')")
                .param(old)
                .update();
        var first = given.complete(li, TrainingRole.DECLARANT, "2078-01-10");
        assertThat(first.renews()).contains(old);

        assertThat(entries(CertificateBook.ISSUES))
                .containsExactly(
                        "2078-01-10 RENEWED " + first.number(),
                        "2077-05-01 REISSUED BK-1",
                        "2076-04-01 CORRECTED BK-3",
                        "2076-03-01 ISSUED BK-2",
                        "2076-02-01 ISSUED BK-1");
    }

    @Test
    void theRegisterOfWithdrawalsHasEachWithItsDayAndItsReason() {
        var li = given.person("李小明");
        given.employ(li, mine, "2070-01-01", null);
        UUID one = given.recorded(li, "BK-1", "D", "2075-02-01", "2078-01-31");
        UUID two = given.recorded(li, "BK-2", "A", "2075-03-01", "2078-02-28");
        jdbc.sql("update certificate set revoked_on = '2076-06-01' where certificate_id = ?")
                .param(one)
                .update();
        jdbc.sql("update certificate set surrendered_on = '2077-07-01' where certificate_id = ?")
                .param(two)
                .update();
        jdbc.sql(
                        "insert into certificate_suspension (certificate_id, from_date, to_date) values (?, '2076-01-10', '2076-02-10')")
                .param(two)
                .update();
        act(one, "REVOKED", "2076-06-01", "冒用他人材料");

        assertThat(entries(CertificateBook.WITHDRAWALS))
                .containsExactly(
                        "2077-07-01 SURRENDERED BK-2",
                        "2076-06-01 REVOKED BK-1",
                        "2076-02-10 REINSTATED BK-2",
                        "2076-01-10 SUSPENDED BK-2");
        var revoked = contact.call(() -> books.entries(all(CertificateBook.WITHDRAWALS), 1, 1));
        assertThat(revoked.getFirst().reason()).contains("冒用他人材料");
        assertThat(revoked.getFirst().actor()).contains("admin");
        assertThat(revoked.getFirst().enterprises()).contains("平湖账册一厂");
    }

    @Test
    void anEntryBelongsToTheEnterpriseThatEmployedTheHolderThen() {
        var li = given.person("李小明");
        given.employ(li, mine, "2070-01-01", "2076-06-01");
        given.recorded(li, "BK-1", "D", "2076-05-31", "2078-01-31");
        given.recorded(li, "BK-2", "A", "2076-06-01", "2079-02-28");

        assertThat(entries(CertificateBook.ISSUES)).containsExactly("2076-05-31 ISSUED BK-1");
    }

    @Test
    void anAddressThatIsNotUnderstoodIsRefusedAndAnEmptyOneAsksForTheYearSoFar() {
        LocalDate today = LocalDate.of(2026, 11, 24);

        var filter = BookFilter.of(CertificateBook.ISSUES, Map.of(), today);

        assertThat(filter)
                .isEqualTo(new BookFilter(
                        CertificateBook.ISSUES, LocalDate.of(2026, 1, 1), today, Optional.empty(), Optional.empty()));
        assertThat(filter.parameters(today)).isEmpty();
        var other = BookFilter.of(
                CertificateBook.ISSUES,
                Map.of("from", "2026-04-01", "to", "2026-05-01", "role", "A", "kind", "RENEWED"),
                today);
        assertThat(BookFilter.of(CertificateBook.ISSUES, other.parameters(today), today))
                .isEqualTo(other);
        for (var wrong : List.of(
                Map.of("from", "gestern"),
                Map.of("to", "2026-13-01"),
                Map.of("from", "2026-05-01", "to", "2026-04-01"),
                Map.of("role", "X"),
                Map.of("kind", "REVOKED"),
                Map.of("until", "2026-01-01"))) {
            assertThatThrownBy(() -> BookFilter.of(CertificateBook.ISSUES, wrong, today))
                    .as("%s", wrong)
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void whatCameByAFileIsMarked() {
        var li = given.person("李小明");
        given.employ(li, mine, "2070-01-01", null);
        given.recorded(li, "BK-1", "D", "2076-02-01", "2078-01-31");
        given.complete(li, TrainingRole.AUDITOR, "2077-01-10");

        assertThat(contact.call(() -> books.entries(all(CertificateBook.ISSUES), 0, 9)))
                .extracting(BookEntry::recorded)
                .containsExactly(false, true);
    }

    private List<String> entries(CertificateBook book) {
        var all = contact.call(() -> books.entries(all(book), 0, 100));
        assertThat(contact.call(() -> books.count(all(book)))).isEqualTo(all.size());
        for (EntryKind kind : book.kinds()) {
            var only = new BookFilter(book, FROM, TO, Optional.empty(), Optional.of(kind));
            assertThat(contact.call(() -> books.entries(only, 0, 100)))
                    .isEqualTo(
                            all.stream().filter(entry -> entry.kind() == kind).toList());
        }
        return all.stream()
                .map(entry -> entry.day() + " " + entry.kind() + " " + entry.number())
                .toList();
    }

    private static BookFilter all(CertificateBook book) {
        return new BookFilter(book, FROM, TO, Optional.empty(), Optional.empty());
    }

    private void act(UUID certificate, String kind, String on, String reason) {
        jdbc.sql(
                        "insert into certificate_act (act_id, certificate_id, kind, effective_on, reason, actor, recorded_at) values (?, ?, ?, ?, ?, 'admin', now(6))")
                .params(UUID.randomUUID(), certificate, kind, on, reason)
                .update();
    }
}
