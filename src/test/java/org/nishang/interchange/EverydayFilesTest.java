package org.nishang.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Files as people and their programs make them; in {@code src/test/resources/cases}. */
@PortalTest
@Transactional
class EverydayFilesTest {

    /** An enterprise of the demo region. */
    private static final String DEMO = "91330411000000350W";

    @Autowired
    private Importing importing;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aLetterEInACodeIsNoLostDigit() throws IOException {
        var enterprises = commit("enterprises", "01-enterprises-code-with-E.xlsx");
        var sessions = commit("sessions", "01-sessions-code-with-E.xlsx");

        assertThat(Importing.codes(enterprises)).isEmpty();
        assertThat(enterprises.created()).isEqualTo(2);
        assertThat(sessions.created()).isEqualTo(2);
        assertThat(importing.exported("enterprises"))
                .contains("9133048270E0000158,甲制衣厂,330482,,2010-01-01,")
                .contains("91330482000091010F,乙制衣厂,330482,330496E029,2010-01-01,");
    }

    @Test
    void oneNameInManyCodePointsIsOneName() throws IOException {
        var admin = commit("people", "04-people-as-admin.xlsx");
        assertThat(Importing.codes(admin)).isEmpty();
        assertThat(admin.warnings()).hasSize(6).allMatch(one -> one.code().equals("name.normalised"));
        assertThat(names("33048219900101%")).contains("阿卜杜拉·艾力", "周高", "李四", "张三", "李明");

        var contact = importing
                .asContactOf(DEMO)
                .run("people", bytes("04-people-as-contact.xlsx"), ImportMode.COMMIT, OnError.ABORT);

        assertThat(Importing.codes(contact)).isEmpty();
        assertThat(contact.warnings()).isEmpty();
        assertThat(jdbc.sql("select count(*) from person_identity where claimed_hash is not null")
                        .query(Integer.class)
                        .single())
                .as("nobody is taken for somebody else")
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"05-people-invisible-in-number.xlsx", "05-people-excel-text.csv"})
    void whatNobodySeesInANumberIsNoPartOfIt(String file) throws IOException {
        var result = commit("people", file);

        assertThat(Importing.codes(result)).isEmpty();
        assertThat(result.created()).isPositive().isEqualTo(result.rows());
    }

    @Test
    void everydayDatesAreDays() throws IOException {
        var people = Importing.people();
        for (int i = 400; i <= 410; i++) {
            people.row(Codes.documentOf("33048219900101", i), "日期" + "甲乙丙丁戊己庚辛壬癸子".charAt(i - 400));
        }
        importing.committed("people", people);

        var result = commit("employments", "14-employments-dates.xlsx");

        assertThat(Importing.codes(result)).isEmpty();
        assertThat(result.created()).isEqualTo(7);
        assertThat(warnings(result)).containsExactly("5 joinedOn date.has-time");
        assertThat(importing.exported("employments"))
                .filteredOn(line -> line.startsWith("330482199001014"))
                .hasSize(7)
                .allMatch(line -> line.endsWith("," + DEMO + ",报检员,2024-03-05,"));
    }

    @Test
    void rareCharactersAreTakenAndPicturesAreNot() throws IOException {
        var result = importing.run("people", bytes("24-people-rare.xlsx"), ImportMode.COMMIT, OnError.SKIP);

        assertThat(Importing.codes(result)).containsExactly("7 name text.character");
        assertThat(warnings(result)).contains("6 name name.not-printable").doesNotContain("2 name name.not-printable");
        assertThat(names("330482199001012%")).contains("𠮷田", "李䶮", "張\ud870\udf86");
    }

    private ImportResult commit(String register, String file) throws IOException {
        return importing.run(register, bytes(file), ImportMode.COMMIT, OnError.ABORT);
    }

    private static byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/cases", file));
    }

    private List<String> names(String numbers) {
        return importing.exported("people").stream()
                .filter(line -> line.split(",")[1].startsWith(numbers.replace("%", "")))
                .map(line -> line.split(",")[2])
                .toList();
    }

    private static List<String> warnings(ImportResult result) {
        return result.warnings().stream()
                .map(one -> one.row() + " " + one.fault().column() + " " + one.code())
                .toList();
    }
}
