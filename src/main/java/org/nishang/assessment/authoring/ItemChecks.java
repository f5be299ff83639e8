package org.nishang.assessment.authoring;

import static org.nishang.assessment.item.ItemFinding.refusal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nishang.assessment.item.FormCheck;
import org.nishang.assessment.item.FormText;
import org.nishang.assessment.item.ItemFinding;
import org.nishang.assessment.item.ItemForm;
import org.nishang.assessment.item.ItemForms;
import org.nishang.assessment.item.ItemGround;
import org.nishang.assessment.item.ItemKind;
import org.nishang.common.FieldName;
import org.nishang.common.Text;
import org.nishang.course.ItemBody;
import org.nishang.course.ItemTexts;
import org.nishang.course.ItemVariants;
import org.nishang.course.MarkdownFault;

/**
 * What keeps a form out of use: what every item needs, and what its kind needs. The bounds are those of content packs,
 * so that what is let through can be written to a pack and read again. Pure.
 */
public final class ItemChecks {

    private static final int LONGEST = FormCheck.LONGEST;
    private static final Set<String> POLICIES = Set.of("", "partial", "negative");

    private final ItemForm form;
    private final ItemGround ground;
    private final List<ItemFinding> found = new ArrayList<>();

    private ItemChecks(ItemForm form, ItemGround ground) {
        this.form = form;
        this.ground = ground;
    }

    /** Refusals first, then hints. */
    static List<ItemFinding> of(ItemForm form, ItemGround ground, LocalDate today) {
        var checks = new ItemChecks(form, ground);
        checks.place();
        checks.texts();
        var drawn = checks.drawn();
        drawn.stream()
                .flatMap(one -> FormCheck.of(one, ground).stream())
                .distinct()
                .forEach(checks.found::add);
        checks.marking();
        checks.mustPass();
        boolean whole = checks.found.isEmpty();
        if (whole) {
            checks.markdown();
        }
        drawn.stream()
                .flatMap(one -> ItemHints.of(one, ground, today).stream())
                .distinct()
                .forEach(checks.found::add);
        return checks.found;
    }

    /** Every row of an item with parameters as a form of its own; else the form. */
    private List<ItemForm> drawn() {
        var parameters = form.parameters();
        if (parameters == null) {
            return List.of(form);
        }
        var faults = parameters.faults(ItemForms.written("", form, ground));
        found.addAll(faults);
        var item = ItemForms.item("", form, ground);
        var template = item.more().template();
        return template == null
                ? List.of()
                : template.variants().stream()
                        .map(variant -> ItemForms.of(ItemVariants.drawn(item, variant)))
                        .toList();
    }

    private void place() {
        if (form.fact().isEmpty()) {
            found.add(refusal("assessment.check.no-fact").at(FieldName.FACT));
        } else if (!ground.facts().containsKey(form.fact())) {
            found.add(refusal("assessment.check.fact-not-taught", form.fact()).at(FieldName.FACT));
        }
        if (!ground.topics().containsKey(form.topic())) {
            found.add(refusal("assessment.check.no-topic").at(FieldName.TOPIC));
        }
        if (form.difficulty() < 1 || form.difficulty() > 3) {
            found.add(refusal("assessment.check.difficulty").at(FieldName.DIFFICULTY));
        }
        if (!form.caseId().isEmpty() && !ground.cases().containsKey(form.caseId())) {
            found.add(refusal("assessment.check.no-case", form.caseId()).at(FieldName.CASE));
        }
    }

    private void texts() {
        both(FieldName.STEM, form.stem(), "assessment.check.no-stem", "assessment.check.stem-one-language");
        both(
                FieldName.EXPLANATION,
                form.explanation(),
                "assessment.check.no-explanation",
                "assessment.check.explanation-one-language");
    }

    private void both(FieldName field, FormText text, String missing, String oneLanguage) {
        if (text.isBlank()) {
            found.add(refusal(missing).at(field));
        } else if (!text.isWhole()) {
            found.add(refusal(oneLanguage).at(field));
        } else if (text.zh().length() > LONGEST || text.en().length() > LONGEST) {
            found.add(refusal("assessment.check.too-long", LONGEST).at(field));
        }
        if (text.isUnprintable()) {
            found.add(refusal("assessment.check.unprintable").at(field));
        }
    }

    private boolean isMarkedByPerson() {
        return ItemKind.find(form.kind())
                .filter(kind -> kind.rules().isMarkedByPerson())
                .isPresent();
    }

    private void marking() {
        if (!POLICIES.contains(form.policy())) {
            found.add(refusal("assessment.check.policy").at(FieldName.POLICY));
        }
        if (isMarkedByPerson() && !form.policy().isEmpty()) {
            found.add(refusal("assessment.check.policy-by-criteria").at(FieldName.POLICY));
        }
        if (form.policy().equals("negative") && (form.penalty() < 1 || form.penalty() > 100)) {
            found.add(refusal("assessment.check.penalty").at(FieldName.PENALTY));
        }
    }

    private void mustPass() {
        if (form.asked().mustPass() && form.practiceOnly()) {
            found.add(refusal("assessment.check.must-pass-practice").at(FieldName.MUST_PASS));
        }
        if (form.asked().mustPass() && isMarkedByPerson()) {
            found.add(refusal("assessment.check.must-pass-written").at(FieldName.MUST_PASS));
        }
    }

    /** Markdown is read whole texts at a time, so only once they are there. */
    private void markdown() {
        if (!form.formatted()) {
            return;
        }
        ItemBody body = ItemForms.item("", form, ground).body();
        for (Text text : ItemTexts.formatted(ItemForms.text(form.stem()), body, ItemForms.text(form.explanation()))) {
            markdown("zh", text.zh());
            markdown("en", text.en());
        }
    }

    private void markdown(String language, String text) {
        for (MarkdownFault fault :
                ItemTexts.faults(language, text, ground.pictures().keySet())) {
            var finding = refusal("assessment.check.markdown." + fault.kind());
            if (!found.contains(finding)) {
                found.add(finding);
            }
        }
    }
}
