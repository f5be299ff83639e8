package org.nishang.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.EnterpriseId;
import org.nishang.ui.Kit;

/**
 * The menu beside the work, grouped by job; on a phone a bar below it. Whoever sees one enterprise alone is led to that
 * enterprise, not to a list of one row.
 */
final class Navigation extends Nav {

    /** Entries that the bottom bar of a phone has room for; the rest is behind "more". */
    private static final int BAR = 4;

    /** Lists of enterprises whose rows lead to {@code LIST/ENTERPRISE}, and what that page is called for its own. */
    private static final Map<String, String> OF_ONE =
            Map.of("enterprises", "ui.own-enterprise", "staffing", "ui.own-staffing");

    private final List<Entry> entries = new ArrayList<>();
    private final Optional<String> enterprise;

    private record Entry(Anchor link, String group, String words) {}

    /** Where a page stands in the menu. */
    record Place(String group, String words, String address) {}

    /** @param passing entries that may be hidden now */
    Navigation(CurrentUser user, List<HiddenEntry> passing) {
        enterprise =
                user.signedIn().flatMap(who -> who.scope().onlyEnterprise()).map(EnterpriseId::toString);
        addClassName("side");
        getElement().setAttribute("aria-label", getTranslation("ui.navigation"));
        var hidden = passing.stream()
                .filter(HiddenEntry::isHidden)
                .map(HiddenEntry::path)
                .collect(Collectors.toSet());
        var menu = MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> !hidden.contains(list(entry)))
                .sorted(Comparator.comparing(MenuEntry::order))
                .toList();
        Set<MenuEntry> inBar = inBar(menu);
        String before = "";
        for (MenuEntry entry : menu) {
            String group = group(entry);
            if (!group.equals(before) && !group.isEmpty()) {
                add(Kit.styled(new Span(group), "group"));
            }
            before = group;
            add(Kit.styled(link(entry), inBar.contains(entry) ? "in-bar" : "beyond-bar"));
        }
        if (menu.size() > inBar.size()) {
            var more = new MoreSheet(getTranslation("ui.more"));
            add(more.opener(), more);
        }
    }

    private String group(MenuEntry entry) {
        int group = (int) (entry.order() / 100);
        return group > 0 ? getTranslation("ui.group." + group) : "";
    }

    /** All if there is room, else the first of each group, so that a phone leads to every field. */
    private static Set<MenuEntry> inBar(List<MenuEntry> entries) {
        var byGroup = new LinkedHashMap<Integer, MenuEntry>();
        entries.forEach(entry -> byGroup.putIfAbsent((int) (entry.order() / 100), entry));
        var some = byGroup.size() < BAR || entries.size() <= BAR ? entries : byGroup.values();
        return some.stream().limit(BAR).collect(Collectors.toSet());
    }

    private static String list(MenuEntry entry) {
        return entry.path().replaceFirst("^/", "");
    }

    private Anchor link(MenuEntry entry) {
        String list = list(entry);
        var own = enterprise.filter(id -> OF_ONE.containsKey(list));
        String words = getTranslation(own.map(id -> OF_ONE.get(list)).orElse(entry.title()));
        var glyph = Kit.styled(new Span(), "glyph", "glyph-" + (entry.icon() == null ? "dot" : entry.icon()));
        glyph.getElement().setAttribute("aria-hidden", "true");
        var link = Kit.tested(
                new Anchor("/" + list + own.map(id -> "/" + id).orElse(""), (Component) glyph, new Span(words)),
                "nav-" + list);
        link.getElement().setAttribute("router-link", true);
        entries.add(new Entry(link, group(entry), words));
        return link;
    }

    /** Marks the entry that the address is at or below, and says where that is; empty if there is none. */
    Optional<Place> mark(String address) {
        String here = entries.stream()
                .map(entry -> entry.link().getHref())
                .filter(href -> address.equals(href) || address.startsWith(href + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        entries.forEach(entry -> entry.link()
                .getElement()
                .setAttribute("aria-current", entry.link().getHref().equals(here) ? "page" : "false"));
        return entries.stream()
                .filter(entry -> entry.link().getHref().equals(here))
                .findFirst()
                .map(entry -> new Place(entry.group(), entry.words(), here));
    }
}
