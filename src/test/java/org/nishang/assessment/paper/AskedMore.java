package org.nishang.assessment.paper;

import org.jspecify.annotations.Nullable;
import org.nishang.assessment.item.ItemContent;
import org.nishang.common.Text;
import org.nishang.course.CaseText;
import org.nishang.course.blueprint.Demand;

/** Items that ask more than most do. */
public final class AskedMore {

    private AskedMore() {}

    /** The same content with a demand, in a case or not. */
    public static ItemContent with(ItemContent content, Demand demand, @Nullable String caseId) {
        return new ItemContent(
                content.stem(),
                content.options(),
                content.accepted(),
                content.explanation(),
                new ItemContent.More(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        caseId == null ? null : new CaseText(caseId, new Text("案例", "case")),
                        null,
                        demand,
                        null));
    }
}
