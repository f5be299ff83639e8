package org.nishang.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nishang.common.register.Column;
import org.nishang.common.register.Register;
import org.nishang.common.register.RegisterHead;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The page on file forms names every register with every column. */
@ThinPortalTest
class FileFormsTest {

    @Autowired
    private List<Register> registers;

    @Test
    void everyRegisterStandsThereWithItsColumns() throws IOException {
        var rows = Files.readAllLines(Path.of("docs/file-forms.md"));

        assertThat(rows)
                .containsAll(
                        registers.stream().map(register -> row(register.head())).toList());
    }

    private static String row(RegisterHead head) {
        return "| `%s` | %s | %s |"
                .formatted(
                        head.code(),
                        head.title().zh(),
                        head.columns().stream().map(FileFormsTest::code).collect(Collectors.joining(", ")));
    }

    private static String code(Column column) {
        return "`" + column.code() + "`" + (column.required() ? "\\*" : "");
    }
}
