package org.nishang.demo;

import java.math.BigDecimal;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.nishang.common.Points;
import org.nishang.common.TrainingRole;
import org.nishang.demo.DemoTraining.Certificate;

/** What the paper of a made-up certificate says. */
final class DemoPapers {

    static final String ISSUER_ZH = "出口服装企业培训管理中心（演示）";
    static final String ISSUER_EN = "Training Centre for Export-Garment Enterprises (demonstration)";

    private DemoPapers() {}

    static FrozenCertificate frozen(Certificate certificate) {
        var identity = certificate.person.identity;
        boolean declarant = certificate.role() == TrainingRole.DECLARANT;
        return new FrozenCertificate(
                identity.name(),
                identity.document().sex(),
                identity.document().masked(),
                identity.document().last4(),
                certificate.person.enterpriseOn(certificate.issued).name(),
                declarant ? "报检员培训" : "内审员培训",
                declarant ? "Declarant training" : "Internal auditor training",
                certificate.role().code(),
                BigDecimal.valueOf(certificate.session.hours()),
                score(certificate).toString(),
                certificate.number(),
                certificate.displayNumber(),
                certificate.issued,
                certificate.lastDay,
                ISSUER_ZH,
                ISSUER_EN);
    }

    private static Points score(Certificate certificate) {
        return new Points(7000 + 50 * Math.floorMod(certificate.sequence * 37, 56));
    }
}
