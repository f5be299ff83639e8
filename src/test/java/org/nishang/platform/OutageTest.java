package org.nishang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

class OutageTest {

    static Stream<Arguments> faults() {
        var refused = new SQLException("Connection refused", "08000");
        return Stream.of(
                Arguments.of(new CannotCreateTransactionException("no", refused), Outage.DATABASE_AWAY),
                Arguments.of(new SQLTransientConnectionException("timed out", "HY000", refused), Outage.DATABASE_AWAY),
                Arguments.of(new SQLTransientConnectionException("120 wait already"), Outage.BUSY),
                Arguments.of(
                        new DataAccessResourceFailureException("no", new SQLException("full", "HY000", 1114)),
                        Outage.DISK_FULL),
                Arguments.of(
                        new SQLException("Got error 28 \"No space left on device\" from storage engine", "HY000", 1030),
                        Outage.DISK_FULL),
                Arguments.of(new UncheckedIOException(new IOException("No space left on device")), Outage.DISK_FULL),
                Arguments.of(new IllegalStateException("No space left on device"), null),
                Arguments.of(new SQLException("duplicate", "23000", 1062), null),
                Arguments.of(null, null));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isKnownByItsDeepestCause(@Nullable Throwable fault, @Nullable Outage outage) {
        if (outage == null) {
            assertThat(Outage.of(fault)).isEmpty();
        } else {
            assertThat(Outage.of(fault)).contains(outage);
        }
    }
}
