package org.nishang.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nishang.testing.Refusals.refuses;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.common.Refusal;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DesignRulesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void theStandardPaperIsAllowedInEveryLanguage() {
        assertThat(PaperDesign.standard().checked()).isEqualTo(PaperDesign.standard());
        for (PaperLanguage language : PaperLanguage.values()) {
            assertThat(PaperSpecimen.in(language).checked()).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "报检员资格证书",
                "上岗证",
                "执业证书",
                "资 格 证",
                "资·格·证",
                "职业资格培训证书",
                "国徽",
                "Professional Qualification",
                "DECLARANT LICENSE",
                "Ｌｉｃｅｎｃｅ",
                "National emblem"
            })
    void nothingLooksLikeAStateQualification(String words) {
        refusesField("headEn", words, "certificate.template.forbidden");
        refusesField("statementZh", words, "certificate.template.forbidden");
        refusesField("signatureEn", words, "certificate.template.forbidden");
    }

    @ParameterizedTest
    @CsvSource({
        "disclaimerZh, '', certificate.template.disclaimer",
        "disclaimerZh, 本证书为国家职业资格证书。, certificate.template.disclaimer",
        "disclaimerEn, Well done., certificate.template.disclaimer",
        "disclaimerZh, 不是国家职业资格证书但等同上岗证, certificate.template.forbidden",
        "headZh, '', certificate.template.head-missing",
        "statementEn, '', certificate.template.statement-missing",
        "headZh, 一二三四五六七八九十一二三四五六七, certificate.template.long",
        "colour, blue, certificate.template.colour",
        "colour, '#ffe08a', certificate.template.colour-pale",
    })
    void whatHasToStandOnAPaperStaysThereAndCanBeRead(String field, String value, String refusal) {
        refusesField(field, value, refusal);
    }

    @Test
    void aSealStaysOnIssuerAndDate() {
        var far = (ObjectNode) JSON.readTree(PaperDesign.standard().json());
        far.put("sealDown", 9);

        refuses(
                "certificate.template.seal-far",
                () -> PaperDesign.of(far.toString()).checked());
    }

    private static void refusesField(String field, String value, String key) {
        var changed = (ObjectNode) JSON.readTree(PaperDesign.standard().json());
        changed.put(field, value);

        assertThatThrownBy(() -> PaperDesign.of(changed.toString()).checked())
                .as(field + " " + value)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
