package org.nishang.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nishang.common.TypedValues;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/**
 * Values as people type them go in by file, out by export, and in again: the second time nothing changes and there is
 * nothing to say about it. {@code ValuesStayTest} does the same for 10,000 of each kind without a database.
 */
@PortalTest
@Transactional
class GeneratedValuesTest {

    private static final int ROWS = 300;

    @Autowired
    private Importing importing;

    @Autowired
    private RegisterExports exports;

    @Autowired
    private RegisterImports imports;

    private final Random random = new Random(7);

    @Test
    void everyRegisterTakesItsOwnExportUnchanged() {
        var enterprises = Table.of("uscc", "name", "region", "customsCode", "registeredOn", "deregisteredOn");
        var people = Table.of("documentNumber", "name", "mobile");
        var employments = Importing.employments();
        var headcounts = Table.of("uscc", "asOf", "headcount");
        var sessions = Table.of("sessionCode", "name", "role", "creditHours", "from", "to");
        var outcomes = Table.of("documentNumber", "sessionCode", "completedOn", "result", "attempts");
        var certificates = Table.of("documentNumber", "number", "role", "issuedOn", "suspendedFrom", "suspendedTo");
        var numbers = new HashSet<String>();
        for (int i = 0; i < ROWS; i++) {
            String uscc = TypedValues.dressed(random, Codes.uscc(500 + i));
            String document = TypedValues.dressed(random, Codes.document(100 + i));
            String session = session(i);
            LocalDate day = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(4000));
            enterprises.row(
                    uscc,
                    TypedValues.name(random) + "厂" + i,
                    "３３０482",
                    "330496" + "%04d".formatted(i),
                    typed(day),
                    "长期");
            people.row(document, TypedValues.name(random) + "甲", "139-1234 " + "%04d".formatted(i));
            employments.row(document, uscc, "报检员、内审员", typed(day), typed(day.plusDays(1 + random.nextInt(900))));
            headcounts.row(
                    uscc, typed(day.plusYears(4)), TypedValues.dressed(random, Integer.toString(random.nextInt(5000))));
            sessions.row(
                    session,
                    TypedValues.name(random) + "班",
                    "D",
                    TypedValues.dressed(random, (1 + random.nextInt(99)) + ".5"),
                    typed(day),
                    typed(day.plusDays(3)));
            outcomes.row(
                    document,
                    session,
                    typed(day),
                    "合格",
                    TypedValues.dressed(random, Integer.toString(1 + random.nextInt(9))));
            String number = TypedValues.code(random) + "-" + i;
            if (numbers.add(number)) {
                certificates.row(document, number, "D", typed(day), typed(day.plusDays(9)), typed(day.plusDays(30)));
            }
        }

        importing.committed("enterprises", enterprises);
        importing.committed("people", people);
        importing.committed("employments", employments);
        importing.committed("headcounts", headcounts);
        importing.committed("sessions", sessions);
        importing.committed("outcomes", outcomes);
        importing.committed("certificates", certificates);

        for (String register :
                List.of("enterprises", "people", "employments", "headcounts", "sessions", "outcomes", "certificates")) {
            var again = again(register);
            assertThat(again.faults()).as(register).isEmpty();
            assertThat(again.warnings()).as(register).isEmpty();
            assertThat(again.rows()).as(register).isGreaterThanOrEqualTo(ROWS);
            assertThat(again.unchanged()).as(register).isEqualTo(again.rows());
        }
    }

    private String session(int i) {
        return TypedValues.dressed(random, "2026e" + i + "–期");
    }

    private String typed(LocalDate day) {
        return TypedValues.day(random, day);
    }

    private ImportResult again(String register) {
        return Importing.EVERYTHING.call(() -> {
            var made = exports.workbook(register, Locale.CHINESE, Optional.of("往返试验"));
            try (var in = Files.newInputStream(made.path())) {
                return imports.run(
                        register,
                        imports.receive(in, made.name()),
                        ImportMode.COMMIT,
                        OnError.ABORT,
                        new ImportProgress(),
                        Locale.CHINESE);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } finally {
                exports.delete(made);
            }
        });
    }
}
