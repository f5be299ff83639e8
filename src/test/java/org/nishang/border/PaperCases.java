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
import java.util.UUID;
import javax.imageio.ImageIO;
import org.nishang.certificate.paper.CertificateDownloads;
import org.nishang.certificate.print.CertificatePrinting;
import org.nishang.certificate.print.PrintLog;
import org.nishang.certificate.print.PrintProgress;
import org.nishang.certificate.print.PrintRequest;
import org.nishang.certificate.register.CertificateRegister.Order;
import org.nishang.certificate.register.RegisterFilter;
import org.nishang.common.Uuids;
import org.nishang.people.photo.PhotoKeeping;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers, copies, photos, over the border. */
final class PaperCases {

    private final Map<String, BorderCase> cases = new TreeMap<>();

    static Map<String, BorderCase> all() {
        return new PaperCases().cases;
    }

    private static final PrintRequest REQUEST = new PrintRequest(1, "边界");
    private static final RegisterFilter THEIRS = new RegisterFilter(
            LocalDate.of(2026, 5, 1), Border.THEIR_PERSON, Optional.empty(), Optional.empty(), Optional.empty(), "");

    private PaperCases() {
        cases.put(
                "CertificateDownloads.copy(String, LocalDate, Optional)",
                reads(w -> w.bean(CertificateDownloads.class)
                        .copy(w.theirCertificate, reissued(w), Optional.empty())
                        .name()));
        cases.put(
                "CertificatePrinting.one(String, Optional, PrintRequest)",
                writes(w -> w.bean(CertificatePrinting.class).one(w.theirCertificate, Optional.empty(), REQUEST)));
        cases.put(
                "CertificatePrinting.register(RegisterFilter, Order, boolean, String, PrintRequest)",
                writes(w -> w.bean(CertificatePrinting.class).register(THEIRS, Order.NUMBER, false, "", REQUEST)));
        cases.put("CertificatePrinting.session(String, PrintRequest)", writes(w -> {
            roster(w);
            w.bean(CertificatePrinting.class).session("边界-打印-01", REQUEST);
        }));
        cases.put("CertificatePrinting.sessions(String)", counts(w -> {
            roster(w);
            return !w.bean(CertificatePrinting.class).sessions("边界-打印").isEmpty();
        }));
        cases.put(
                "CertificatePrinting.prepare(UUID, PrintProgress)",
                writes(w -> w.bean(CertificatePrinting.class).prepare(printed(w), new PrintProgress())));
        cases.put(
                "CertificatePrinting.write(UUID, OutputStream)",
                writes(w -> w.bean(CertificatePrinting.class).write(printed(w), new ByteArrayOutputStream())));
        cases.put("PrintLog.count()", counts(w -> {
            printed(w);
            return w.bean(PrintLog.class).count() > 0;
        }));
        cases.put("PrintLog.rows(int, int)", reads(w -> {
            printed(w);
            return w.bean(PrintLog.class).rows(0, 1000);
        }));
        cases.put("PrintLog.ofCertificate(String)", reads(w -> {
            printed(w);
            return w.bean(PrintLog.class).ofCertificate(w.theirCertificate);
        }));
        cases.put("PhotoKeeping.photo(PersonId)", counts(w -> {
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

    /** Their paper was printed. */
    static UUID printed(Border w) {
        var run = Uuids.next();
        var jdbc = w.bean(JdbcClient.class);
        jdbc.sql("insert into print_run values (?, 'SINGLE', ?, 1, '边界', 1, 'somebody', now(6))")
                .params(run, w.theirCertificate)
                .update();
        jdbc.sql("insert into print_paper select ?, 1, certificate_id, null from certificate where number = ?")
                .params(run, w.theirCertificate)
                .update();
        return run;
    }

    /** Their person passed a session before the certificate. */
    private static void roster(Border w) {
        var session = Uuids.next();
        var jdbc = w.bean(JdbcClient.class);
        jdbc.sql("delete from training_session where code = '边界-打印-01'").update();
        jdbc.sql(
                        "insert into training_session (session_id, code, name, role, credit_hours, from_date, to_date) values (?, '边界-打印-01', '边界班', 'D', 24, '2025-03-01', '2025-03-11')")
                .param(session)
                .update();
        jdbc.sql(
                        "insert into training_outcome (session_id, person_id, completed_on, result) values (?, ?, '2025-03-11', 'PASSED')")
                .params(session, w.theirPerson.value())
                .update();
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
