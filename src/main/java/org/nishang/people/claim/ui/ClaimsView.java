package org.nishang.people.claim.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.people.claim.AskedClaim;
import org.nishang.people.claim.ClaimRow;
import org.nishang.people.claim.ClaimState;
import org.nishang.people.claim.StaffClaims;
import org.nishang.people.ui.PersonWords;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.nishang.ui.Tone;

/** Employments that wait: those that somebody here may agree to, and those that enterprises of the scope asked for. */
@Route(ClaimNavigation.CLAIMS)
@RolesAllowed(Permission.MANAGE_STAFF)
@Menu(title = "people.menu.claims", icon = "claim", order = 325)
@CssImport("./styles/enterprise.css")
@CssImport("./styles/people.css")
class ClaimsView extends Div {

    private final StaffClaims claims;
    private final ZoneId zone;
    private final Div toDecide = Kit.tested(new Div(), "to-decide");
    private final Div asked = Kit.tested(new Div(), "asked");

    ClaimsView(StaffClaims claims, CurrentUser user, Clock clock) {
        this.claims = claims;
        this.zone = clock.getZone();
        var actions = new ArrayList<Component>();
        if (user.may(Permission.SEE_DOUBLE_EMPLOYMENTS)) {
            actions.add(Kit.action(ClaimNavigation.DOUBLE, getTranslation("people.double"), false));
        }
        add(
                Kit.head(
                        getTranslation("people.menu.claims"),
                        getTranslation("people.claims.context"),
                        actions.toArray(Component[]::new)),
                toDecide,
                asked);
        fill();
    }

    private void fill() {
        toDecide.removeAll();
        var rows = claims.toDecide();
        toDecide.add(new H2(getTranslation("people.claims.to-decide", Formats.number(claims.countToDecide()))));
        if (rows.isEmpty()) {
            toDecide.add(Kit.styled(new Paragraph(getTranslation("people.claims.to-decide.none")), "soft"));
        }
        rows.forEach(row -> toDecide.add(card(row)));
        asked.removeAll();
        asked.add(Kit.card(getTranslation("people.claims.asked", Formats.number(claims.countAsked())), askedList()));
    }

    private Component card(ClaimRow row) {
        return new ClaimCard(
                row,
                zone,
                facts -> facts.add(getTranslation("people.name"), Kit.link("people/" + row.person(), row.name()))
                        .add(getTranslation("people.document"), row.documentMasked())
                        .add(getTranslation("people.claim.enterprise"), row.enterprise())
                        .add(getTranslation("people.claim.employers"), row.employers()),
                new ClaimCard.Deciding() {
                    @Override
                    public void accept(ClaimRow claim) {
                        claims.accept(claim.id());
                    }

                    @Override
                    public void decline(ClaimRow claim, String reason) {
                        claims.decline(claim.id(), reason);
                    }
                },
                this::fill);
    }

    private Component askedList() {
        var rows = claims.asked();
        if (rows.isEmpty()) {
            return Kit.styled(new Paragraph(getTranslation("people.claims.asked.none")), "soft");
        }
        var table = new TableList(
                getTranslation("people.menu.claims"),
                getTranslation("people.name"),
                getTranslation("people.document"),
                getTranslation("people.claim.enterprise"),
                getTranslation("people.claim.posts"),
                getTranslation("people.joined-on"),
                getTranslation("people.claim.asked-at"),
                getTranslation("people.state"));
        rows.forEach(row -> table.row(
                TableList.text(row.typedName()),
                TableList.code(row.typedDocument()),
                TableList.text(row.enterprise()),
                TableList.text(PersonWords.posts(row.posts(), this)),
                TableList.code(Formats.date(row.joinedOn())),
                TableList.code(Formats.minute(row.askedAt(), zone)),
                state(row)));
        return table;
    }

    private Component state(AskedClaim row) {
        var tone = row.state() == ClaimState.WAITING ? Tone.SOON : Tone.PLAIN;
        var state =
                Kit.styled(new Div(Kit.state(tone, getTranslation("people.claim.state." + row.state()))), "two-lines");
        if (row.state() == ClaimState.WAITING) {
            state.add(Kit.button(getTranslation("people.claim.withdraw"), false, "claim-withdraw", () -> {
                claims.withdraw(row.id());
                Kit.done(getTranslation("people.claim.withdrawn"));
                fill();
            }));
        }
        if (!row.reason().isEmpty()) {
            state.add(new Div(row.reason()));
        }
        return state;
    }
}
