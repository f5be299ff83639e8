package org.nishang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.HttpStatus;

/** What is said of a fault, and to whom. */
class ProblemsTest {

    private final StaticMessageSource messages = new StaticMessageSource();
    private final Problems problems = new Problems(messages);

    @Test
    void whoHasGoneIsToldNothingAndIsNoIncident() throws Exception {
        assertThat(problems.fault(new ClientAbortException(new IOException("Broken pipe")), Locale.ENGLISH))
                .isNull();
    }

    @Test
    void whatBreaksHereIsAnIncident() throws Exception {
        messages.addMessage("common.fault", Locale.ENGLISH, "It broke: {0}");

        var answer = Objects.requireNonNull(
                problems.fault(new IOException("the disk", new EOFException("of the database")), Locale.ENGLISH));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(Objects.requireNonNull(answer.getBody()).getDetail()).startsWith("It broke: ");
    }
}
