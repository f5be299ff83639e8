package org.nishang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.SignedIn;

/**
 * The shell: navigation beside the work on a desktop, below it on a phone. Every view brings its own entry by
 * {@code @Menu}: title = message key, icon = a glyph's name, order = group × 100 + place.
 */
@Layout
@AnonymousAllowed
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    /** Entries that the bottom bar of a phone has room for; the rest is behind "more". */
    private static final int BAR = 4;

    private final AuthenticationContext authentication;
    private final List<Anchor> links = new ArrayList<>();
    private final Main content = new Main();
    private final Anchor language = new Anchor();

    MainLayout(CurrentUser user, AuthenticationContext authentication) {
        this.authentication = authentication;
        addClassName("shell");
        content.setId("content");
        add(Kit.styled(new Anchor("#content", getTranslation("ui.skip")), "skip"), top(user), navigation(), content);
        content.getElement().setAttribute("tabindex", "-1");
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
        var top = Kit.styled(new Header(mark, new Span(), language), "top");
        user.signedIn().ifPresent(signedIn -> top.add(person(signedIn)));
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

    private Component navigation() {
        var nav = Kit.styled(new Nav(), "side");
        nav.getElement().setAttribute("aria-label", getTranslation("ui.navigation"));
        var entries = MenuConfiguration.getMenuEntries().stream()
                .sorted(java.util.Comparator.comparing(MenuEntry::order))
                .toList();
        Set<MenuEntry> inBar = inBar(entries);
        int group = -1;
        var more = new MoreSheet(getTranslation("ui.more"));
        for (MenuEntry entry : entries) {
            int own = (int) (entry.order() / 100);
            if (own != group && own > 0) {
                nav.add(Kit.styled(new Span(getTranslation("ui.group." + own)), "group"));
            }
            group = own;
            var link = link(entry);
            links.add(link);
            link.addClassName(inBar.contains(entry) ? "in-bar" : "beyond-bar");
            nav.add(link);
            if (!inBar.contains(entry)) {
                var copy = link(entry);
                links.add(copy);
                more.add(own > 0 ? getTranslation("ui.group." + own) : "", copy);
            }
        }
        if (entries.size() > inBar.size()) {
            nav.add(more.opener(), more);
        }
        return nav;
    }

    /** All if there is room, else the first of each group, so that a phone leads to every field. */
    private static Set<MenuEntry> inBar(List<MenuEntry> entries) {
        var byGroup = new LinkedHashMap<Integer, MenuEntry>();
        entries.forEach(entry -> byGroup.putIfAbsent((int) (entry.order() / 100), entry));
        var some = byGroup.size() < BAR || entries.size() <= BAR ? entries : byGroup.values();
        return some.stream().limit(BAR).collect(Collectors.toSet());
    }

    private Anchor link(MenuEntry entry) {
        var glyph = Kit.styled(new Span(), "glyph", "glyph-" + (entry.icon() == null ? "dot" : entry.icon()));
        glyph.getElement().setAttribute("aria-hidden", "true");
        var link =
                new Anchor("/" + entry.path().replaceFirst("^/", ""), glyph, new Span(getTranslation(entry.title())));
        link.getElement().setAttribute("router-link", true);
        link.getElement().setAttribute("data-testid", "nav-" + entry.path().replaceFirst("^/", ""));
        return link;
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
        String here = nearest("/" + event.getLocation().getPath());
        for (Anchor link : links) {
            boolean isHere = link.getHref().equals(here);
            link.getElement().setAttribute("aria-current", isHere ? "page" : "false");
        }
    }

    /** The longest of the menu's addresses that this one is at or below; empty if there is none. */
    private String nearest(String address) {
        return links.stream()
                .map(Anchor::getHref)
                .filter(href -> address.equals(href) || address.startsWith(href + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
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
