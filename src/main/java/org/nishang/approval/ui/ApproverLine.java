package org.nishang.approval.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.nishang.ui.Kit;

/** Beside what is proposed: by whom it can be approved, or that there is nobody and what to do about it. */
public final class ApproverLine extends Paragraph {

    /** @param others names of accounts, as {@link org.nishang.approval.Approvers#others} says */
    public ApproverLine(List<String> others) {
        Kit.tested(this, "approvers");
        addClassNames(others.isEmpty() ? "tone-soon" : "soft", "approvers");
        setText(
                others.isEmpty()
                        ? getTranslation("approval.nobody")
                        : getTranslation("approval.others", String.join(getTranslation("approval.separator"), others)));
    }
}
