package org.nishang.people.claim.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.nishang.common.FieldName;
import org.nishang.people.claim.ClaimRow;
import org.nishang.people.ui.PersonWords;
import org.nishang.ui.Facts;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Consequence;

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

    private Consequence consequence(String act) {
        String follows = act.equals("accept") ? "people.claim.consequence" : "people.claim.decline.follows";
        return new Consequence(
                getTranslation("people.claim." + act + ".ask", claim.name(), claim.enterprise()),
                List.of(
                        getTranslation(follows, claim.name(), Formats.date(claim.joinedOn()), claim.enterprise()),
                        getTranslation("people.claim.employers-stay", claim.employers())),
                getTranslation("people.claim." + act));
    }

    private Component own() {
        return Kit.styled(new Paragraph(getTranslation("people.claim.own")), "soft");
    }

    private Component decision(Deciding deciding, Runnable decided) {
        var reason = Kit.tested(new TextField(getTranslation("people.claim.reason")), "claim-reason");
        reason.setMaxLength(LONGEST);
        var accepting = new Form("inline-form");
        var accept = accepting.asks(
                getTranslation("people.claim.accept"), "claim-accept", () -> Optional.of(consequence("accept")), () -> {
                    deciding.accept(claim);
                    Kit.done(getTranslation("people.claim.accepted"));
                    decided.run();
                });
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        var declining = new Form("inline-form").about(claim.id()).needs(reason, FieldName.REASON);
        declining.asks(
                getTranslation("people.claim.decline"),
                "claim-decline",
                () -> Optional.of(consequence("decline")),
                () -> {
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
