package org.nishang.interchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainCharactersTest {

    private static final String WRITTEN =
            "<t>&#x20bb7;&#x7530; a&amp;b &lt;&#x9;&#x2028;&#xd800; &#x1F600;&unknown-name; 田&</t>";
    private static final String PLAIN = "<t>𠮷田 a&amp;b &lt;&#x9;\u2028&#xd800; 😀&unknown-name; 田&</t>";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void charactersAreWrittenAsTheyAreWhereverAPieceEnds(int piece) throws IOException {
        byte[] bytes = WRITTEN.getBytes(StandardCharsets.UTF_8);
        var written = new ByteArrayOutputStream();
        var out = new PlainCharacters(written);
        for (int i = 0; i < bytes.length; i += piece) {
            out.write(bytes, i, Math.min(piece, bytes.length - i));
        }
        out.flush();

        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo(PLAIN);
    }
}
