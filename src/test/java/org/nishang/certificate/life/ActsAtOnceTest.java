package org.nishang.certificate.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Together.together;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.kernel.CertificateEvent;
import org.nishang.common.Points;
import org.nishang.common.Refusal;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.nishang.common.Uuids;
import org.nishang.enterprise.EnterpriseFixture;
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Scope;
import org.nishang.learning.programme.ProgrammeCompleted;
import org.nishang.people.employment.NewStaff;
import org.nishang.people.employment.Post;
import org.nishang.people.employment.StaffMoves;
import org.nishang.people.person.NewPerson;
import org.nishang.people.person.StaffFixture;
import org.nishang.report.Total;
import org.nishang.report.Totals;
import org.nishang.report.TotalsQuery;
import org.nishang.staffing.list.StaffingOverview;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Acts that are committed: two at once, and what staffing and totals say right after. */
@PortalTest
class ActsAtOnceTest {

    private static final As ADMINISTRATOR = As.administrator(Scope.ALL);
    private static int next = 300;

    @Autowired
    private CertificateLife life;

    @Autowired
    private StaffMoves moves;

    @Autowired
    private EnterpriseRegister enterprises;

    @Autowired
    private StaffingOverview overview;

    @Autowired
    private Totals totals;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private EnterpriseId enterprise;
    private LocalDate today;

    @BeforeEach
    void aEnterprise() {
        today = LocalDate.now(clock);
        int n = ++next;
        enterprise = EnterpriseFixture.register(enterprises, "330482", n, "平湖同时证书" + n + "制衣有限公司");
    }

    @Test
    void oneWinsAndTheOtherIsToldToLookAgain() throws Exception {
        String number = declarant();
        long seen = ADMINISTRATOR.call(() -> life.sheet(number, today)).version();

        var answers = together(List.of(
                        tries(number, seen, CertificateEvent.SURRENDERED),
                        tries(number, seen, CertificateEvent.SUSPENDED)))
                .stream()
                .sorted()
                .toList();

        assertThat(answers).containsExactly("certificate.act.changed-since", "done");
        assertThat(jdbc.sql(
                                "select count(*) from certificate_act join certificate using (certificate_id) where number = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void staffingAndTotalsMoveByAnActAsByAFile() {
        String byAct = declarant();
        String byFile = declarant();
        String suspended = declarant();
        assertThat(held()).isEqualTo(3);
        long revoked = withdrawn("revoked");
        long rests = withdrawn("suspended");

        act(byAct, CertificateEvent.REVOKED);

        assertThat(held()).isEqualTo(2);
        assertThat(withdrawn("revoked")).isEqualTo(revoked + 1);

        jdbc.sql("update certificate set revoked_on = ?, version = version + 1 where number = ?")
                .params(today, byFile)
                .update();

        assertThat(held()).isEqualTo(1);
        assertThat(withdrawn("revoked")).isEqualTo(revoked + 2);

        act(suspended, CertificateEvent.SUSPENDED);

        assertThat(held()).isZero();
        assertThat(withdrawn("suspended")).isEqualTo(rests + 1);
    }

    private Callable<String> tries(String number, long seen, CertificateEvent kind) {
        return () -> {
            try {
                ADMINISTRATOR.run(() -> life.act(number, seen, new CertificateAct(kind, today, null, "试验")));
                return "done";
            } catch (Refusal refusal) {
                return refusal.key();
            }
        };
    }

    private void act(String number, CertificateEvent kind) {
        ADMINISTRATOR.run(() ->
                life.act(number, life.sheet(number, today).version(), new CertificateAct(kind, today, null, "试验")));
    }

    private int held() {
        return ADMINISTRATOR.call(() -> overview.rows(today, null, "330482")).stream()
                .filter(row -> row.enterprise().equals(enterprise))
                .findFirst()
                .orElseThrow()
                .declarants()
                .held();
    }

    private long withdrawn(String part) {
        var query = new TotalsQuery(today, today, today, null, "", null);
        return ADMINISTRATOR.call(() -> totals.count(Total.of("T17"), part, query));
    }

    private String declarant() {
        int n = ++next;
        var person = ADMINISTRATOR.call(() -> StaffFixture.joined(moves.join(new NewStaff(
                new NewPerson(StaffFixture.document("19790318", n), "证小试", null),
                enterprise,
                Set.of(Post.DECLARANT),
                today.minusDays(100)))));
        var enrolment = Uuids.next();
        transactions.executeWithoutResult(status -> events.publishEvent(new ProgrammeCompleted(
                enrolment,
                person,
                "D-TEST",
                new Text("考试用培训", "Training for tests"),
                TrainingRole.DECLARANT,
                new BigDecimal("24"),
                Points.of(86),
                today.minusDays(50))));
        return jdbc.sql("select number from certificate where enrolment_id = ?")
                .param(enrolment)
                .query(String.class)
                .single();
    }
}
