package org.nishang.staffing.list.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.staffing.list.OwnNeeds;
import org.nishang.ui.Kit;
import org.nishang.ui.PassedPart;
import org.nishang.ui.Tone;
import org.nishang.ui.WorkbenchPart;

/** Why a learner learns: what the own enterprise lacks. Said before the exam, and again when it is passed. */
@org.springframework.stereotype.Component
class OwnNeedsPart implements WorkbenchPart, PassedPart {

    private final OwnNeeds needs;
    private final CurrentUser user;

    OwnNeedsPart(OwnNeeds needs, CurrentUser user) {
        this.needs = needs;
        this.user = user;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> show() {
        if (!user.may(Permission.LEARN) || user.learner().isEmpty()) {
            return Optional.empty();
        }
        return lines(needs.today().stream().filter(need -> need.missing() > 0).toList(), "staffing.own-need.missing.");
    }

    @Override
    public Optional<Component> show(LocalDate since) {
        return lines(needs.today(), "staffing.own-need.still.");
    }

    private static Optional<Component> lines(List<OwnNeeds.Need> needs, String missing) {
        return needs.isEmpty() ? Optional.empty() : Optional.of(new Lines(needs, missing));
    }

    private static final class Lines extends Div {

        Lines(List<OwnNeeds.Need> needs, String missing) {
            addClassName("own-needs");
            setTestId("own-needs");
            needs.forEach(need -> add(new Paragraph(Kit.state(
                    need.missing() == 0 ? Tone.GOOD : Tone.SOON,
                    getTranslation(
                            (need.missing() == 0 ? "staffing.own-need.met." : missing) + need.role(),
                            need.enterprise(),
                            need.missing())))));
        }
    }
}
