package org.nishang.certificate.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.CertificateNumber;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.nishang.certificate.kernel.Issuer;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;

/** Made-up holders that a template is tried with: the ordinary, and what breaks papers. */
public enum PaperSample {
    ORDINARY("李小明", "平湖某某服饰有限公司"),
    LONG_NAME("阿不都热合曼·买买提艾力·".repeat(4).substring(0, 50), "平湖某某服饰有限公司"),
    RARE("𠮷䶮𬭎㛃", "平湖犇羴鱻服饰有限公司"),
    LONG_ENTERPRISE("李小明", "浙江省平湖市新埭镇工业园区国际服装城出口针织服装股份有限公司第一分公司".repeat(2)),
    FOREIGN("Maria del Carmen Gonzalez-Hernandez", "平湖某某服饰有限公司"),
    NO_ENTERPRISE("王芳", null);

    private final String holder;
    private final @Nullable String enterprise;

    PaperSample(String holder, @Nullable String enterprise) {
        this.holder = holder;
        this.enterprise = enterprise;
    }

    FrozenCertificate says(TrainingRole role, Text title, Issuer issuer, LocalDate today) {
        var number = new CertificateNumber(issuer.code(), role, today.getYear(), 123);
        return new FrozenCertificate(
                holder,
                2,
                "330***********0028",
                "0028",
                enterprise,
                title.zh(),
                title.en(),
                role.code(),
                new BigDecimal("24"),
                "92.5",
                number.toString(),
                number.display(issuer.word()),
                today,
                today.plusYears(2).minusDays(1),
                issuer.nameZh(),
                issuer.nameEn());
    }
}
