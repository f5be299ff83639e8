package org.nishang.certificate.paper;

import java.awt.Color;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nishang.common.Refusal;

/**
 * What the paper of a training certificate may not say, and what it may not leave out: it must never look like a state
 * qualification.
 */
final class DesignRules {

    private static final String NOT_STATE_ZH = "不是国家职业资格证书";
    private static final String NOT_STATE_EN = "not a state vocational qualification";

    private static final List<String> FORBIDDEN = List.of(
            "资格证",
            "资格证书",
            "职业资格",
            "上岗证",
            "上岗证书",
            "执业证",
            "执业",
            "从业资格",
            "职称",
            "国徽",
            "中华人民共和国",
            "national emblem",
            "vocational qualification",
            "professional qualification",
            "state qualification",
            "license",
            "licence",
            "people's republic of china");

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    /** As WCAG asks of text: it must be read on white, and survive a copying machine. */
    private static final double CONTRAST = 4.5;

    private static final int HEAD = 16;
    private static final int LINE = 60;
    private static final int LINE_EN = 140;

    /** Millimetres that a seal may be moved by and still touch issuer and date. */
    static final int FURTHEST = 8;

    private DesignRules() {}

    static void check(PaperDesign design) {
        if (design.language().chinese()) {
            needed(design.headZh(), "certificate.template.head-missing");
            needed(design.statementZh(), "certificate.template.statement-missing");
            says(design.disclaimerZh(), NOT_STATE_ZH);
        }
        if (design.language().english()) {
            needed(design.headEn(), "certificate.template.head-missing");
            needed(design.statementEn(), "certificate.template.statement-missing");
            says(design.disclaimerEn(), NOT_STATE_EN);
        }
        length(design.headZh(), HEAD);
        length(design.headEn(), LINE);
        length(design.statementZh(), LINE);
        length(design.statementEn(), LINE_EN);
        length(design.disclaimerZh(), LINE);
        length(design.disclaimerEn(), LINE_EN);
        length(design.signatureZh(), HEAD);
        length(design.signatureEn(), LINE);
        words(design);
        if (!COLOUR.matcher(design.colour()).matches()) {
            throw new Refusal("certificate.template.colour", design.colour());
        }
        if (contrast(Color.decode(design.colour())) < CONTRAST) {
            throw new Refusal("certificate.template.colour-pale", design.colour());
        }
        if (Math.abs(design.sealRight()) > FURTHEST || Math.abs(design.sealDown()) > FURTHEST) {
            throw new Refusal("certificate.template.seal-far", FURTHEST);
        }
    }

    private static void words(PaperDesign design) {
        List.of(
                        design.headZh(),
                        design.headEn(),
                        design.statementZh(),
                        design.statementEn(),
                        plain(design.disclaimerZh()).replace(plain(NOT_STATE_ZH), ""),
                        plain(design.disclaimerEn()).replace(plain(NOT_STATE_EN), ""),
                        design.signatureZh(),
                        design.signatureEn())
                .forEach(text -> forbidden(text).ifPresent(word -> {
                    throw new Refusal("certificate.template.forbidden", word);
                }));
    }

    /** Blanks, full width and capitals do not hide a word. */
    private static Optional<String> forbidden(String text) {
        String plain = plain(text);
        return FORBIDDEN.stream().filter(word -> plain.contains(plain(word))).findFirst();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("[\\s\\p{Z}\\p{Cf}·.\\-_]", "");
    }

    private static void says(String disclaimer, String needed) {
        if (!plain(disclaimer).contains(plain(needed))) {
            throw new Refusal("certificate.template.disclaimer", needed);
        }
    }

    private static void needed(String text, String refusal) {
        if (text.isEmpty()) {
            throw new Refusal(refusal);
        }
    }

    private static void length(String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw new Refusal("certificate.template.long", text, longest);
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refusal("certificate.template.one-line");
        }
    }

    /**
     * Against white.
     *
     * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2, contrast ratio</a>
     */
    static double contrast(Color colour) {
        double light = 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
        return 1.05 / (light + 0.05);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
