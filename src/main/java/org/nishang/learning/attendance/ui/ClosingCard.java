package org.nishang.learning.attendance.ui;

import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.nishang.approval.ui.ProposalCard;
import org.nishang.approval.ui.ProposalList;
import org.nishang.learning.attendance.ClassClosing;
import org.nishang.learning.attendance.ProposedClosing;
import org.nishang.ui.question.Consequence;

/** A closing that waits for the yes of a second person. */
class ClosingCard extends Div {

    ClosingCard(ProposedClosing proposed, ClassClosing closing, ZoneId zone, Runnable changed) {
        var list = new ProposalList();
        String title = getTranslation(
                "learning.closing.ask-approve", proposed.of().plan().name());
        var id = proposed.about().id();
        list.show(List.of(new ProposalCard(
                        proposed.about(),
                        title,
                        new Consequence(title, lines(proposed), getTranslation("approval.approve")),
                        zone)
                .answers(() -> closing.approve(id), () -> closing.decline(id), () -> closing.reopen(id), changed)));
        add(list);
    }

    private List<String> lines(ProposedClosing proposed) {
        var lines = new ArrayList<String>();
        lines.add(getTranslation("learning.closing.outcomes", proposed.outcomes()));
        lines.add(getTranslation("learning.closing.passed", proposed.passed()));
        lines.add(getTranslation("learning.closing.final"));
        if (!proposed.isCurrent()) {
            lines.add(getTranslation("learning.closing.changed"));
        }
        return lines;
    }
}
