package org.nishang.learning.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.nishang.learning.session.ClassSheet;
import org.nishang.learning.session.ClassState;
import org.nishang.learning.session.ui.ClassPagePart;
import org.nishang.ui.Kit;
import org.springframework.stereotype.Service;

/** On the page of a class, for those who hold it: the ways to its attendance and its results. */
@Service
class AttendancePart implements ClassPagePart {

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Component> show(ClassSheet sheet) {
        boolean held =
                sheet.about().state() != ClassState.PLANNED && sheet.about().state() != ClassState.CANCELLED;
        return sheet.isOwned() && held ? Optional.of(new Ways(sheet)) : Optional.empty();
    }

    private static final class Ways extends Div {

        Ways(ClassSheet sheet) {
            var id = sheet.about().id();
            add(Kit.card(
                    getTranslation("learning.attendance.part"),
                    Kit.styled(new Paragraph(getTranslation("learning.attendance.part.context")), "soft"),
                    Kit.styled(
                            new Div(
                                    Kit.tested(
                                            Kit.action(
                                                    "classes/" + id + "/attendance",
                                                    getTranslation("learning.attendance.open"),
                                                    false),
                                            "to-attendance"),
                                    Kit.tested(
                                            Kit.action(
                                                    "classes/" + id + "/results",
                                                    getTranslation("learning.results.open"),
                                                    false),
                                            "to-results")),
                            "actions")));
        }
    }
}
