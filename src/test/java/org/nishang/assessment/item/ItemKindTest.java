package org.nishang.assessment.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nishang.common.Text;
import org.nishang.course.ItemBody;

/** A kind is known everywhere or nowhere. */
class ItemKindTest {

    private static final ItemGround NO_GROUND = new ItemGround(
            "C01",
            new Text("课", "Course"),
            java.util.Map.of(),
            java.util.Map.of(),
            java.util.Map.of(),
            java.util.Map.of());

    @Test
    void theBrowserKnowsTheSameKinds() throws IOException {
        String script = Files.readString(Path.of("frontend/exam/items.ts"));
        int begin = script.indexOf("const kinds:");
        var names = Pattern.compile("(?m)^  '?([a-z-]+)'?[:,]")
                .matcher(script.substring(begin, script.indexOf("};", begin)))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(names).isEqualTo(codes());
    }

    @Test
    void contentPacksHaveABodyForEveryKind() {
        var bodies = Arrays.stream(ItemBody.class.getPermittedSubclasses()).count();

        // single and multiple have one body
        assertThat(bodies).isEqualTo(ItemKind.values().length - 1);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasItsWordsInBothLanguages(ItemKind kind) {
        for (String language : List.of("en", "zh")) {
            assertThat(ResourceBundle.getBundle("vaadin-i18n.assessment_" + language)
                            .keySet())
                    .contains("assessment.sheet.kind-" + kind.code());
            assertThat(ResourceBundle.getBundle("vaadin-i18n.assessment-quality_" + language)
                            .keySet())
                    .contains("assessment.items.kind." + kind.code());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyFormGivesABodyOfItsKindAndMayNotGoIntoUse(ItemKind kind) {
        var form = ItemForm.empty(kind.code(), "T1");

        assertThat(ItemForms.item("C01-P001", form, NO_GROUND).kind()).isEqualTo(kind.code());
        assertThat(FormCheck.of(form, NO_GROUND).isEmpty()).isEqualTo(kind == ItemKind.TRUE_FALSE);
    }

    @Test
    void anUnknownKindThrowsAndInAFormItIsAFinding() {
        var form = ItemForm.empty("single", "T1");
        var unknown = new ItemForm(
                "essay",
                form.fact(),
                form.topic(),
                form.difficulty(),
                form.stem(),
                form.lines(),
                form.others(),
                form.statement(),
                form.value(),
                form.tolerance(),
                form.picture(),
                form.model(),
                form.explanation(),
                form.policy(),
                form.penalty(),
                form.formatted(),
                form.practiceOnly(),
                form.caseId());

        assertThatThrownBy(() -> ItemKind.of("essay")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ItemForms.item("C01-P001", unknown, NO_GROUND))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(FormCheck.of(unknown, NO_GROUND)).containsExactly(ItemFinding.refusal("assessment.check.kind"));
    }

    private static java.util.Set<String> codes() {
        return Arrays.stream(ItemKind.values()).map(ItemKind::code).collect(Collectors.toSet());
    }
}
