package org.nishang.ui.document;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.nishang.identity.Languages;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a page shows while its program is on the way: the shell with the product's name, what the screen is called, and
 * lines where the rest will be. It waits for no other file, so that on a slow line nobody looks at an empty window.
 */
@Component
class Arriving implements VaadinServiceInitListener {

    private static final int LINES_OF_MENU = 9;
    private static final int LINES_OF_SCREEN = 8;

    private final Languages languages;
    private final MessageSource messages;
    private final String looks;

    Arriving(Languages languages, MessageSource messages) {
        this.languages = languages;
        this.messages = messages;
        try {
            looks = new ClassPathResource("document/arriving.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            var request = (VaadinServletRequest) page.getVaadinRequest();
            String path = Objects.requireNonNullElse(request.getPathInfo(), "").replaceFirst("^/", "");
            put(page.getDocument(), path, languages.resolveLocale(request.getHttpServletRequest()));
        });
        event.getSource().addUIInitListener(init -> goesWith(init.getUI()));
    }

    private void put(Document page, String path, Locale language) {
        page.head().appendElement("style").appendChild(new DataNode(looks));
        var all = new Element("div").attr("id", "arriving");
        var top = part(all, "arriving-top");
        top.appendElement("img").attr("src", "/icons/nishang.svg").attr("alt", "");
        top.appendElement("span").text(messages.getMessage("ui.product", null, language));
        lines(part(all, "arriving-side"), LINES_OF_MENU);
        var main = part(all, "arriving-main");
        part(main, "arriving-title").text(title(path, language).orElse(""));
        part(main, "arriving-word").attr("role", "status").text(messages.getMessage("ui.arriving", null, language));
        lines(main, LINES_OF_SCREEN);
        page.body().prependChild(all);
        // Styles that come after it do not keep it from being seen.
        page.head().select("link[rel=stylesheet]").reversed().forEach(all::after);
    }

    private static Element part(Element whole, String name) {
        return whole.appendElement("div").addClass(name);
    }

    private static void lines(Element part, int number) {
        for (int i = 0; i < number; i++) {
            part(part, "arriving-line").attr("aria-hidden", "true");
        }
    }

    /** What the menu calls the screen; empty if it does not name it. */
    private Optional<String> title(String path, Locale language) {
        return RouteConfiguration.forApplicationScope()
                .getRoute(path)
                .flatMap(screen -> Optional.ofNullable(screen.getAnnotation(Menu.class)))
                .map(entry -> messages.getMessage(entry.title(), null, language));
    }

    /** As soon as there is a screen. */
    private static void goesWith(UI page) {
        page.addAfterNavigationListener(
                there -> page.getPage().executeJs("document.getElementById('arriving')?.remove()"));
    }
}
