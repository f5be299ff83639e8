package org.nishang.certificate.renewal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nishang.certificate.renewal.RenewalDesk;
import org.nishang.certificate.renewal.RenewalNeed;
import org.nishang.certificate.renewal.RenewalNeedOrder;
import org.nishang.certificate.renewal.RenewalNeedQuery;
import org.nishang.certificate.renewal.RenewalNeeds;
import org.nishang.certificate.renewal.RenewalOutlook;
import org.nishang.certificate.renewal.RenewalOutlook.Stage;
import org.nishang.certificate.ui.CertificateNavigation;
import org.nishang.common.TrainingRole;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.Finder;
import org.nishang.ui.Finder.Choice;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;
import org.nishang.ui.list.ListFiles;
import org.nishang.ui.list.ListTools;
import org.nishang.ui.question.Confirmation;

/** Holders who can renew now or soon, and what each of them lacks. */
@Route(CertificateNavigation.NEEDS)
@RolesAllowed(Permission.SEE_CERTIFICATES)
@Menu(title = "certificate.menu.needs", icon = "renew", order = 235)
@CssImport("./styles/certificate-renewal.css")
@CssImport("./styles/enterprise.css")
class RenewalNeedsView extends Div implements BeforeEnterObserver {

    private final RenewalNeeds needs;
    private final RenewalDesk desk;
    private final boolean decides;
    private final Finder finder;
    private final Grid<RenewalNeed> grid = new Grid<>();

    RenewalNeedsView(RenewalNeeds needs, RenewalDesk desk, CurrentUser user, ListTools lists) {
        this.needs = needs;
        this.desk = desk;
        this.decides = user.get().may(Permission.MANAGE_CERTIFICATES);
        finder = new Finder(
                CertificateNavigation.NEEDS,
                getTranslation("certificate.register.search"),
                getTranslation("certificate.needs.search-hint"),
                this::refresh);
        finder.choice("role", getTranslation("certificate.register.role"), roles());
        finder.choice("stage", getTranslation("certificate.needs.stage"), stages());
        finder.choice("ready", getTranslation("certificate.needs.cpd"), readiness());
        finder.offer(ListFiles.of("renewal-needs", grid));
        addClassName("renewal-needs");
        columns(lists);
        add(
                Kit.head(
                        getTranslation("certificate.menu.needs"),
                        getTranslation("certificate.needs.context", RenewalNeeds.DAYS_AHEAD)),
                finder,
                new ChosenRenewals(grid, desk, decides, this::refresh),
                grid);
    }

    private void columns(ListTools lists) {
        grid.addClassName("register");
        grid.getElement().setAttribute("data-testid", "needs-grid");
        grid.addColumn(new ComponentRenderer<>(this::name))
                .setKey("name")
                .setHeader(getTranslation("certificate.field.holder"))
                .setComparator(RenewalNeedOrder.NAME)
                .setSortProperty(RenewalNeedOrder.NAME.name())
                .setFlexGrow(2);
        grid.addColumn(need -> need.enterprises().isEmpty() ? Formats.NONE : need.enterprises())
                .setKey("enterprise")
                .setHeader(getTranslation("certificate.field.enterprise"))
                .setComparator(RenewalNeedOrder.ENTERPRISE)
                .setSortProperty(RenewalNeedOrder.ENTERPRISE.name())
                .setFlexGrow(2);
        grid.addColumn(need ->
                        getTranslation("certificate.role." + need.outlook().role()))
                .setKey("role")
                .setHeader(getTranslation("certificate.register.role"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(this::window))
                .setKey("window")
                .setHeader(getTranslation("certificate.needs.window"))
                .setComparator(RenewalNeedOrder.WINDOW)
                .setSortProperty(RenewalNeedOrder.WINDOW.name())
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(this::missing))
                .setKey("missing")
                .setHeader(getTranslation("certificate.needs.missing"))
                .setTooltipGenerator(this::missingWords)
                .setFlexGrow(4);
        grid.setEmptyStateComponent(Kit.empty(
                getTranslation("certificate.needs.none"),
                getTranslation("certificate.needs.none.advice", RenewalNeeds.DAYS_AHEAD)));
        lists.complete(this, finder, grid, "name");
    }

    private Component name(RenewalNeed need) {
        var document = Kit.styled(new Div(need.documentMasked()), "soft");
        var details = new Div(
                new Span(need.enterprises()),
                new Span(getTranslation("certificate.role." + need.outlook().role())),
                window(need),
                missing(need));
        details.addClassName("on-phone");
        var cell = new Div(
                Kit.link("people/" + need.person(), need.name().isEmpty() ? Formats.NONE : need.name()),
                document,
                details);
        cell.addClassName("two-lines");
        return cell;
    }

    private Component window(RenewalNeed need) {
        var outlook = need.outlook();
        var days = new Span(getTranslation(
                "certificate.needs.days", Formats.date(outlook.opens()), Formats.date(outlook.closes())));
        return Kit.styled(new Div(state(outlook.stage()), days), "need-lines", "in-line");
    }

    private Component state(Stage stage) {
        var tone = switch (stage) {
            case EARLY -> Tone.PLAIN;
            case OPEN -> Tone.SOON;
            case LATE -> Tone.BAD;
        };
        return Kit.state(tone, getTranslation("certificate.needs.stage." + stage.name()));
    }

    private Component missing(RenewalNeed need) {
        var box = Kit.styled(new Div(), "need-lines", "in-line");
        if (decides && need.outlook().renewsByCpd()) {
            box.add(renew(need.outlook()));
        }
        hours(need).ifPresent(words -> box.add(Kit.styled(new Span(words), "whole")));
        programmes(need).ifPresent(words -> box.add(new Span(words)));
        return box;
    }

    private Optional<String> hours(RenewalNeed need) {
        return need.outlook()
                .cpd()
                .map(account -> getTranslation(
                        "certificate.needs.hours",
                        account.hours().toPlainString(),
                        account.hoursNeeded().toPlainString(),
                        account.audits(),
                        account.auditsNeeded()));
    }

    private Optional<String> programmes(RenewalNeed need) {
        return Optional.of(need.outlook().programmes())
                .filter(programmes -> !programmes.isEmpty())
                .map(programmes -> getTranslation(
                        "certificate.needs.programmes",
                        programmes.stream()
                                .map(programme -> programme.title().in(getLocale()))
                                .collect(Collectors.joining(getTranslation("certificate.needs.or")))));
    }

    private String missingWords(RenewalNeed need) {
        return Stream.of(hours(need), programmes(need))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private Component renew(RenewalOutlook outlook) {
        var renew = Confirmation.button(
                getTranslation("certificate.renewal.renew"),
                "desk-renew",
                () -> RenewalConsequence.of(this, outlook),
                () -> {
                    String number = desk.renew(outlook.number());
                    Kit.done(getTranslation("certificate.renewal.done", number));
                    refresh();
                });
        renew.addThemeVariants(ButtonVariant.SMALL);
        return renew;
    }

    private List<Choice> roles() {
        var roles = new ArrayList<Choice>();
        roles.add(any());
        Arrays.stream(TrainingRole.values())
                .forEach(role -> roles.add(new Choice(role.code(), getTranslation("certificate.role." + role))));
        return roles;
    }

    private List<Choice> stages() {
        var stages = new ArrayList<Choice>();
        stages.add(any());
        Arrays.stream(Stage.values())
                .forEach(stage -> stages.add(
                        new Choice(stage.name(), getTranslation("certificate.needs.stage." + stage.name()))));
        return stages;
    }

    private List<Choice> readiness() {
        return List.of(
                any(),
                new Choice("true", getTranslation("certificate.needs.ready")),
                new Choice("false", getTranslation("certificate.needs.not-ready")));
    }

    private Choice any() {
        return new Choice("", getTranslation("certificate.register.any"));
    }

    private void refresh() {
        var rows = needs.rows(RenewalNeedQuery.of(finder.parameters()));
        grid.deselectAll(); // what is out of sight is not chosen
        grid.setItems(rows);
        finder.count(rows.size());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        finder.read(event.getLocation().getQueryParameters());
        refresh();
    }
}
