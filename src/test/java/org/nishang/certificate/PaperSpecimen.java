package org.nishang.certificate;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What papers of tests say. */
final class PaperSpecimen {

    static final String CHECK = "https://training.example.cn/verify/JFP-D-2026-000123-6";

    private PaperSpecimen() {}

    static FrozenCertificate of(String holder, @Nullable String enterprise) {
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
}
