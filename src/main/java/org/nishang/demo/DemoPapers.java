package org.nishang.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.nishang.common.Points;
import org.nishang.common.TrainingRole;
import org.nishang.demo.DemoTraining.Certificate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the paper of a made-up certificate says, in the form that {@code certificate} freezes. */
@Component
class DemoPapers {

    private final JsonMapper json;

    DemoPapers(JsonMapper json) {
        this.json = json;
    }

    String frozen(Certificate certificate) {
        var identity = certificate.person.identity;
        boolean declarant = certificate.role() == TrainingRole.DECLARANT;
        return json.writeValueAsString(
                new Frozen(
                        identity.name(),
                        identity.document().sex(),
                        identity.document().masked(),
                        identity.document().last4(),
                        certificate.person.firmOn(certificate.issued).name(),
                        declarant ? "报检员培训" : "内审员培训",
                        declarant ? "Declarant training" : "Internal auditor training",
                        certificate.role().code(),
                        BigDecimal.valueOf(certificate.session.hours()),
                        score(certificate).toString(),
                        certificate.number(),
                        certificate.displayNumber(),
                        certificate.issued,
                        certificate.lastDay,
                        "嘉兴市出口服装培训中心（演示）",
                        "Jiaxing Export Garment Training Centre (demo)"));
    }

    private static Points score(Certificate certificate) {
        return new Points(7000 + 50 * Math.floorMod(certificate.sequence * 37, 56));
    }

    /** Field by field what {@code certificate.FrozenCertificate} reads. */
    private record Frozen(
            String holder,
            int sex,
            String documentMasked,
            String documentLast4,
            String enterprise,
            String titleZh,
            String titleEn,
            String role,
            BigDecimal creditHours,
            String score,
            String number,
            String displayNumber,
            LocalDate issuedOn,
            LocalDate lastDay,
            String issuerZh,
            String issuerEn) {}
}
