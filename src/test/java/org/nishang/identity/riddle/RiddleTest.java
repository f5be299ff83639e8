package org.nishang.identity.riddle;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class RiddleTest {

    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void eitherAnswerIsTakenOnce() {
        for (boolean byPicture : new boolean[] {true, false}) {
            var riddle = Riddle.begin(request.getSession(), NOW);
            request.setParameter(Riddle.ANSWER, byPicture ? riddle.shown() : riddle.said());

            assertThat(Riddle.taken(request).test(NOW)).isTrue();
            assertThat(Riddle.taken(request).test(NOW)).as("again").isFalse();
        }
    }

    @Test
    void aWrongAnswerUsesItUpToo() {
        var riddle = Riddle.begin(request.getSession(), NOW);
        request.setParameter(Riddle.ANSWER, "x");
        assertThat(Riddle.taken(request).test(NOW)).isFalse();
        request.setParameter(Riddle.ANSWER, riddle.shown());

        assertThat(Riddle.taken(request).test(NOW)).isFalse();
    }

    @Test
    void itIsGoodForTenMinutes() {
        var riddle = Riddle.begin(request.getSession(), NOW);
        request.setParameter(Riddle.ANSWER, riddle.shown());

        assertThat(Riddle.taken(request).test(NOW.plus(Duration.ofMinutes(10)))).isFalse();
    }

    @Test
    void withoutARiddleNothingIsSolved() {
        assertThat(Riddle.taken(request).test(NOW)).isFalse();
        request.setParameter(Riddle.ANSWER, "");
        assertThat(Riddle.taken(request).test(NOW)).isFalse();
    }

    @Test
    void digitsMayBeTypedInFullWidthAndWithBlanks() {
        request.getSession().setAttribute(Riddle.class.getName(), new Riddle("12345", "6789", NOW.plusSeconds(1)));
        request.setParameter(Riddle.ANSWER, " １２ 3-4、5 ");

        assertThat(Riddle.taken(request).test(NOW)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01234", "56789", "11111"})
    void thePictureIsAnotherOneEachTimeAndHasInkInEachPlace(String digits) throws Exception {
        var pictures = new DigitPicture();
        byte[] png = pictures.of(digits);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));

        assertThat(image.getWidth()).isEqualTo(200);
        assertThat(png).isNotEqualTo(pictures.of(digits)).hasSizeLessThan(20_000);
        for (int place = 0; place < digits.length(); place++) {
            assertThat(dark(image, 12 + place * 35, 35)).as("digit " + place).isGreaterThan(40);
        }
    }

    private static int dark(BufferedImage image, int left, int width) {
        int dark = 0;
        for (int x = left; x < left + width; x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                int rgb = image.getRGB(x, y);
                dark += (rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255) < 300 ? 1 : 0;
            }
        }
        return dark;
    }
}
