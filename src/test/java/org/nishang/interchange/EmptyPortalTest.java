package org.nishang.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What all registers export is taken whole by a portal in which nothing is recorded yet. */
@PortalTest
@Transactional
class EmptyPortalTest {

    private static final List<String> REGISTERS =
            List.of("enterprises", "people", "employments", "headcounts", "sessions", "outcomes", "certificates");

    private static final String CLOSED = Codes.uscc(61);
    private static final String GONE = Codes.uscc(62);
    private static final String INTO = Codes.uscc(63);
    private static final String WANG = Codes.document(61);
    private static final String LI = Codes.document(62);

    @Autowired
    private Importing importing;

    @Autowired
    private RegisterExports exports;

    @Autowired
    private EnterpriseRegister enterprises;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void takesTheExportOfAllRegistersWhole() {
        recordWhatIsAwkward();
        var before = recorded();
        var files = exported();
        forgetEverything();
        REGISTERS.forEach(register -> assertThat(importing.exported(register)).isEmpty());

        for (String register : REGISTERS) {
            var result = taken(register, files.get(register));
            assertThat(result.faults()).as(register).isEmpty();
            assertThat(result.created()).as(register).isEqualTo(result.rows()).isPositive();
        }

        assertThat(recorded()).isEqualTo(before);
    }

    private void recordWhatIsAwkward() {
        importing.committed(
                "enterprises",
                Importing.enterprises()
                        .row(CLOSED, "试验关门厂", "330482", "2015-01-01")
                        .row(GONE, "试验并走厂", "330482", "2015-01-01")
                        .row(INTO, "试验并入厂", "330482", "2015-01-01"));
        importing.committed("people", Importing.people().row(WANG, "王试一").row(LI, "李试二"));
        importing.committed(
                "employments",
                Importing.employments()
                        .row(WANG, CLOSED, "报检员", "2024-01-01", "2024-06-01")
                        .row(WANG, CLOSED, "报检员", "2024-09-01", null)
                        .row(LI, GONE, "内审员", "2023-01-01", null)
                        .row(LI, INTO, "内审员", "2020-01-01", today().plusYears(3)));
        importing.committed("headcounts", Table.of("uscc", "asOf", "headcount").row(CLOSED, "2024-08-01", 12));
        // Recorded later than what happened after it.
        importing.committed(
                "enterprises",
                Table.of("uscc", "name", "region", "deregisteredOn").row(CLOSED, "试验关门厂", "330482", "2024-07-01"));
        Importing.EVERYTHING.run(() -> enterprises.merge(
                importing.enterprise(GONE), importing.enterprise(INTO), today().minusDays(20), "吸收合并"));
        var certificate = Codes.certificate("D", 2024, 990061);
        var suspensions = Table.of("documentNumber", "number", "role", "issuedOn", "suspendedFrom", "suspendedTo");
        importing.committed(
                "certificates", suspensions.row(WANG, certificate, "D", "2024-02-01", "2024-03-01", "2024-04-01"));
        importing.committed(
                "certificates",
                Table.of("documentNumber", "number", "role", "issuedOn", "suspendedFrom", "suspendedTo")
                        .row(WANG, certificate, "D", "2024-02-01", "2024-05-01", null));
    }

    private List<String> recorded() {
        return REGISTERS.stream()
                .flatMap(register -> importing.exported(register).stream().sorted())
                .toList();
    }

    private Map<String, byte[]> exported() {
        return Importing.EVERYTHING.call(() -> {
            var files = new LinkedHashMap<String, byte[]>();
            for (String register : REGISTERS) {
                var made = exports.workbook(register, Locale.CHINESE, Optional.of("搬到新系统"));
                try {
                    files.put(register, Files.readAllBytes(made.path()));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                } finally {
                    exports.delete(made);
                }
            }
            return files;
        });
    }

    private void forgetEverything() {
        jdbc.sql("set foreign_key_checks = 0").update();
        for (String table : List.of(
                "certificate_suspension",
                "certificate",
                "certificate_document",
                "training_outcome",
                "training_session",
                "headcount_declaration",
                "employment",
                "person_merge",
                "person_identity",
                "person",
                "enterprise_region",
                "enterprise")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("set foreign_key_checks = 1").update();
    }

    private ImportResult taken(String register, byte[] file) {
        return importing.run(register, file, ImportMode.COMMIT, OnError.ABORT);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
