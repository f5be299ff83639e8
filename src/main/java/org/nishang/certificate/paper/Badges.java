package org.nishang.certificate.paper;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.springframework.stereotype.Component;

/**
 * Bakes credentials into badges, pictures that carry what proves them.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#file-format-baked">Open Badges 3.0, 5.3 Baked badges</a>
 */
@Component
class Badges {

    private static final int SIGNATURE_AND_HEADER = 8 + 4 + 4 + 13 + 4;

    private record Kind(TrainingRole role, int year) {}

    private record Picture(String svg, byte[] png) {}

    private final PaperPress press;
    private final Map<Kind, Picture> pictures = new ConcurrentHashMap<>();

    Badges(PaperPress press) {
        this.press = press;
    }

    /** @param jws the credential; base64url and dots, so it needs no quoting */
    String svg(FrozenCertificate says, String jws) {
        return """
               <?xml version="1.0" encoding="UTF-8"?>
               <svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" \
               viewBox="0 0 %1$d %1$d" width="%1$d" height="%1$d"><openbadges:credential verify="%2$s"></openbadges:credential>
               <title>%3$s</title>
               %4$s</svg>
               """.formatted(
                        BadgeDrawing.SIZE,
                        jws,
                        says.number().replaceAll("[<&>]", ""),
                        picture(says).svg());
    }

    byte[] png(FrozenCertificate says, String jws) {
        byte[] picture = picture(says).png();
        byte[] chunk = chunk(jws);
        return ByteBuffer.allocate(picture.length + chunk.length)
                .put(picture, 0, SIGNATURE_AND_HEADER)
                .put(chunk)
                .put(picture, SIGNATURE_AND_HEADER, picture.length - SIGNATURE_AND_HEADER)
                .array();
    }

    /** An iTXt chunk, not compressed, without language and translated keyword. */
    private static byte[] chunk(String text) {
        byte[] keyword = "openbadgecredential".getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        byte[] data = ByteBuffer.allocate(4 + keyword.length + 5 + utf8.length)
                .put("iTXt".getBytes(StandardCharsets.ISO_8859_1))
                .put(keyword)
                .put(new byte[5])
                .put(utf8)
                .array();
        var sum = new CRC32();
        sum.update(data);
        return ByteBuffer.allocate(data.length + 8)
                .putInt(data.length - 4)
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }

    private Picture picture(FrozenCertificate says) {
        return pictures.computeIfAbsent(
                new Kind(says.trainingRole(), says.issuedOn().getYear()), kind -> {
                    Text role = role(kind.role());
                    var drawing = new BadgeDrawing(press.fonts(), role.zh(), role.en(), String.valueOf(kind.year()));
                    return new Picture(drawing.svg(), drawing.png());
                });
    }

    private static Text role(TrainingRole role) {
        return switch (role) {
            case DECLARANT -> new Text("报检员", "Declarant");
            case AUDITOR -> new Text("内审员", "Internal auditor");
        };
    }
}
