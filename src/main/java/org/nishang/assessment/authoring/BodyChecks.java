package org.nishang.assessment.authoring;

import static org.nishang.assessment.bank.ItemFinding.refusal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.nishang.assessment.bank.FormLine;
import org.nishang.assessment.bank.FormText;
import org.nishang.assessment.bank.ItemFinding;
import org.nishang.assessment.bank.ItemForm;
import org.nishang.assessment.bank.ItemForms;
import org.nishang.assessment.bank.ItemGround;
import org.nishang.assessment.item.Outline;
import org.nishang.course.ItemBody;

/** What keeps a form out of use, kind by kind. Pure. */
final class BodyChecks {

    private static final int MOST = 10;

    private final ItemForm form;
    private final ItemGround ground;
    private final List<FormLine> lines;
    private final List<FormLine> others;
    private final List<ItemFinding> found = new ArrayList<>();

    private BodyChecks(ItemForm form, ItemGround ground) {
        this.form = form;
        this.ground = ground;
        this.lines = form.lines().stream().filter(line -> !line.isBlank()).toList();
        this.others = form.others().stream().filter(line -> !line.isBlank()).toList();
    }

    static List<ItemFinding> of(ItemForm form, ItemGround ground) {
        var checks = new BodyChecks(form, ground);
        checks.check();
        return checks.found.stream().distinct().toList();
    }

    private void add(String key, Object... arguments) {
        found.add(refusal(key, arguments));
    }

    private void check() {
        switch (form.kind()) {
            case "single", "multiple" -> choice();
            case "true-false" -> {}
            case "fill-in" -> fillIn();
            case "numeric" -> numeric();
            case "matching" -> matching();
            case "ordering" -> {
                whole(lines, 300);
                apart(lines);
                count(lines.size(), 3, MOST, "assessment.check.steps");
            }
            case "hot-spot" -> hotSpot();
            case "short-answer" -> shortAnswer();
            default -> add("assessment.check.kind");
        }
    }

    /** Both languages of each line, and not too long. */
    private void whole(List<FormLine> some, int longest) {
        for (FormLine line : some) {
            whole(line.text(), longest);
        }
    }

    private void whole(FormText text, int longest) {
        if (!text.isWhole()) {
            add("assessment.check.line-one-language");
        }
        if (text.zh().strip().length() > longest || text.en().strip().length() > longest) {
            add("assessment.check.too-long", longest);
        }
        if (ItemChecks.isUnprintable(text)) {
            add("assessment.check.unprintable");
        }
    }

    private void apart(List<FormLine> some) {
        var seen = new HashSet<FormText>();
        for (FormLine line : some) {
            var text = stripped(line.text());
            if (!text.isBlank() && !seen.add(text)) {
                add("assessment.check.twice", text.zh().isEmpty() ? text.en() : text.zh());
            }
        }
    }

    private static FormText stripped(FormText text) {
        return new FormText(text.zh().strip(), text.en().strip());
    }

    private void count(int count, int least, int most, String key) {
        if (count < least || count > most) {
            add(key, least, most, count);
        }
    }

    private long correct() {
        return lines.stream().filter(FormLine::correct).count();
    }

    private void choice() {
        whole(lines, 500);
        apart(lines);
        boolean several = form.kind().equals("multiple");
        if (correct() == 0) {
            add("assessment.check.no-correct");
        } else if (!several && correct() > 1) {
            add("assessment.check.one-correct");
        } else if (several && (correct() < 2 || correct() == lines.size())) {
            add("assessment.check.some-correct");
        }
        count(lines.size(), 4, several ? 5 : 4, "assessment.check.options");
    }

    private void fillIn() {
        if (lines.isEmpty()) {
            add("assessment.check.no-accepted");
        }
        for (FormLine line : lines) {
            var text = new FormText(line.text().zh(), line.text().zh());
            if (text.zh().isBlank()) {
                add("assessment.check.no-accepted");
            } else {
                whole(text, 100);
            }
        }
    }

    private void numeric() {
        if (ItemForms.Numbers.decimal(form.value()).isEmpty()) {
            add("assessment.check.no-number");
        }
        String spread = form.tolerance().strip();
        String digits = spread.endsWith("%") ? spread.substring(0, spread.length() - 1) : spread;
        if (!spread.isEmpty()
                && ItemForms.Numbers.decimal(digits)
                        .filter(one -> one.signum() >= 0)
                        .isEmpty()) {
            add("assessment.check.tolerance");
        }
        whole(others, 20);
        apart(others);
        for (int i = 0; i < others.size(); i++) {
            String written = others.get(i).measure().strip();
            var factor = written.isEmpty() ? java.util.Optional.of(BigDecimal.ONE) : ItemForms.Numbers.decimal(written);
            if (factor.filter(one -> one.signum() > 0).isEmpty()
                    || i == 0 && factor.get().compareTo(BigDecimal.ONE) != 0) {
                add("assessment.check.factor");
            }
        }
    }

    private void matching() {
        whole(lines, 300);
        apart(lines);
        count(lines.size(), 2, 8, "assessment.check.pairs");
        var rights = new HashSet<FormText>();
        for (FormLine line : lines) {
            whole(line.pair(), 200);
            rights.add(stripped(line.pair()));
        }
        for (FormLine other : others) {
            whole(other.text(), 200);
            if (!rights.add(stripped(other.text()))) {
                add("assessment.check.twice", other.text().zh());
            }
        }
        count(rights.size(), 2, MOST, "assessment.check.rights");
    }

    private void hotSpot() {
        whole(lines, 200);
        apart(lines);
        var picture = ground.pictures().get(form.picture().replace(".svg", ".zh.svg"));
        var english = ground.pictures().get(form.picture().replace(".svg", ".en.svg"));
        if (!form.picture().endsWith(".svg") || picture == null || english == null) {
            add("assessment.check.no-picture");
            return;
        }
        if (picture.width() != english.width() || picture.height() != english.height()) {
            add("assessment.check.picture-sizes");
        }
        for (FormLine line : lines) {
            var shape = Outline.read(line.measure());
            if (shape.isEmpty()) {
                add("assessment.check.outline", line.text().zh());
            } else if (!Outline.lies(shape.get(), picture.width(), picture.height())) {
                add("assessment.check.outside", line.text().zh(), picture.width(), picture.height());
            }
        }
        if (correct() == 0) {
            add("assessment.check.no-correct");
        } else if (correct() == lines.size()) {
            add("assessment.check.some-correct");
        }
        count(lines.size(), 3, 8, "assessment.check.areas");
    }

    private void shortAnswer() {
        whole(form.model(), ItemChecks.LONGEST);
        whole(lines, 300);
        for (FormLine line : lines) {
            if (ItemForms.Numbers.whole(line.measure())
                    .filter(points -> points >= 1 && points <= 20)
                    .isEmpty()) {
                add("assessment.check.points");
            }
        }
        count(lines.size(), 1, MOST, "assessment.check.criteria");
    }

    /** Whether a body can be shown at all. */
    static boolean isShowable(ItemBody body, ItemGround ground) {
        return switch (body) {
            case ItemBody.HotSpot spot ->
                ground.pictures().containsKey(spot.picture().replace(".svg", ".zh.svg"))
                        && !spot.areas().isEmpty();
            case ItemBody.Matching matching -> !matching.pairs().isEmpty();
            case ItemBody.Ordering ordering -> ordering.steps().size() > 1;
            default -> true;
        };
    }
}
