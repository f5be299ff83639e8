package org.nishang.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.nishang.ui.form.FileField;
import org.nishang.ui.form.Form;
import org.nishang.ui.form.FormLines;
import org.nishang.ui.question.DialogButton;

/** Parts of forms besides their fields: lines, files, and buttons that open a form in a dialog. */
class FormPartsViewTest extends ViewTest {

    private final Div page = new Div();

    @BeforeEach
    void openPage() {
        signIn(As.administrator(Scope.ALL));
        open("account");
        UI.getCurrent().add(page);
    }

    @Test
    void linesOfAFormComeAndGo() {
        var changes = new AtomicInteger();
        var lines = new FormLines<TextField>(changes::incrementAndGet);
        page.add(
                lines,
                lines.adding(
                        "加",
                        "add-line",
                        () -> Kit.tested(
                                new TextField(), "line-" + lines.lines().size())));

        click("add-line");
        click("add-line");
        page.add(Kit.tested(lines.removing(lines.lines().getFirst(), "删"), "remove-line"));
        click("remove-line");

        assertThat(isThere("line-0")).isFalse();
        assertThat(lines.lines()).containsExactly(at(TextField.class, "line-1"));
        assertThat(changes).hasValue(3);
        lines.clear();
        assertThat(isThere("line-1")).isFalse();
    }

    @Test
    void filesAreRefusedInTheReadersWords() {
        var form = new Form("form");
        var handler = new SmallUpload(2_000_000, (name, bytes) -> {});
        var file = new FileField(form, "选择文件", "拖到这里", "file", handler, ".png", ".jpg");
        page.add(form.put(file));
        var kind = words("ui.file.kind", ".png .jpg");

        assertThat(file.getI18n().getError().getFileIsTooBig()).isEqualTo(words("ui.file.too-large", 2));
        assertThat(file.getI18n().getError().getIncorrectFileType()).isEqualTo(kind);
        ComponentUtil.fireEvent(file, new FileRejectedEvent(file, kind, "a.txt"));

        assertThat(text("form-refused")).isEqualTo(kind);
    }

    @Test
    void buttonOpensItsDialogAnew() {
        var opened = new AtomicInteger();
        page.add(new DialogButton("打开", "open-dialog", () -> {
            opened.incrementAndGet();
            return new Dialog(new Div("对话"));
        }));

        click("open-dialog");
        click("open-dialog");

        assertThat(opened).hasValue(2);
    }
}
