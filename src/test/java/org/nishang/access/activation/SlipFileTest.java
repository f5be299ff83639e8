package org.nishang.access.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Refusal;
import org.nishang.identity.ClearQuota;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** Slips as a file: what it says, that it has a purpose, is counted and in the log, and holds no more than a sheet. */
@ThinPortalTest
@Transactional
class SlipFileTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final String ADDRESS = "https://nishang.example/activate";

    @Autowired
    private SlipFile files;

    @Autowired
    private AccessGiving giving;

    @Autowired
    private ClearQuota quota;

    @Autowired
    private JdbcClient jdbc;

    private As contact;
    private GivenCodes given;

    @BeforeEach
    void twoSlips() {
        var facts = new Facts(jdbc);
        var mill = facts.enterprise("Xqz <Mill> & Co", "330482", LONG_AGO);
        contact = As.contact(Scope.ofEnterprise(mill));
        var people = List.of(facts.person("Xqann"), facts.person("Xqbob"));
        people.forEach(one -> facts.employ(one, mill, LONG_AGO, null));
        given = contact.call(() -> giving.give(people));
    }

    @Test
    void hasALineForEachSlip() {
        String sheet = sheet(make(given, "打印标签"));

        assertThat(sheet).contains("Good until", "Xqann", "Xqbob", "Xqz &lt;Mill&gt; &amp; Co");
        assertThat(given.slips())
                .hasSize(2)
                .allSatisfy(
                        slip -> assertThat(sheet).contains(">" + slip.code() + "<", ADDRESS + "?code=" + slip.code()));
        assertThat(sheet.split("<row ", -1)).hasSize(4);
    }

    @Test
    void isCountedAndInTheLogWithItsPurposeAndWithoutTheCodes() {
        make(given, " 打印标签 ");

        assertThat(jdbc.sql("select concat(what, ' ', people, ' ', purpose) from clear_look where what like 'access%'")
                        .query(String.class)
                        .list())
                .containsExactly("access.slips 2 打印标签");
        assertThat(jdbc.sql("select detail from audit_entry where event = 'access.slips-taken'")
                        .query(String.class)
                        .list())
                .containsExactly("codes=2; 打印标签");
    }

    @Test
    void needsAPurposeAndEndsWithTheLimitOfTheDay() {
        refused("access.slips.purpose", () -> make(given, " "));
        contact.run(() -> {
            quota.take("people", quota.left() - 3, "年度核查");
            files.make(given, ADDRESS, "打印标签", Locale.ENGLISH);

            refused("identity.clear.limit", () -> files.make(given, ADDRESS, "打印标签", Locale.ENGLISH));
        });
        assertThat(jdbc.sql("select count(*) from audit_entry where event = 'access.slips-taken'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void holdsAsManyAsAreGivenAtOnceAndNotNone() {
        var many = Collections.nCopies(AccessGiving.MOST + 1, given.slips().getFirst());

        refused("access.giving.many", () -> make(new GivenCodes(many, List.of()), "打印标签"));
        refused("access.giving.none", () -> make(new GivenCodes(List.of(), List.of()), "打印标签"));
    }

    @Test
    void isForWhoeverGivesCodes() {
        var learner = As.learner(new Facts(jdbc).person("Xqcat"));

        assertThatThrownBy(() -> learner.run(() -> files.make(given, ADDRESS, "打印标签", Locale.ENGLISH)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private byte[] make(GivenCodes codes, String purpose) {
        return contact.call(() -> files.make(codes, ADDRESS, purpose, Locale.ENGLISH));
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act::run)
                .extracting(Refusal::key)
                .isEqualTo(key);
    }

    /** The sheet of a workbook as it is written. */
    private static String sheet(byte[] workbook) {
        try {
            var file = Files.write(Files.createTempFile("slips", ".xlsx"), workbook);
            try (var zip = new ZipFile(file.toFile())) {
                var entry = zip.getEntry("xl/worksheets/sheet1.xml");
                return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
