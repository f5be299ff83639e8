package org.nishang.course.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nishang.platform.content.ContentFiles;
import org.nishang.platform.content.PackRefused;

/** What a file of sources may say. */
class SourceReaderTest {

    private static final String GOOD =
            "- at: 'gb688.cn'\n  seen: 2026-11-30\n  sure: OFFICIAL\n  lookAgain: 2027-05-31\n  facts: [F001, F002]\n";

    @Test
    void severalFactsShareOneSource() {
        var read = reader().read(files(GOOD));

        assertThat(read).extracting(FactSource::fact).containsExactly("F001", "F002");
        assertThat(read.getFirst())
                .isEqualTo(new FactSource(
                        "C07",
                        "F001",
                        "gb688.cn",
                        LocalDate.of(2026, 11, 30),
                        Surety.OFFICIAL,
                        "",
                        LocalDate.of(2027, 5, 31)));
    }

    @Test
    void whatWasNotWrittenDownNeedsNoDayAndNoPlace() {
        var read = reader().read(files(GOOD.replace("  seen: 2026-11-30\n", "")
                .replace("OFFICIAL", "UNRECORDED")
                .replace("- at: 'gb688.cn'\n  sure", "- sure")));

        assertThat(read.getFirst().seen()).isNull();
        assertThat(read.getFirst().at()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                sure: OFFICIAL       | sure: CERTAIN         | 'CERTAIN' is none of OFFICIAL
                lookAgain: 2027-05-31| lookAgain: 2026-11-30 | lookAgain is not after seen
                lookAgain: 2027-05-31| lookAgain: spring     | must be a date
                F002                 | F001                  | 'F001' has a source already
                F002                 | F999                  | no course has a fact 'F999'
                at:                  | where:                | where
                seen: 2026-11-30     | note: none            | seen is missing
                """)
    void refusesAtTheLineWhatCannotBe(String good, String wrong, String said) {
        var refused = catchThrowableOfType(PackRefused.class, () -> reader().read(files(GOOD.replace(good, wrong))));

        assertThat(refused).isNotNull().hasMessageContaining("C07.yaml").hasMessageContaining(said);
    }

    private static SourceReader reader() {
        return new SourceReader(fact -> !fact.equals("F999"));
    }

    private static ContentFiles files(String yaml) {
        return new ContentFiles("sources", new TreeMap<>(Map.of("C07.yaml", yaml.getBytes(UTF_8))));
    }
}
