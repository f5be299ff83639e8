package org.nishang.assessment.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.nishang.assessment.KeySheet;
import org.nishang.assessment.Remarks;
import org.nishang.common.Refusal;
import org.nishang.identity.Permission;
import org.nishang.ui.Kit;

/** Says what is wrong with the key of a version of an item. */
@Route(RemarkWords.KEY + "/:version")
@RolesAllowed(Permission.MANAGE_CONTENT)
@CssImport("./styles/assessment.css")
@CssImport("./styles/assessment-correction.css")
class KeyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Remarks remarks;

    KeyView(Remarks remarks) {
        this.remarks = remarks;
        addClassName("remark-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(remarks.key(id(event.getRouteParameters().get("version").orElse(""))));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal("common.unknown-id");
        }
    }

    private void show(KeySheet sheet) {
        var right = new UnorderedList();
        sheet.right().forEach(text -> right.add(new ListItem(text.in(getLocale()))));
        var stem = new Div();
        stem.addClassNames("remark-stem", "formatted");
        stem.getElement().setProperty("innerHTML", sheet.stem().html(getLocale()));
        removeAll();
        add(
                Kit.head(
                        getTranslation("assessment.remark.key.title"),
                        getTranslation("assessment.remark.item", sheet.item(), sheet.revision()),
                        Kit.action(
                                ItemWords.PATH + "/" + sheet.item(),
                                getTranslation("assessment.remark.to-item"),
                                false)),
                Kit.card(
                        getTranslation("assessment.remark.question"),
                        stem,
                        new Paragraph(getTranslation("assessment.remark.key.now")),
                        right),
                Kit.card(getTranslation("assessment.remark.what"), new KeyForm(sheet, wish -> {
                    var id = remarks.propose(wish);
                    getUI().ifPresent(ui -> ui.navigate(RemarkWords.address(id)));
                })));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assessment.remark.key.title") + " · " + getTranslation("ui.product");
    }
}
