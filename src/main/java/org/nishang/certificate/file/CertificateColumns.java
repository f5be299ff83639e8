package org.nishang.certificate.file;

import java.util.List;
import org.nishang.common.Text;
import org.nishang.common.register.Column;
import org.nishang.common.register.Column.Kind;
import org.nishang.common.register.RegisterHead;
import org.nishang.identity.Permission;
import org.nishang.people.person.NamedPersons;

/** What a file of certificates says. */
final class CertificateColumns {

    static final Column NUMBER = Column.of(Kind.CODE, "number", "证书编号", "Certificate number")
            .needed()
            .noted("如 JFP-A-2026-000123-6", "E.g. JFP-A-2026-000123-6")
            .like("JFP-A-2026-999999-X");
    static final Column ROLE = Column.ofRole();
    static final Column ISSUED_ON = Column.of(Kind.DATE, "issuedOn", "发证日期", "Issued on")
            .needed()
            .noted("如 2026-11-24", "E.g. 2026-11-24")
            .like("2026-03-15");
    static final Column VALID_TO = Column.of(Kind.DATE, "validTo", "有效期至", "Valid to")
            .noted("最后一个有效日；不填时按有效期规则计算", "The last valid day; by the rule of validity if empty");
    static final Column RENEWS = Column.of(Kind.CODE, "renews", "续期自", "Renews")
            .noted("被续期证书的编号；首次发证不填", "The number of the earlier certificate; empty for a first issue");
    static final Column REVOKED_ON = Column.of(Kind.DATE, "revokedOn", "撤销日期", "Revoked on")
            .noted("自该日起无效；留空不改变已有记录", "The first day no longer valid; empty leaves what is recorded");
    static final Column SUSPENDED_FROM = Column.of(Kind.DATE, "suspendedFrom", "暂停自", "Suspended from")
            .noted("暂停的第一天", "The first day of the suspension");
    static final Column SUSPENDED_TO = Column.of(Kind.DATE, "suspendedTo", "暂停至", "Suspended to")
            .noted("恢复有效的第一天；未恢复不填", "The first day valid again; empty if none");

    static final Column EARLIER_SUSPENSIONS = Column.of(Kind.TEXT, "earlierSuspensions", "此前暂停", "Earlier suspensions")
            .noted(
                    "更早的各次暂停，如 2025-01-10至2025-02-01；多次用顿号分隔。有此列时，已记录的暂停以本行为准",
                    "Suspensions before that, as 2025-01-10至2025-02-01, several joined by 、; where the file has this column, the line says all there are");

    static final RegisterHead CERTIFICATES = new RegisterHead(
            "certificates",
            new Text("证书台账", "Certificates"),
            7,
            Permission.IMPORT_REGISTERS,
            "certificate-register",
            List.of(
                    NamedPersons.DOCUMENT,
                    NUMBER,
                    ROLE,
                    ISSUED_ON,
                    VALID_TO,
                    RENEWS,
                    REVOKED_ON,
                    SUSPENDED_FROM,
                    SUSPENDED_TO,
                    NamedPersons.PERSON,
                    EARLIER_SUSPENSIONS));

    private CertificateColumns() {}
}
