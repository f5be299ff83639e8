package org.nishang.notice.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example that operators read is signed as the portal signs. */
class SmsFormTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("X-Timestamp: (\\d+)\nX-Signature: (\\S+)\n\n(\\{.*\\})\n", Pattern.MULTILINE);

    @Test
    void theExampleHasItsSignature() throws IOException {
        var example = EXAMPLE.matcher(Files.readString(Path.of("docs/file-forms.md")));

        assertThat(example.find()).isTrue();
        assertThat(Signed.base64(example.group(1) + "\n" + example.group(3), "example-secret"))
                .isEqualTo(example.group(2));
    }
}
