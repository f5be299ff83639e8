package org.nishang.access.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.nishang.access.account.AccountDesk;
import org.nishang.access.account.AccountDirectory;
import org.nishang.access.account.AccountRow;
import org.nishang.access.account.AccountSheet;
import org.nishang.access.account.GrantWords;
import org.nishang.access.account.ScopeText;
import org.nishang.audit.LogEntry;
import org.nishang.common.FieldName;
import org.nishang.common.Uuids;
import org.nishang.identity.AccountId;
import org.nishang.identity.GrantedScope;
import org.nishang.identity.Permission;
import org.nishang.logbook.EventWords;
import org.nishang.ui.Actors;
import org.nishang.ui.Facts;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Consequence;

/** One account: what it may do and see, what can be done with it, and what was changed. */
@Route("accounts/:id")
@RolesAllowed(Permission.MANAGE_ACCOUNTS)
@CssImport("./styles/access.css")
class AccountPageView extends Div implements BeforeEnterObserver {

    private final AccountDirectory directory;
    private final AccountDesk desk;
    private final ScopeText scopes;
    private final EventWords events;
    private final Clock clock;

    AccountPageView(AccountDirectory directory, AccountDesk desk, ScopeText scopes, EventWords events, Clock clock) {
        this.directory = directory;
        this.desk = desk;
        this.scopes = scopes;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new AccountId(Uuids.parse(event.getRouteParameters().get("id").orElseThrow())));
    }

    private void show(AccountId id) {
        var sheet = directory.sheet(id);
        removeAll();
        add(
                Kit.head(
                        sheet.account().name(),
                        sheet.account().username(),
                        Kit.action(AccountListView.PATH, getTranslation("access.back"), false)),
                Kit.card("", facts(sheet)),
                Kit.card(getTranslation("access.acts"), note(sheet), new ActsPart(sheet, desk, () -> show(id))));
        if (sheet.mayChange()) {
            add(Kit.card(getTranslation("access.rights"), rights(sheet, () -> show(id))));
        }
        if (!sheet.others().isEmpty()) {
            add(Kit.card(getTranslation("access.others"), others(sheet)));
        }
        add(Kit.card(getTranslation("access.history"), history(sheet.history())));
    }

    private Component note(AccountSheet sheet) {
        String words = sheet.isOwn() ? "access.acts.own" : "access.acts.hint";
        return Kit.styled(new Paragraph(getTranslation(words)), "soft");
    }

    private Component facts(AccountSheet sheet) {
        var account = sheet.account();
        var roles = Kit.styled(new Div(), "lines");
        account.roles().forEach(grant -> roles.add(new Span(GrantWords.<String>of(grant, this::getTranslation))));
        return new Facts()
                .add(getTranslation("access.state"), AccountWords.state(account.state(), this))
                .add(getTranslation("access.roles"), roles)
                .add(
                        getTranslation("access.scope"),
                        account.scope().equals(GrantedScope.NOTHING)
                                ? getTranslation("access.reach.OWN")
                                : scopes.inWords(account.scope(), getLocale()))
                .add(
                        getTranslation("access.last-sign-in"),
                        AccountWords.seen(account.lastSignIn(), clock.getZone(), this))
                .add(getTranslation("access.created"), Formats.minute(account.created(), clock.getZone()))
                .add(
                        getTranslation("access.password"),
                        getTranslation(
                                account.mustChangePassword() ? "access.password.temporary" : "access.password.own"))
                .add(
                        getTranslation("access.second-factor"),
                        getTranslation(account.secondFactor() ? "access.second-factor.on" : "access.second-factor.off"))
                .add(getTranslation("access.tokens"), Formats.number(sheet.tokens()));
    }

    private Component rights(AccountSheet sheet, Runnable changed) {
        var fields = new RightsFields(sheet.givable(), scopes);
        fields.show(sheet.account());
        var reason = Kit.tested(Kit.styled(new TextField(getTranslation("access.reason")), "wide"), "rights-reason");
        reason.setMaxLength(200);
        var form = new Form("column-form");
        fields.into(form);
        form.needs(reason, FieldName.REASON);
        form.asks(
                getTranslation("access.rights.change"),
                "change-rights",
                () -> Optional.of(new Consequence(
                        getTranslation("access.rights.title", sheet.account().username()),
                        List.of(getTranslation("access.rights.follows"), getTranslation("access.rights.stays")),
                        getTranslation("access.rights.change"))),
                () -> {
                    desk.take(sheet.account().id(), fields.value(), reason.getValue());
                    Kit.done(
                            getTranslation("access.rights.done", sheet.account().username()), () -> {
                                desk.take(sheet.account().id(), sheet.account().rights(), Kit.undoReason(form));
                                changed.run();
                            });
                    changed.run();
                });
        return form;
    }

    private Component others(AccountSheet sheet) {
        var table = new TableList(
                getTranslation("access.others"),
                getTranslation("access.username"),
                getTranslation("access.roles"),
                getTranslation("access.state"),
                getTranslation("access.last-sign-in"));
        for (AccountRow other : sheet.others()) {
            table.row(
                    Kit.link(AccountListView.PATH + "/" + other.id(), other.username()),
                    TableList.text(AccountWords.roles(other, this)),
                    AccountWords.state(other.state(), this),
                    TableList.code(AccountWords.seen(other.lastSignIn(), clock.getZone(), this)));
        }
        return table;
    }

    private Component history(List<LogEntry> entries) {
        if (entries.isEmpty()) {
            return Kit.styled(new Paragraph(getTranslation("access.history.none")), "soft");
        }
        var table = new TableList(
                getTranslation("access.history"),
                getTranslation("access.history.what"),
                getTranslation("access.history.at"),
                getTranslation("access.history.by"),
                getTranslation("access.history.detail"));
        for (LogEntry entry : entries) {
            table.row(
                    TableList.text(events.of(entry.event(), getLocale())),
                    TableList.code(Formats.minute(entry.at(), clock.getZone())),
                    TableList.text(Actors.shown(this, entry.actor())),
                    TableList.text(entry.detail()));
        }
        return Kit.tested(table, "history");
    }
}
