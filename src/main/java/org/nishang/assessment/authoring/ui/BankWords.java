package org.nishang.assessment.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.nishang.assessment.authoring.BankRow;
import org.nishang.assessment.authoring.DraftState;
import org.nishang.common.Text;
import org.nishang.course.quality.SimilarItem;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** What the screens of the item bank say of an item, and where they are. */
final class BankWords {

    static final String PATH = "items";

    private BankWords() {}

    /** What is in use, what is being written, and what somebody must settle. */
    static Div states(Component here, BankRow row) {
        var states = Kit.styled(new Div(), "item-flags");
        states.add(Kit.state(
                switch (row.standing()) {
                    case IN_USE -> Tone.GOOD;
                    case ENDED -> Tone.SOON;
                    case WRONG_KEY -> Tone.BAD;
                    case NEW, RETIRED -> Tone.PLAIN;
                },
                here.getTranslation("assessment.bank.standing." + row.standing())));
        if (row.demand().mustPass()) {
            states.add(Kit.state(Tone.SOON, here.getTranslation("assessment.form.must-pass")));
        }
        var draft = row.draft();
        if (draft != null) {
            states.add(Kit.state(
                    draft == DraftState.REVIEW ? Tone.SOON : Tone.PLAIN,
                    here.getTranslation("assessment.bank.draft." + draft, row.draftBy())));
        }
        if (row.conflict()) {
            states.add(Kit.state(Tone.BAD, here.getTranslation("assessment.bank.conflict")));
        }
        return states;
    }

    static String about(Component here, BankRow row) {
        return here.getTranslation("assessment.items.kind." + row.kind())
                + " · "
                + here.getTranslation("assessment.form.difficulty." + row.difficulty())
                + " · "
                + here.getTranslation("assessment.form.level." + row.level())
                + (row.revision() == 0
                        ? ""
                        : " · "
                                + here.getTranslation(
                                        row.portal()
                                                ? "assessment.bank.version-portal"
                                                : "assessment.bank.version-pack",
                                        row.revision()));
    }

    static String twin(Component here, SimilarItem twin) {
        return twin.percent() == 0
                ? here.getTranslation("assessment.bank.twin-answer", twin.code())
                : here.getTranslation("assessment.bank.twin", twin.code(), twin.percent());
    }

    /** In the language of the page, or in the other while that is all there is. */
    static String stem(Locale locale, BankRow row) {
        String own = Text.isChinese(locale) ? row.stem().zh() : row.stem().en();
        String other = Text.isChinese(locale) ? row.stem().en() : row.stem().zh();
        return own.isBlank() ? other : own;
    }
}
