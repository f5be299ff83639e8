package org.nishang.certificate.paper;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.FrozenCertificate;

/** What papers of tests say. */
public final class PaperSpecimen {

    static final String CHECK = "https://training.example.cn/verify/JFP-D-2026-000123-6";

    /** With a claim as long as one of a usual name. */
    static final String PROOF = CHECK + "#" + "AQABRAtFqAtIg3kLRahE".repeat(9);

    static final Instant MADE = Instant.parse("2026-11-24T01:31:00Z");

    private PaperSpecimen() {}

    static CertificatePaper.Drawn drawn(
            CertificatePaper paper, FrozenCertificate says, PaperDesign design, PaperExtras extras) {
        return paper.draw(
                says, design, extras, new CertificatePaper.Check(PROOF, CHECK), MADE, ZoneId.of("Asia/Shanghai"));
    }

    public static FrozenCertificate of(String holder, @Nullable String enterprise) {
        return new FrozenCertificate(
                holder,
                1,
                "330***********0012",
                "0012",
                enterprise,
                "报检员培训：国家强制性安全技术规范",
                "Declarant training: national mandatory safety codes",
                "D",
                new BigDecimal("24.0"),
                "92.5",
                "JFP-D-2026-000123-6",
                "嘉纺培证字〔2026〕第000123号",
                LocalDate.of(2026, 11, 24),
                LocalDate.of(2028, 11, 23),
                "出口服装企业培训管理中心（演示）",
                "Training Centre for Export-Garment Enterprises (demonstration)");
    }

    /** The standard design in one language, with everything that a template can ask for. */
    static PaperDesign in(PaperLanguage language) {
        var standard = PaperDesign.standard();
        return new PaperDesign(
                language,
                standard.headZh(),
                standard.headEn(),
                standard.statementZh(),
                standard.statementEn(),
                standard.disclaimerZh(),
                standard.disclaimerEn(),
                true,
                true,
                true,
                "#0f766e",
                null,
                0,
                0,
                "签发人",
                "Authorised signature");
    }
}
