package org.nishang.people.claim.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.nishang.people.claim.ClaimRow;
import org.nishang.people.ui.PersonWords;
import org.nishang.ui.Facts;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Refused;

/** One claim that waits, and what somebody with a right to it can do: agree, or decline with a reason. */
class ClaimCard extends Section {

    private static final int LONGEST = 200;

    private final ClaimRow claim;
    private final Refused refused = new Refused("claim-refused");

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
        var accept = Kit.tested(new Button(getTranslation("people.claim.accept")), "claim-accept");
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.addClickListener(
                click -> attempt(() -> deciding.accept(claim), getTranslation("people.claim.accepted"), decided));
        var reason = Kit.tested(new TextField(getTranslation("people.claim.reason")), "claim-reason");
        reason.setMaxLength(LONGEST);
        var decline = Kit.tested(new Button(getTranslation("people.claim.decline")), "claim-decline");
        decline.addClickListener(click -> attempt(
                () -> deciding.decline(claim, reason.getValue()), getTranslation("people.claim.declined"), decided));
        var consequence = getTranslation(
                "people.claim.consequence", claim.name(), Formats.date(claim.joinedOn()), claim.enterprise());
        return new Div(
                Kit.styled(new Paragraph(consequence), "soft"),
                Kit.styled(new Div(accept, reason, decline), "inline-form"),
                refused);
    }

    private void attempt(Runnable act, String done, Runnable decided) {
        if (refused.attempt(act)) {
            Kit.done(done);
            decided.run();
        }
    }
}
