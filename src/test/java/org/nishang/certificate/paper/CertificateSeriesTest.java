package org.nishang.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.kernel.CertificateNumber;
import org.nishang.certificate.life.CertificateFixture;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Many completions at once, some of which fail: really committed, so in a year of their own. */
@PortalTest
class CertificateSeriesTest {

    private static final int YEAR = 2091;
    private static final int ISSUES = 300;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private CertificateFixture given;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private PaperStorage files;

    @Autowired
    private PaperSweep sweep;

    private final List<PersonId> made = new ArrayList<>();

    @BeforeEach
    void learners() {
        IntStream.range(0, ISSUES).forEach(i -> made.add(given.person("并发" + i)));
    }

    @AfterEach
    void removeWhatWasCommitted() {
        jdbc.sql(
                        "delete from certificate_document where certificate_id in (select certificate_id from certificate where number like :year)")
                .param("year", "JFP-A-" + YEAR + "-%")
                .update();
        jdbc.sql("delete from certificate where number like :year")
                .param("year", "JFP-A-" + YEAR + "-%")
                .update();
        jdbc.sql("delete from certificate_series where year = ?").param(YEAR).update();
        for (PersonId person : made) {
            jdbc.sql("delete from person_identity where person_id = ?")
                    .param(person.value())
                    .update();
            jdbc.sql("delete from person where person_id = ?")
                    .param(person.value())
                    .update();
        }
    }

    @Test
    void hasNoGapAndNoDoubleWhenTwoHundredAreIssuedAtOnceAndAHundredFail() throws Exception {
        var outcomes = new ArrayList<Future<Boolean>>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < ISSUES; i++) {
                outcomes.add(threads.submit(issue(made.get(i), i % 3 == 0)));
            }
        }
        int issued = 0;
        for (var outcome : outcomes) {
            issued += outcome.get() ? 1 : 0;
        }

        assertThat(issued).isEqualTo(200);
        assertThat(sequences())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, issued).boxed().toList());
        assertThat(jdbc.sql(
                                "select last_number from certificate_series where issuer = 'JFP' and role = 'A' and year = ?")
                        .param(YEAR)
                        .query(Integer.class)
                        .single())
                .isEqualTo(issued);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(withoutFile()).isZero());
    }

    @Test
    void papersThatWereNotMadeAreMadeLater() throws Exception {
        assertThat(issue(made.getFirst(), false).call()).isTrue();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(withoutFile()).isZero());
        jdbc.sql("""
                update certificate_document d join certificate c using (certificate_id)
                set d.pdf = null, d.pdf_sha256 = null, d.rendered_at = null where c.number like :year""").param("year", "JFP-A-" + YEAR + "-%").update();
        assertThat(withoutFile()).isPositive();

        sweep.sweep();

        assertThat(withoutFile()).isZero();
    }

    @Test
    void makesOneFileForManyWhoAskAtOnce() throws Exception {
        // A recorded certificate: the background does not make its file before they ask.
        UUID id = given.recorded(made.getFirst(), "JFP-A-" + YEAR + "-FILE", "A", YEAR + "-01-01", YEAR + "-12-31");
        var answers = new ArrayList<Future<String>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 24; i++) {
                answers.add(threads.submit(() -> {
                    var stored = files.file(id);
                    return sha256(stored.pdf().orElseThrow());
                }));
            }
        }
        var hashes = new HashSet<String>();
        for (var answer : answers) {
            hashes.add(answer.get());
        }

        assertThat(hashes).hasSize(1);
        assertThat(jdbc.sql("select pdf_sha256 from certificate_document where certificate_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isIn(hashes);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private Callable<Boolean> issue(PersonId person, boolean fails) {
        return () -> {
            try {
                new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    events.publishEvent(
                            CertificateFixture.completion(person, TrainingRole.AUDITOR, LocalDate.of(YEAR, 5, 1)));
                    if (fails) {
                        throw new Broken();
                    }
                });
                return true;
            } catch (Broken broken) {
                return false;
            }
        };
    }

    private List<Integer> sequences() {
        return jdbc
                .sql("select number from certificate where number like :year order by number")
                .param("year", "JFP-A-" + YEAR + "-%")
                .query(String.class)
                .list()
                .stream()
                .map(number -> CertificateNumber.parse(number).orElseThrow().sequence())
                .toList();
    }

    private int withoutFile() {
        return jdbc.sql(
                        "select count(*) from certificate join certificate_document d using (certificate_id) where number like :year and d.pdf is null")
                .param("year", "JFP-A-" + YEAR + "-%")
                .query(Integer.class)
                .single();
    }

    private static class Broken extends RuntimeException {}
}
