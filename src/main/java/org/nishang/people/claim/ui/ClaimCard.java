package org.nishang.people.claim.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.nishang.common.FieldName;
import org.nishang.people.claim.ClaimRow;
import org.nishang.people.ui.PersonWords;
import org.nishang.ui.Facts;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;

/** One claim that waits, and what somebody with a right to it can do: agree, or decline with a reason. */
class ClaimCard extends Section {

    private static final int LONGEST = 200;

    private final ClaimRow claim;

    /** What is done about a claim. */
    interface Deciding {
        void accept(ClaimRow claim);

        void decline(ClaimRow claim, String reason);
    }

    /** @param facts what is said of it besides who asks and from when */
    ClaimCard(ClaimRow claim, ZoneId zone, Consumer<Facts> facts, Deciding deciding, Runnable decided) {
        this.claim = claim;
        addClassNames("card", "claim");
        setTestId("claim");
        var list = new Facts();
        facts.accept(list);
        list.add(getTranslation("people.claim.posts"), PersonWords.posts(claim.posts(), this))
                .add(getTranslation("people.joined-on"), Formats.date(claim.joinedOn()))
                .add(getTranslation("people.claim.asked-at"), Formats.minute(claim.askedAt(), zone));
        add(list, claim.decidable() ? decision(deciding, decided) : own());
    }

    private Component own() {
        return Kit.styled(new Paragraph(getTranslation("people.claim.own")), "soft");
    }

    private Component decision(Deciding deciding, Runnable decided) {
        var reason = Kit.tested(new TextField(getTranslation("people.claim.reason")), "claim-reason");
        reason.setMaxLength(LONGEST);
        var accepting = new Form("inline-form");
        accepting.primary(getTranslation("people.claim.accept"), "claim-accept", () -> {
            deciding.accept(claim);
            Kit.done(getTranslation("people.claim.accepted"));
            decided.run();
        });
        var declining = new Form("inline-form").needs(reason, FieldName.REASON);
        declining.submit(getTranslation("people.claim.decline"), "claim-decline", () -> {
            deciding.decline(claim, reason.getValue());
            Kit.done(getTranslation("people.claim.declined"));
            decided.run();
        });
        var consequence = getTranslation(
                "people.claim.consequence", claim.name(), Formats.date(claim.joinedOn()), claim.enterprise());
        return new Div(
                Kit.styled(new Paragraph(consequence), "soft"),
                Kit.styled(new Div(accepting, declining), "decision-forms"));
    }
}
