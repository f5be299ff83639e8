package org.nishang.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.FieldName;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.nishang.ui.form.Form;
import org.nishang.ui.form.FormLines;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was typed into a form and not handed in is there again for who typed it. */
class FormDraftViewTest extends ViewTest {

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void anAdministrator() {
        signIn(As.administrator(Scope.ALL));
        open("enterprises/new");
    }

    @Test
    void textsDaysAndChoicesComeBackWithAWordAndCanBeDiscarded() {
        assertThat(isThere("draft-restored")).isFalse();
        var today = day().getValue();
        type("name", "平湖织锦有限公司");
        choose("region", options("region").get(1));
        var region = ((ComboBox<?>) at("region")).getValue();
        type(day(), LocalDate.of(2026, 3, 2));

        openAgain();

        assertThat(valueOf("name")).isEqualTo("平湖织锦有限公司");
        assertThat(valueOf("region")).isEqualTo(region);
        assertThat(day().getValue()).isEqualTo("2026-03-02");
        assertThat(text("draft-restored")).contains("草稿已恢复");

        click("discard-draft");

        assertThat(valueOf("name")).isEqualTo("");
        assertThat(((ComboBox<?>) at("region")).isEmpty()).isTrue();
        assertThat(day().getValue()).isEqualTo(today);
        assertThat(isThere("draft-restored")).isFalse();
        openAgain();
        assertThat(isThere("draft-restored")).isFalse();
    }

    @Test
    void whatWasHandedInIsNoDraftAnyMore() {
        var form = new Form("form");
        var name = field("draft-name");
        show(form.with(name, FieldName.NAME));
        form.primary("提交", "hand-in", () -> name.setValue(""));
        type("draft-name", "织锦");
        assertThat(drafts()).isEqualTo(1);

        click("hand-in");

        assertThat(drafts()).isZero();
    }

    @Test
    void aDraftStaysWhereTheFormIsRefusedOrAQuestionIsOpen() {
        type("name", "平湖织锦有限公司");
        click("register");

        assertThat(drafts()).isEqualTo(1);
    }

    @Test
    void passwordsCodesAndNumbersOfDocumentsAreNotKept() {
        var form = new Form("form");
        var secret = Kit.tested(new PasswordField(), "draft-secret");
        show(form.with(secret)
                .with(field("draft-code"), FieldName.CODE)
                .with(field("draft-document"), FieldName.DOCUMENT));
        form.primary("提交", "hand-in", () -> {});

        type("draft-secret", "Silk-And-Thread-9");
        type("draft-code", "123456");
        type("draft-document", "330482199001011234");

        assertThat(drafts()).isZero();
    }

    @Test
    void linesComeBackAsManyAsThereWere() {
        showLines();
        click("add-line");
        click("add-line");
        type("line-1", "第二行");

        openAgain();
        showLines();

        assertThat(valueOf("line-0")).isEqualTo("");
        assertThat(valueOf("line-1")).isEqualTo("第二行");
    }

    /** Somebody else has changed it meanwhile: that is not typed over. */
    @Test
    void aFieldWithAnotherValueByThenStaysAsItIs() {
        var first = field("draft-name");
        first.setValue("旧名");
        show(named(new Form("form").with(first)));
        type("draft-name", "新名");

        openAgain();
        var second = field("draft-name");
        second.setValue("别人改的名");
        show(named(new Form("form").with(second)));

        assertThat(valueOf("draft-name")).isEqualTo("别人改的名");
        assertThat(isThere("draft-restored")).isFalse();
    }

    @Test
    void formsThatCannotBeToldApartHaveNoneAndThoseThatCanHaveTheirOwn() {
        show(named(new Form("form").with(field("one"))), named(new Form("form").with(field("other"))));
        type("one", "甲");
        assertThat(drafts()).isZero();

        openAgain();
        show(named(new Form("form").about("a").with(field("one"))));
        type("one", "甲");
        openAgain();
        show(named(new Form("form").about("b").with(field("one"))));
        assertThat(valueOf("one")).isEqualTo("");
        openAgain();
        show(named(new Form("form").about("a").with(field("one"))));
        assertThat(valueOf("one")).isEqualTo("甲");
    }

    @Test
    void nobodyElseSeesIt() {
        type("name", "平湖织锦有限公司");

        signIn(As.administrator("somebody-else"));
        open("enterprises/new");

        assertThat(valueOf("name")).isEqualTo("");
        assertThat(isThere("draft-restored")).isFalse();
    }

    private void openAgain() {
        open("account");
        open("enterprises/new");
    }

    private void showLines() {
        var lines = new FormLines<TextField>(() -> {});
        var form = new Form("form").put(lines);
        form.put(lines.adding(
                "加", "add-line", () -> field("line-" + lines.lines().size())));
        form.with(field("draft-name"));
        show(named(form));
    }

    private static Form named(Form form) {
        form.primary("提交", "hand-in", () -> {});
        return form;
    }

    private void show(Component... parts) {
        act(() -> ((HasComponents) UI.getCurrent().getCurrentView())
                .add(new Div(List.of(parts).toArray(Component[]::new))));
    }

    private static TextField field(String testId) {
        return Kit.tested(new TextField(), testId);
    }

    private Object valueOf(String testId) {
        return ((com.vaadin.flow.component.HasValue<?, ?>) at(testId)).getValue();
    }

    private DateField day() {
        return all(DateField.class).getFirst();
    }

    private int drafts() {
        return jdbc.sql("select count(*) from form_draft").query(Integer.class).single();
    }
}
