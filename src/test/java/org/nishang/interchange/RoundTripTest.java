package org.nishang.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class RoundTripTest {

    @Autowired
    RegisterImports imports;

    @Autowired
    RegisterExports exports;

    @Autowired
    ReceivedFiles files;

    @ParameterizedTest
    @ValueSource(
            strings = {"enterprises", "people", "employments", "headcounts", "sessions", "outcomes", "certificates"})
    void anExportComesBackUnchanged(String register) {
        As.administrator(Scope.ALL).run(() -> {
            for (var made : java.util.List.of(
                    exports.workbook(register, Locale.CHINESE, Optional.empty()),
                    exports.text(register, false, Optional.empty()),
                    exports.text(register, true, Optional.empty()),
                    exports.text(register, false, Optional.of("往返试验")))) {
                var result = commit(register, made);

                assertThat(result.faults()).isEmpty();
                assertThat(result.rows()).isPositive();
                assertThat(result.unchanged()).isEqualTo(result.rows());
            }
        });
    }

    private ImportResult commit(String register, RegisterExports.MadeFile made) {
        try (var in = Files.newInputStream(made.path())) {
            return imports.run(
                    register,
                    files.receive(in, made.name()),
                    ImportMode.COMMIT,
                    OnError.ABORT,
                    new ImportProgress(),
                    Locale.CHINESE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
