package org.nishang.course.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlossaryTest {

    @Test
    void findsTheLongestWord() {
        assertThat(found("授权后报关单证要留存", "单证", "报关单证")).containsExactly("报关单证");
    }

    @Test
    void findsEnglishWordsAsAWholeInTheSingularAndThePlural() {
        assertThat(found("Sealed goods: a seal, two seals. The SEAL is whole.", "seal"))
                .containsExactly("seal", "seals", "SEAL");
        assertThat(found("Boxes and loops.", "box", "loop")).containsExactly("Boxes", "loops");
    }

    @Test
    void findsVerbsWithoutTheirToAndBothFormsOfAnAbbreviation() {
        assertThat(found("They declare for inspection.", "to declare for inspection"))
                .containsExactly("declare for inspection");
        assertThat(found("An AEO is an authorised economic operator.", "authorised economic operator (AEO)"))
                .containsExactly("AEO", "authorised economic operator");
        assertThat(found("主动披露以前叫主动报告", "主动报告（主动披露）")).containsExactly("主动披露", "主动报告");
    }

    @Test
    void oneCharacterIsNoWord() {
        assertThat(found("批准这一批货", "批")).isEmpty();
    }

    @Test
    void nothingIsFoundWithoutWords() {
        assertThat(Glossary.EMPTY.next("报检", 0)).isEmpty();
    }

    private static List<String> found(String text, String... words) {
        var glossary = new Glossary(List.of(words).stream()
                .map(word -> new Term(word, "?", "?", ""))
                .toList());
        var found = new ArrayList<String>();
        for (var next = glossary.next(text, 0);
                next.isPresent();
                next = glossary.next(text, next.get().to())) {
            found.add(text.substring(next.get().from(), next.get().to()));
        }
        return found;
    }
}
