package org.nishang.certificate;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.nishang.certificate.PaperCanvas.Align;
import org.nishang.certificate.PaperCanvas.Style;
import org.nishang.common.TrainingRole;

/**
 * Draws the paper of a certificate: A4 landscape, Chinese with English below, one page. Everything
 * on it comes from the frozen data and the address to check it at.
 */
final class CertificatePaper {

    private static final Color INK = new Color(0x1b2430);
    private static final Color SOFT = new Color(0x566170);
    private static final Color LINE = new Color(0xc3cad3);
    private static final Color BLUE = new Color(0x1d4f91);
    private static final Color FAINT = new Color(0x9aa4b0);

    private static final float MIDDLE = PaperCanvas.WIDTH / 2;
    private static final float LEFT = 42;
    private static final float RIGHT = PaperCanvas.WIDTH - LEFT;
    private static final float VALUES = 84;
    private static final float PAIR = 178;
    private static final float PAIR_VALUES = 216;

    private final PaperFonts fonts;

    CertificatePaper(PaperFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * @param check the public address of this certificate, for the QR code
     * @param made when the file is made
     * @return the PDF file
     */
    byte[] draw(FrozenCertificate says, String check, Instant made, ZoneId zone) {
        try (var document = new PDDocument()) {
            describe(document, says, made, zone);
            var page = new PaperCanvas(document, fonts);
            frame(page);
            head(page, says);
            statement(page, fields(page, says, holder(page, says)));
            foot(page, says, check);
            return page.file();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Characters of the paper that neither font has; they are printed as 〓. */
    List<String> missing(FrozenCertificate says) {
        return (says.holder()
                        + (says.enterprise() == null ? "" : says.enterprise())
                        + says.titleZh()
                        + says.titleEn()
                        + says.issuerZh()
                        + says.issuerEn())
                .codePoints()
                .filter(c -> !fonts.canShow(c))
                .mapToObj("U+%04X"::formatted)
                .distinct()
                .toList();
    }

    private static void describe(
            PDDocument document, FrozenCertificate says, Instant made, ZoneId zone) {
        var about = document.getDocumentInformation();
        about.setTitle("培训合格证书 " + says.number());
        about.setAuthor(says.issuerZh());
        about.setSubject(says.titleZh());
        about.setCreator("Nishang Academy");
        var calendar = GregorianCalendar.from(made.atZone(zone));
        about.setCreationDate(calendar);
        about.setModificationDate(calendar);
        document.getDocumentCatalog().setLanguage("zh-CN");
        var preferences =
                new org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences(
                        new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    private static void frame(PaperCanvas page) throws IOException {
        page.frame(9, 0, 1.8f, BLUE);
        page.frame(11.6f, 4.5f, 0.5f, BLUE);
        for (float x : new float[] {12.6f, PaperCanvas.WIDTH - 12.6f}) {
            for (float y : new float[] {12.6f, PaperCanvas.HEIGHT - 12.6f}) {
                page.diamond(x, y, 0.9f, BLUE);
            }
        }
    }

    private void head(PaperCanvas page, FrozenCertificate says) throws IOException {
        page.text("编号 No.", 22, 22, Align.LEFT, sans(8, SOFT));
        page.text(says.displayNumber(), 36, 22, Align.LEFT, sans(9, INK));
        page.text(says.number(), PaperCanvas.WIDTH - 22, 22, Align.RIGHT, sans(9, INK));

        page.text("培训合格证书", MIDDLE, 46.5f, Align.CENTRE, new Style(fonts.serif(), 42, 0.09f, BLUE));
        page.text(
                "CERTIFICATE OF TRAINING",
                MIDDLE,
                55,
                Align.CENTRE,
                new Style(fonts.sans(), 11.5f, 0.09f, BLUE));
        page.line(MIDDLE - 34, 60, MIDDLE - 3, 60, 0.5f, LINE);
        page.line(MIDDLE + 3, 60, MIDDLE + 34, 60, 0.5f, LINE);
        page.diamond(MIDDLE, 60, 1, BLUE);
    }

    /**
     * @return the foot of the last line
     */
    private float holder(PaperCanvas page, FrozenCertificate says) throws IOException {
        page.text("兹证明  This is to certify that", MIDDLE, 68, Align.CENTRE, sans(9, SOFT));
        var style = new Style(fonts.serif(), 28, chinese(says.holder()) ? 0.08f : 0, INK);
        boolean oneLine = page.fits(says.holder(), RIGHT - LEFT, style.sized(18));
        float foot =
                page.fit(
                        says.holder(),
                        MIDDLE,
                        oneLine ? 80 : 76,
                        RIGHT - LEFT,
                        oneLine ? 1 : 2,
                        13,
                        Align.CENTRE,
                        oneLine ? style : style.sized(18));
        float last = Math.max(88, foot + 6.8f);
        page.text(
                sex(says.sex()) + "    证件号码 ID No.  " + says.documentMasked(),
                MIDDLE,
                last,
                Align.CENTRE,
                sans(10, INK));
        return last;
    }

    /**
     * @param above the foot of what is above
     * @return where the fields end
     */
    private float fields(PaperCanvas page, FrozenCertificate says, float above) throws IOException {
        String enterprise = says.enterprise() == null ? "—" : says.enterprise();
        float room = RIGHT - VALUES;
        boolean much = above > 88 || !page.fits(enterprise, room, serif(10));
        float row = much ? 9.6f : 10.5f;
        float rule = row - 3.9f;
        float y = above + (much ? 11.5f : 13);

        page.line(LEFT, y - 7, RIGHT, y - 7, 0.4f, LINE);
        label(page, "所在企业", "Enterprise", LEFT, y);
        y = page.fit(enterprise, VALUES, y, room, 1, 8.5f, Align.LEFT, serif(13)) + row;

        page.line(LEFT, y - rule, RIGHT, y - rule, 0.4f, LINE);
        label(page, "培训项目", "Programme", LEFT, y);
        y = page.fit(says.titleZh(), VALUES, y, room, 1, 9, Align.LEFT, serif(13)) + 5.2f;
        y = page.fit(says.titleEn(), VALUES, y, room, 1, 7.5f, Align.LEFT, sans(9.5f, SOFT)) + row;

        page.line(LEFT, y - rule, RIGHT, y - rule, 0.4f, LINE);
        label(page, "培训岗位", "Trained as", LEFT, y);
        page.text(role(says.trainingRole()), VALUES, y, Align.LEFT, serif(12));
        label(page, "学时", "Credit hours", PAIR, y);
        page.text(says.creditHoursText(), PAIR_VALUES, y, Align.LEFT, serif(12));
        y += row;

        page.line(LEFT, y - rule, RIGHT, y - rule, 0.4f, LINE);
        label(page, "发证日期", "Issued on", LEFT, y);
        page.text(date(says.issuedOn()), VALUES, y, Align.LEFT, serif(12));
        label(page, "有效期至", "Valid through", PAIR, y);
        page.text(date(says.lastDay()), PAIR_VALUES, y, Align.LEFT, serif(12));
        page.line(LEFT, y + 4, RIGHT, y + 4, 0.4f, LINE);
        return y + 4;
    }

    private void statement(PaperCanvas page, float above) throws IOException {
        float y = Math.max(152, above + 7.5f);
        page.text(
                "培训考核合格，特发此证。", MIDDLE, y, Align.CENTRE, new Style(fonts.serif(), 15, 0.08f, INK));
        page.text(
                "has completed this training and passed its assessment.",
                MIDDLE,
                y + 5.8f,
                Align.CENTRE,
                sans(9, SOFT));
    }

    private void foot(PaperCanvas page, FrozenCertificate says, String check) throws IOException {
        page.qr(check, 24, 160, 27, INK);
        page.text("扫码查验", 55, 171, Align.LEFT, sans(10, INK));
        page.text("Scan to verify", 55, 176, Align.LEFT, sans(8, SOFT));
        page.fit(check, 55, 181, 75, 2, 6, Align.LEFT, sans(7, SOFT));

        float issuer = 222;
        float y =
                page.fit(
                        says.issuerZh(),
                        issuer,
                        168.5f,
                        98,
                        1,
                        9,
                        Align.CENTRE,
                        new Style(fonts.serif(), 13, INK));
        page.fit(says.issuerEn(), issuer, y + 5, 98, 2, 7, Align.CENTRE, sans(8.5f, SOFT));
        page.text("（盖章处）", issuer, 181.5f, Align.CENTRE, sans(9, FAINT));
        page.text(date(says.issuedOn()), issuer, 188, Align.CENTRE, serif(12));

        page.text(
                "本证书为培训合格证明，不是国家职业资格证书。  "
                        + "This certificate records training; it is not a state vocational qualification.",
                MIDDLE,
                195.4f,
                Align.CENTRE,
                sans(7.5f, SOFT));
    }

    private void label(PaperCanvas page, String zh, String en, float x, float y)
            throws IOException {
        page.text(zh, x, y, Align.LEFT, sans(10, INK));
        page.text(en, x + 3.53f * zh.length() + 2.5f, y, Align.LEFT, sans(7.5f, SOFT));
    }

    private Style serif(float size) {
        return new Style(fonts.serif(), size, INK);
    }

    private Style sans(float size, Color colour) {
        return new Style(fonts.sans(), size, colour);
    }

    /** As official papers write it: 2026年11月24日. */
    static String date(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static String sex(int code) {
        return switch (code) {
            case 1 -> "男 Male";
            case 2 -> "女 Female";
            default -> "性别 Sex  —";
        };
    }

    private static boolean chinese(String name) {
        return name.codePoints().allMatch(c -> Character.isIdeographic(c) || c == '·');
    }

    private static String role(TrainingRole role) {
        return switch (role) {
            case DECLARANT -> "报检员 Declarant";
            case AUDITOR -> "内审员 Internal auditor";
        };
    }
}
