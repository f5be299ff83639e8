package org.nishang.border;

import static org.nishang.border.BorderCase.counts;
import static org.nishang.border.BorderCase.reads;
import static org.nishang.border.BorderCase.writes;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.nishang.certificate.CertificateFiles;
import org.nishang.people.PhotoKeeping;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers, copies, photos, over the border. */
final class PaperCases {

    private final Map<String, BorderCase> cases = new TreeMap<>();

    static Map<String, BorderCase> all() {
        return new PaperCases().cases;
    }

    private PaperCases() {
        cases.put(
                "CertificateFiles.copy(String, LocalDate, Optional)",
                reads(
                        w ->
                                w.bean(CertificateFiles.class)
                                        .copy(w.theirCertificate, reissued(w), Optional.empty())
                                        .name()));
        cases.put(
                "PhotoKeeping.photo(PersonId)",
                counts(
                        w -> {
                            photo(w);
                            return w.bean(PhotoKeeping.class).photo(w.theirPerson).isPresent();
                        }));
        cases.put(
                "PhotoKeeping.remove(PersonId)",
                writes(w -> w.bean(PhotoKeeping.class).remove(w.theirPerson)));
        cases.put(
                "PhotoKeeping.supply(PersonId, byte[])",
                writes(w -> w.bean(PhotoKeeping.class).supply(w.theirPerson, portrait())));
    }

    /** A copy of theirs was made today. */
    static LocalDate reissued(Border w) {
        LocalDate today = LocalDate.now(w.bean(Clock.class));
        w.bean(JdbcClient.class)
                .sql(
                        "insert ignore into certificate_reissue select certificate_id, ? from certificate where number = ?")
                .params(today, w.theirCertificate)
                .update();
        return today;
    }

    private static void photo(Border w) throws Exception {
        w.bean(JdbcClient.class)
                .sql("replace into person_photo values (?, ?, '', 'somebody', now(6))")
                .params(w.theirPerson.value(), portrait())
                .update();
    }

    private static byte[] portrait() throws Exception {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(413, 579, BufferedImage.TYPE_INT_RGB), "jpg", file);
        return file.toByteArray();
    }
}
