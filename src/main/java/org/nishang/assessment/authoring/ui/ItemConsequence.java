package org.nishang.assessment.authoring.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.nishang.assessment.authoring.BankRow;
import org.nishang.assessment.authoring.DraftSheet;
import org.nishang.ui.question.Consequence;

/** What follows for papers when an item or its draft is decided on. */
final class ItemConsequence {

    private ItemConsequence() {}

    /** @param act {@code retire}, {@code keep-ours}, {@code take-packs} */
    static Consequence of(Component page, String act, BankRow item) {
        return of(
                page,
                "assessment.bank." + act,
                item.code(),
                page.getTranslation("assessment.bank.revision-now", item.revision()));
    }

    /** @param act {@code approve}, {@code withdraw} */
    static Consequence of(Component page, String act, DraftSheet draft) {
        return of(
                page,
                "assessment.review." + act,
                draft.code(),
                page.getTranslation("assessment.review.saves", draft.saveNumber()));
    }

    /** @param act key of the verb; its question and what follows are {@code ACT.ask} and {@code ACT.follows} */
    private static Consequence of(Component page, String act, String code, String stands) {
        return new Consequence(
                page.getTranslation(act + ".ask", code),
                List.of(
                        stands,
                        page.getTranslation(act + ".follows"),
                        page.getTranslation("assessment.bank.papers-stay")),
                page.getTranslation(act));
    }
}
