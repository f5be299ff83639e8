package org.nishang.certificate.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;

/** The fixed words of a paper, which no template changes. */
final class PaperWords {

    static final Text NUMBER = new Text("编号", "No.");
    static final Text REISSUED = new Text("补发", "Reissued on");
    static final Text CERTIFY = new Text("兹证明", "This is to certify that");
    static final Text DOCUMENT = new Text("证件号码", "ID No.");
    static final Text ENTERPRISE = new Text("所在企业", "Enterprise");
    static final Text PROGRAMME = new Text("培训项目", "Programme");
    static final Text ROLE = new Text("培训岗位", "Trained as");
    static final Text HOURS = new Text("学时", "Credit hours");
    static final Text SCORE = new Text("成绩", "Score");
    static final Text ISSUED = new Text("发证日期", "Issued on");
    static final Text VALID = new Text("有效期至", "Valid through");
    static final Text SCAN = new Text("扫码查验", "Scan to verify");
    static final Text SEAL = new Text("（盖章处）", "(place of seal)");
    static final Text PHOTO = new Text("照片", "Photo");
    static final Text QR_FOR = new Text("查验本证书的二维码", "QR code to verify this certificate");
    static final Text SEAL_OF = new Text("发证单位印章", "Seal of the issuing body");
    static final Text PHOTO_OF = new Text("持证人照片", "Photo of the holder");

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private PaperWords() {}

    /** As official papers write it: 2026年11月24日. */
    static String chinese(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    static String english(LocalDate day) {
        return ENGLISH.format(day);
    }

    /** GB/T 2261.1. */
    static Text sex(int code) {
        return switch (code) {
            case 1 -> new Text("男", "Male");
            case 2 -> new Text("女", "Female");
            default -> new Text("性别 —", "Sex —");
        };
    }

    static Text role(TrainingRole role) {
        return switch (role) {
            case DECLARANT -> new Text("报检员", "Declarant");
            case AUDITOR -> new Text("内审员", "Internal auditor");
        };
    }

    /** Names whose characters are set apart. */
    static boolean isChinese(String name) {
        return name.codePoints().allMatch(c -> Character.isIdeographic(c) || c == '·');
    }
}
