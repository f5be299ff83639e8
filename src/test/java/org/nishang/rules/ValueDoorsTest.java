package org.nishang.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What people type, paste and send is read in one place for each kind: days by {@code DayText}, numbers by
 * {@code NumberText}, names by {@code NameText}, codes by {@code PlainCode}. Whoever reads one of these otherwise
 * accepts something else than the other doors do.
 */
class ValueDoorsTest {

    private static final String PRODUCT = "src/main/java/org/nishang/";

    private static final Map<String, Pattern> READ_BY = Map.of(
            "DayText",
            Pattern.compile("\\bLocalDate(Time)?(\\s*\\.\\s*parse\\(|::parse)"),
            "NumberText",
            Pattern.compile(
                    "\\b(Integer|Long|Double)(\\s*\\.\\s*(parse\\w+|valueOf)\\(|::(parse\\w+|valueOf))|new BigDecimal\\((?![\\d\"])"),
            "NameText or PlainCode",
            Pattern.compile("\\bNormalizer\\b"),
            "NumberBox or DateField",
            Pattern.compile("new (Integer|Number|BigDecimal)Field\\(|new DatePicker\\("));

    /** Who reads something else than what comes through a door. */
    private static final Map<String, String> ELSEWISE = Map.ofEntries(
            Map.entry("common/", "the types themselves, and what a register packed away itself"),
            Map.entry("certificate/kernel/CertificateNumber.java", "the type of certificates' numbers"),
            Map.entry("certificate/check/TypedNumber.java", "the type of numbers read off a paper"),
            Map.entry("interchange/file/", "how workbooks and text files keep cells"),
            Map.entry("course/", "packs have a form of their own"),
            Map.entry("platform/content/", "packs have a form of their own"),
            Map.entry("platform/database/", "a file that the portal wrote itself"),
            Map.entry("platform/UnfinishedFiles.java", "processes by their numbers"),
            Map.entry("platform/time/MachineRun.java", "what the system says of itself"),
            Map.entry("report/SecondCountCheck.java", "what the portal counted itself"),
            Map.entry("selfcheck/", "what the portal wrote itself"),
            Map.entry("assessment/item/", "answers and keys have rules of their own"),
            Map.entry("assessment/correction/KeyCorrectionRequest.java", "answers and keys have rules of their own"),
            Map.entry("course/quality/Phrasing.java", "compares wordings"),
            Map.entry("assessment/integrity/ConductSums.java", "what the portal wrote itself"),
            Map.entry("certificate/paper/DesignRules.java", "compares wordings"),
            Map.entry("learning/study/ui/LessonTextSource.java", "what the portal wrote itself"),
            Map.entry("ui/form/DraftKeeper.java", "what the portal wrote itself"),
            Map.entry("ui/form/DraftValue.java", "what the portal wrote itself"),
            Map.entry("demo/", "tables of the demo region"));

    @Test
    void everyKindOfValueIsReadInOnePlace() {
        var wrong = SourceText.below(PRODUCT, ".java").stream()
                .filter(source -> ELSEWISE.keySet().stream()
                        .noneMatch(path -> source.path().toString().startsWith(PRODUCT + path)))
                .flatMap(source -> READ_BY.entrySet().stream()
                        .filter(one -> one.getValue().matcher(source.code()).find())
                        .map(one -> source.path() + ": reads by itself what " + one.getKey() + " reads"))
                .sorted()
                .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyIsExemptForNothing() {
        assertThat(ELSEWISE.keySet())
                .allSatisfy(path -> assertThat(SourceText.below(PRODUCT, ".java"))
                        .as(path)
                        .anyMatch(source -> source.path().toString().startsWith(PRODUCT + path)
                                && READ_BY.values().stream()
                                        .anyMatch(one ->
                                                one.matcher(source.code()).find())));
    }
}
