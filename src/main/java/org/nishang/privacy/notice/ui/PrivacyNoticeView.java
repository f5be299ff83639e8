package org.nishang.privacy.notice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.nishang.privacy.notice.ConsentKind;
import org.nishang.privacy.notice.MyNotice;
import org.nishang.privacy.notice.PublishedNotices;
import org.nishang.privacy.notice.ShownNotice;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.question.Confirmation;

/** The privacy notice for who is signed in: read, acknowledged once a version, with the separate consent beside it. */
@CssImport("./styles/privacy.css")
@Route(PrivacyNoticeView.PATH)
@PermitAll
class PrivacyNoticeView extends Div {

    static final String PATH = "privacy-notice";

    private final MyNotice mine;

    PrivacyNoticeView(MyNotice mine, PublishedNotices published) {
        this.mine = mine;
        addClassName("account-page");
        var present = published.present();
        add(Kit.head(
                getTranslation("privacy.notice"),
                present.map(this::edition).orElse(getTranslation("privacy.notice.none")),
                Kit.outside("/privacy", getTranslation("privacy.notice.versions"))));
        present.ifPresent(notice -> {
            add(Kit.card("", text(notice)));
            if (mine.isAskedForConsent()) {
                add(Kit.card(getTranslation("privacy.consent"), photo()));
            }
            mine.toSee().ifPresent(unseen -> add(acknowledging()));
        });
    }

    private String edition(ShownNotice notice) {
        return getTranslation("privacy.notice.edition", notice.number(), Formats.date(notice.effectiveOn()));
    }

    private Component text(ShownNotice notice) {
        var text = Kit.tested(Kit.styled(new Div(), "privacy-text"), "privacy-text");
        text.getElement().setProperty("innerHTML", notice.text().html(getLocale()));
        return text;
    }

    private Component photo() {
        var box = Kit.tested(new Checkbox(getTranslation("privacy.consent.PHOTO")), "consent-photo");
        box.setValue(mine.consents(ConsentKind.PHOTO));
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                say(box, change.getValue());
            }
        });
        return new Div(new Paragraph(getTranslation("privacy.consent.PHOTO.hint")), box);
    }

    /** A withdrawal deletes what rested on the consent, so it is asked first. */
    private void say(Checkbox box, boolean given) {
        if (given) {
            mine.consent(ConsentKind.PHOTO);
            Kit.done(getTranslation("privacy.consent.given"));
            return;
        }
        box.setValue(true);
        Confirmation.askToRemove(
                getTranslation("privacy.consent.withdraw"),
                getTranslation("privacy.consent.withdraw.follows"),
                getTranslation("privacy.consent.withdraw.verb"),
                getTranslation("ui.cancel"),
                () -> {
                    mine.withdraw(ConsentKind.PHOTO);
                    box.setValue(false);
                    Kit.done(getTranslation("privacy.consent.withdrawn"));
                });
    }

    private Component acknowledging() {
        return Kit.styled(
                new Div(Kit.button(getTranslation("privacy.notice.acknowledge"), true, "acknowledge", () -> {
                    mine.acknowledge();
                    UI.getCurrent().navigate("");
                })),
                "privacy-acknowledge");
    }
}
