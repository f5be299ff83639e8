package org.nishang.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.Permission;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.multipart.MultipartException;

/** A file that found no room is told from one that was cut off. */
@PortalTest
class FullDiskTest {

    @Autowired
    private ImportApi api;

    @BeforeEach
    void mayImport() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("admin", "", "ROLE_" + Permission.IMPORT_STAFF));
    }

    @AfterEach
    void goes() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aFileThatDoesNotFitOnTheDiskIsNotCalledIncomplete() throws Exception {
        var full = new MultipartException("no", new IOException("No space left on device"));

        assertThat(api.incomplete(full, Locale.ENGLISH).getStatusCode()).isEqualTo(HttpStatus.INSUFFICIENT_STORAGE);
        assertThat(api.incomplete(new MultipartException("cut"), Locale.ENGLISH).getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }
}
