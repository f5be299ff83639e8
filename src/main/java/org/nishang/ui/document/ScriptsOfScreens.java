package org.nishang.ui.document;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletResponse;
import java.util.Objects;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.nishang.platform.web.PagePolicy;
import org.springframework.stereotype.Component;

/** Lets the scripts of a screen's document run, and no other that came into the page; names those that it will need. */
@Component
class ScriptsOfScreens implements VaadinServiceInitListener {

    /**
     * Starts the program when the shell has been painted ({@link Arriving}), which a window in the background never is,
     * and then runs what the screen will need while the server builds it, each file in a task of its own: all at once,
     * when the screen is there, they kept a phone from answering. What fails here is told by who needs it.
     */
    private static final String START = """
            const painted = new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
            const waited = new Promise((next) => setTimeout(next, document.hidden ? 0 : 500));
            await Promise.race([painted, waited]);
            window.Vaadin.Flow ??= {};
            for (const link of document.querySelectorAll('link[rel=modulepreload]')) {
              await import(link.href).catch((fault) => console.error(fault));
              await new Promise((next) => setTimeout(next));
            }
            """;

    private static final String PROGRAM = "script[type=module][src]";

    private final ScreenFiles files;

    ScriptsOfScreens(ScreenFiles files) {
        this.files = files;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        if (!event.getSource().getDeploymentConfiguration().isProductionMode()) {
            event.addIndexHtmlRequestListener(page -> PagePolicy.ofDevelopment(
                    ((VaadinServletResponse) page.getVaadinResponse()).getHttpServletResponse()));
            return;
        }
        event.addIndexHtmlRequestListener(page -> {
            var response = (VaadinServletResponse) page.getVaadinResponse();
            String path = Objects.requireNonNullElse(page.getVaadinRequest().getPathInfo(), "");
            Document document = page.getDocument();
            document.select(PROGRAM).forEach(program -> {
                program.before(preload(program.attr("src")));
                program.remove();
            });
            files.of(path.replaceFirst("^/", ""))
                    .forEach(file -> document.head().appendChild(preload("./" + file)));
            document.body().appendElement("script").attr("type", "module").appendChild(new DataNode(START));
            String nonce = PagePolicy.ofScreen(response.getHttpServletResponse());
            document.select("script, link[rel=modulepreload]").attr("nonce", nonce);
        });
    }

    private static Element preload(String address) {
        return new Element("link").attr("rel", "modulepreload").attr("href", address);
    }
}
