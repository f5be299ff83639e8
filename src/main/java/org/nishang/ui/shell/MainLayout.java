package org.nishang.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.SignedIn;
import org.nishang.ui.Addresses;
import org.nishang.ui.Kit;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The shell: navigation beside the work on a desktop, below it on a phone. Every view brings its own entry by
 * {@code @Menu}: title = message key, icon = a glyph's name, order = group × 100 + place.
 */
@Layout
@JsModule("./field/choices.ts")
@JsModule("./shell/top-parts.ts")
@AnonymousAllowed
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final AuthenticationContext authentication;
    private final Going going;
    private final ObjectProvider<TopPart> parts;
    private final Navigation navigation;
    private final PlaceLine place;
    private String path = "";
    private final Main content = new Main();
    private final Anchor language = new Anchor();

    private final Clock clock;

    MainLayout(
            CurrentUser user,
            AuthenticationContext authentication,
            Going going,
            ObjectProvider<ScopeWords> scope,
            ObjectProvider<TopPart> parts,
            ObjectProvider<HiddenEntry> passing,
            Clock clock) {
        this.clock = clock;
        this.parts = parts;
        this.authentication = authentication;
        this.going = going;
        navigation = new Navigation(user, passing.stream().toList());
        place = new PlaceLine(user.signedIn()
                .flatMap(who -> scope.stream()
                        .flatMap(words -> words.say(getLocale()).stream())
                        .findFirst()));
        addClassName("shell");
        content.setId("content");
        add(Kit.styled(new Anchor("#content", getTranslation("ui.skip")), "skip"), top(user), navigation, content);
        content.getElement().setAttribute("tabindex", "-1");
        place.setVisible(user.signedIn().isPresent());
        addAttachListener(shown -> ComponentUtil.addListener(
                shown.getUI(),
                Addresses.Shown.class,
                now -> showDay(now.address().getQueryParameters())));
    }

    private void showDay(QueryParameters asked) {
        place.showDay(asked, LocalDate.now(clock));
    }

    private Component top(CurrentUser user) {
        var mark = Kit.styled(new Anchor("/", new Span()), "mark");
        mark.getElement().setAttribute("aria-label", getTranslation("ui.product"));
        mark.getElement().setAttribute("router-link", true);
        mark.add(Kit.styled(new Span(getTranslation("ui.product")), "product"));
        language.setText(getTranslation("ui.other-language"));
        language.addClassName("language");
        language.getElement().setAttribute("router-ignore", true);
        language.getElement().setAttribute("lang", isChinese() ? "en" : "zh-CN");
        language.getElement().setAttribute("data-testid", "language");
        var top = Kit.styled(new Header(mark, place, language), "top");
        user.signedIn().ifPresent(signedIn -> {
            top.addComponentAtIndex(2, new Palette(going));
            parts.orderedStream().forEach(part -> top.add(part.show()));
            top.add(person(signedIn), new IdleWatch());
        });
        return top;
    }

    private Component person(SignedIn user) {
        var name = Kit.tested(Kit.styled(new Anchor("/account", user.displayName()), "person"), "account");
        name.getElement().setAttribute("router-link", true);
        var out = new NativeButton(getTranslation("ui.sign-out"), event -> authentication.logout());
        out.addClassName("sign-out");
        out.getElement().setAttribute("data-testid", "sign-out");
        return Kit.styled(new Div(name, out), "who");
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().appendChild(view.getElement());
        // When all of the page is there, and the router has had its say.
        UI.getCurrent()
                .beforeClientResponse(this, page -> page.getUI().getPage().setTitle(title()));
    }

    /** A page is called as it is headed. */
    private String title() {
        String product = getTranslation("ui.product");
        return heading(content.getElement())
                .map(words -> words + " · " + product)
                .orElse(product);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getPathWithQueryParameters();
        language.setHref("/language?to="
                + (isChinese() ? "en" : "zh-CN")
                + "&back=/"
                + URLEncoder.encode(path, StandardCharsets.UTF_8));
        String address = "/" + event.getLocation().getPath();
        var at = navigation.mark(address);
        boolean first = path.isEmpty();
        showDay(event.getLocation().getQueryParameters());
        boolean elsewhere = !path.equals(address);
        path = address;
        getElement()
                .getNode()
                .runWhenAttached(ui -> ui.beforeClientResponse(this, page -> {
                    place.show(at, address, heading(content.getElement()).orElse(""));
                    if (elsewhere) {
                        Arrival.at(content, first);
                    }
                }));
    }

    private static Optional<String> heading(Element part) {
        return part.getTag().equals("h1")
                ? Optional.of(part.getTextRecursively())
                : part.getChildren()
                        .filter(child -> !child.isTextNode())
                        .map(MainLayout::heading)
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private boolean isChinese() {
        return Locale.CHINESE.getLanguage().equals(getLocale().getLanguage());
    }
}
