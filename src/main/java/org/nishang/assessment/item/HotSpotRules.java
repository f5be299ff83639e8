package org.nishang.assessment.item;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nishang.common.FieldName;
import org.nishang.course.ItemBody;

/** Areas of a picture, of which one or several are right; it is answered as a choice of them. */
final class HotSpotRules implements KindRules {

    @Override
    public Answering answering(ItemContent content) {
        return new ChoiceAnswering(content.options(), false);
    }

    @Override
    public List<ItemContent.Option> options(ItemBody body) {
        return ((ItemBody.HotSpot) body)
                .areas().stream()
                        .map(area -> new ItemContent.Option(area.name(), area.correct()))
                        .toList();
    }

    @Override
    public ItemBody body(ItemContent content) {
        return Objects.requireNonNull(content.extra().hotSpot());
    }

    @Override
    public FormBody form(ItemBody body) {
        var spot = (ItemBody.HotSpot) body;
        return new FormBody(
                spot.areas().stream()
                        .map(area -> FormBody.line(area.name(), Outline.of(area.shape()), area.correct()))
                        .toList(),
                List.of(),
                false,
                "",
                "",
                spot.picture(),
                FormText.EMPTY);
    }

    @Override
    public ItemBody body(ItemForm form, List<FormLine> lines, List<FormLine> others) {
        return new ItemBody.HotSpot(
                form.picture(), lines.stream().flatMap(HotSpotRules::area).toList());
    }

    private static Stream<ItemBody.Area> area(FormLine line) {
        return Outline.read(line.measure()).stream()
                .map(shape -> new ItemBody.Area(ItemForms.text(line.text()), line.correct(), shape));
    }

    @Override
    public void check(FormCheck check) {
        var form = check.form();
        var lines = check.lines();
        check.whole(lines, 200);
        check.apart(lines);
        var picture = check.ground().pictures().get(form.picture().replace(".svg", ".zh.svg"));
        var english = check.ground().pictures().get(form.picture().replace(".svg", ".en.svg"));
        if (!form.picture().endsWith(".svg") || picture == null || english == null) {
            check.add(FieldName.PICTURE, "assessment.check.no-picture");
            return;
        }
        if (picture.width() != english.width() || picture.height() != english.height()) {
            check.add(FieldName.PICTURE, "assessment.check.picture-sizes");
        }
        for (FormLine line : lines) {
            var shape = Outline.read(line.measure());
            if (shape.isEmpty()) {
                check.add("assessment.check.outline", line.text().zh());
            } else if (!Outline.lies(shape.get(), picture.width(), picture.height())) {
                check.add("assessment.check.outside", line.text().zh(), picture.width(), picture.height());
            }
        }
        if (check.correct() == 0) {
            check.add("assessment.check.no-correct");
        } else if (check.correct() == lines.size()) {
            check.add("assessment.check.some-correct");
        }
        check.count(lines.size(), 3, 8, "assessment.check.areas");
    }

    @Override
    public boolean isShowable(ItemBody body, ItemGround ground) {
        var spot = (ItemBody.HotSpot) body;
        return ground.pictures().containsKey(spot.picture().replace(".svg", ".zh.svg"))
                && !spot.areas().isEmpty();
    }

    @Override
    public Optional<LineKind> lines() {
        return Optional.of(LineKind.AREA);
    }

    @Override
    public Set<Field> fields() {
        return Set.of(Field.PICTURE);
    }

    @Override
    public List<String> right(ItemForm form) {
        return ChoiceAnswering.right(form);
    }

    @Override
    public KeyInput keyInput() {
        return KeyInput.SOME;
    }

    @Override
    public boolean saysWhetherSeveral() {
        return true;
    }
}
