package org.nishang.staffing.list.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.staffing.list.OwnNeeds;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.PassedPart;
import org.nishang.ui.Tone;
import org.nishang.ui.WorkbenchPart;

/** Why a learner learns: what the own enterprise lacks. Said before the exam, and again when it is passed. */
@org.springframework.stereotype.Component
class OwnNeedsPart implements WorkbenchPart, PassedPart {

    private static final String MET = "staffing.own-need.met.";

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
        return lines(
                needs.today().stream()
                        .filter(need -> need.missing() > 0 || need.shortOn().isPresent())
                        .toList(),
                OwnNeedsPart::before);
    }

    @Override
    public Optional<Component> show(LocalDate since) {
        return lines(needs.today(), OwnNeedsPart::after);
    }

    private static String before(OwnNeeds.Need need) {
        return need.missing() > 0 ? "staffing.own-need.missing." : "staffing.own-need.soon.";
    }

    private static String after(OwnNeeds.Need need) {
        return need.missing() > 0 ? "staffing.own-need.still." : MET;
    }

    private static Optional<Component> lines(List<OwnNeeds.Need> needs, Function<OwnNeeds.Need, String> words) {
        return needs.isEmpty() ? Optional.empty() : Optional.of(new Lines(needs, words));
    }

    private static final class Lines extends Div {

        Lines(List<OwnNeeds.Need> needs, Function<OwnNeeds.Need, String> words) {
            addClassName("own-needs");
            setTestId("own-needs");
            needs.forEach(need -> {
                String key = words.apply(need);
                add(new Paragraph(Kit.state(
                        key.equals(MET) ? Tone.GOOD : Tone.SOON,
                        getTranslation(
                                key + need.role(),
                                need.enterprise(),
                                need.missing(),
                                need.shortOn().map(Formats::date).orElse("")))));
            });
        }
    }
}
