package org.nishang.certificate.credential.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.nishang.certificate.credential.KeyBook;
import org.nishang.certificate.credential.KeyRow;
import org.nishang.certificate.ui.CertificateWords;
import org.nishang.identity.Permission;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.nishang.ui.Tone;
import org.nishang.ui.question.Confirmation;
import org.nishang.ui.question.Consequence;

/** The keys that certificates are signed with, and the change to a new one. */
@Route("signing-keys")
@RolesAllowed(Permission.MANAGE_KEYS)
@Menu(title = "certificate.menu.keys", icon = "key", order = 730)
class KeysView extends Div {

    private final KeyBook book;
    private final ZoneId zone;
    private final Button rotate = Kit.tested(new Button(), "key-rotate");
    private final Div content = new Div();

    KeysView(KeyBook book, Clock clock) {
        this.book = book;
        this.zone = clock.getZone();
        rotate.setText(getTranslation("certificate.key.rotate"));
        rotate.addClickListener(click -> Confirmation.ask(consequence(), () -> {
            book.rotate();
            Kit.done(getTranslation("certificate.key.rotated"));
            show();
        }));
        add(
                Kit.head(getTranslation("certificate.menu.keys"), getTranslation("certificate.key.context"), rotate),
                content);
        show();
    }

    private void show() {
        List<KeyRow> keys = book.keys();
        rotate.setEnabled(!keys.isEmpty());
        content.removeAll();
        content.add(
                keys.isEmpty()
                        ? Kit.empty(
                                getTranslation("certificate.key.empty"), getTranslation("certificate.key.empty.advice"))
                        : Kit.card(getTranslation("certificate.key.count", keys.size()), table(keys)));
    }

    private Component table(List<KeyRow> keys) {
        var table = new TableList(
                getTranslation("certificate.menu.keys"),
                ">" + getTranslation("certificate.key.number"),
                getTranslation("certificate.key.state"),
                getTranslation("certificate.key.from"),
                getTranslation("certificate.key.until"),
                ">" + getTranslation("certificate.key.signed"),
                getTranslation("certificate.key.address"));
        keys.forEach(key -> table.row(
                TableList.number(Formats.number(key.number())),
                state(key),
                TableList.code(Formats.minute(key.from(), zone)),
                TableList.code(key.retired().map(at -> Formats.minute(at, zone)).orElse(Formats.NONE)),
                TableList.number(Formats.number(key.signed())),
                CertificateWords.outside(key.address(), key.address(), "key-address")));
        return table;
    }

    private Component state(KeyRow key) {
        var state = key.retired().isEmpty()
                ? Kit.state(Tone.GOOD, getTranslation("certificate.key.signs"))
                : Kit.state(Tone.PLAIN, getTranslation("certificate.key.retired"));
        state.getElement().setAttribute("data-testid", "key-state");
        return state;
    }

    private Consequence consequence() {
        long signed = book.keys().stream().mapToLong(KeyRow::signed).sum();
        return new Consequence(
                getTranslation("certificate.key.rotate.ask"),
                List.of(
                        getTranslation("certificate.key.rotate.signed", Formats.number(signed)),
                        getTranslation("certificate.key.rotate.advice")),
                getTranslation("certificate.key.rotate.submit"));
    }
}
