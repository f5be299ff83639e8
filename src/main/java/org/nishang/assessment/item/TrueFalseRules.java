package org.nishang.assessment.item;

import java.util.List;
import java.util.Set;
import org.nishang.common.Text;
import org.nishang.course.ItemBody;

/** A statement that is true or false; it is answered as a choice of these two. */
final class TrueFalseRules implements KindRules {

    private static final Text TRUE = new Text("正确", "True");
    private static final Text FALSE = new Text("错误", "False");

    @Override
    public Answering answering(ItemContent content) {
        return new ChoiceAnswering(content.options(), false);
    }

    @Override
    public List<ItemContent.Option> options(ItemBody body) {
        boolean answer = ((ItemBody.TrueFalse) body).answer();
        return List.of(new ItemContent.Option(TRUE, answer), new ItemContent.Option(FALSE, !answer));
    }

    @Override
    public ItemBody body(ItemContent content) {
        return new ItemBody.TrueFalse(content.options().getFirst().correct());
    }

    @Override
    public FormBody form(ItemBody body) {
        return new FormBody(List.of(), List.of(), ((ItemBody.TrueFalse) body).answer(), "", "", "", FormText.EMPTY);
    }

    @Override
    public ItemBody body(ItemForm form, List<FormLine> lines, List<FormLine> others) {
        return new ItemBody.TrueFalse(form.statement());
    }

    @Override
    public void check(FormCheck form) {}

    @Override
    public Set<Field> fields() {
        return Set.of(Field.STATEMENT);
    }

    @Override
    public Hints hints() {
        return Hints.OF_STATEMENT;
    }

    @Override
    public KeyInput keyInput() {
        return KeyInput.ONE;
    }
}
