package org.nishang.certificate.paper;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a template decides about the paper of a certificate: language, words around the facts, which facts, colour,
 * seal. What a paper may not say and may not leave out is in {@link DesignRules}.
 *
 * @param colour of frame and title, as {@code #1d4f91}
 * @param photo whether there is a place of 35 × 49 mm for the holder's photo
 * @param seal the image of the authority's seal; null = a place for a seal stamped by hand
 * @param sealRight millimetres by which the seal's middle is right of where it would be
 * @param sealDown millimetres by which it is below
 * @param signatureZh what stands under a line for a signature; empty in both languages = no line
 */
public record PaperDesign(
        PaperLanguage language,
        String headZh,
        String headEn,
        String statementZh,
        String statementEn,
        String disclaimerZh,
        String disclaimerEn,
        boolean photo,
        boolean creditHours,
        boolean score,
        String colour,
        @Nullable UUID seal,
        int sealRight,
        int sealDown,
        String signatureZh,
        String signatureEn) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The paper as it looks unless somebody decides otherwise. */
    public static PaperDesign standard() {
        return new PaperDesign(
                PaperLanguage.BILINGUAL,
                "培训合格证书",
                "CERTIFICATE OF TRAINING",
                "培训考核合格，特发此证。",
                "has completed this training and passed its assessment.",
                "本证书为培训合格证明，不是国家职业资格证书。",
                "This certificate records training; it is not a state vocational qualification.",
                false,
                true,
                false,
                "#1d4f91",
                null,
                0,
                0,
                "",
                "");
    }

    /** Reads what {@link #json} wrote. */
    public static PaperDesign of(String json) {
        return JSON.readValue(json, PaperDesign.class);
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    boolean hasSignature() {
        return !signatureZh.isEmpty() || !signatureEn.isEmpty();
    }

    /**
     * The design without blanks at the ends of its texts.
     *
     * @throws Refusal if a paper may not look or speak like this
     */
    PaperDesign checked() {
        var stripped = new PaperDesign(
                language,
                headZh.strip(),
                headEn.strip(),
                statementZh.strip(),
                statementEn.strip(),
                disclaimerZh.strip(),
                disclaimerEn.strip(),
                photo,
                creditHours,
                score,
                colour.strip().toLowerCase(java.util.Locale.ROOT),
                seal,
                sealRight,
                sealDown,
                signatureZh.strip(),
                signatureEn.strip());
        DesignRules.check(stripped);
        return stripped;
    }
}
