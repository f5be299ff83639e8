package org.nishang.assessment.correction.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.nishang.assessment.correction.KeyCorrecting;
import org.nishang.assessment.correction.KeySheet;
import org.nishang.assessment.ui.ItemWords;
import org.nishang.assessment.ui.KeyCorrectionWords;
import org.nishang.common.Uuids;
import org.nishang.identity.Permission;
import org.nishang.ui.Kit;

/** Says what is wrong with the key of a version of an item. */
@Route(KeyCorrectionWords.KEY + "/:version")
@RolesAllowed(Permission.MANAGE_CONTENT)
@CssImport("./styles/assessment.css")
@CssImport("./styles/assessment-correction.css")
class KeyView extends Div implements BeforeEnterObserver {

    private final KeyCorrecting corrections;

    KeyView(KeyCorrecting corrections) {
        this.corrections = corrections;
        addClassName("remark-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(corrections.key(
                Uuids.parse(event.getRouteParameters().get("version").orElse(""))));
    }

    private void show(KeySheet sheet) {
        var right = new UnorderedList();
        sheet.right().forEach(text -> right.add(new ListItem(text.in(getLocale()))));
        var stem = Kit.styled(new Div(), "remark-stem", "formatted");
        stem.getElement().setProperty("innerHTML", sheet.stem().html(getLocale()));
        removeAll();
        add(
                Kit.head(
                        getTranslation("assessment.key-correction.key.title"),
                        getTranslation("assessment.key-correction.item", sheet.item(), sheet.revision()),
                        Kit.action(
                                ItemWords.PATH + "/" + sheet.item(),
                                getTranslation("assessment.key-correction.to-item"),
                                false)),
                Kit.card(
                        getTranslation("assessment.key-correction.question"),
                        stem,
                        new Paragraph(getTranslation("assessment.key-correction.key.now")),
                        right),
                Kit.card(getTranslation("assessment.key-correction.what"), new KeyForm(sheet, wish -> {
                    var id = corrections.propose(wish);
                    getUI().ifPresent(ui -> ui.navigate(KeyCorrectionWords.address(id)));
                })));
    }
}
