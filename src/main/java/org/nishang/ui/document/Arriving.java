package org.nishang.ui.document;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.nishang.identity.Languages;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a page shows while its program is on the way: the top line with the product's name, where the shell will have
 * it. On a slow line nobody looks at an empty window for seconds.
 */
@Component
class Arriving implements VaadinServiceInitListener {

    private static final String LOOKS = """
            #arriving{color-scheme:light dark;position:absolute;inset:0 0 auto;box-sizing:border-box;min-height:57px;padding:13px 20px;\
            display:flex;gap:10px;align-items:center;background:light-dark(#fff,#1b222c);color:light-dark(#1b2430,#e6eaf0);\
            border-bottom:1px solid light-dark(#dfe3e8,#323b47);font:650 17px/1.55 "PingFang SC","Microsoft YaHei",system-ui,sans-serif}
            #arriving>img{width:30px;height:30px}
            """;

    private final Languages languages;
    private final MessageSource messages;

    Arriving(Languages languages, MessageSource messages) {
        this.languages = languages;
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            var request = (VaadinServletRequest) page.getVaadinRequest();
            put(page.getDocument(), languages.resolveLocale(request.getHttpServletRequest()));
        });
        event.getSource().addUIInitListener(init -> goesWith(init.getUI()));
    }

    private void put(Document page, Locale language) {
        page.head().appendElement("style").appendText(LOOKS);
        var line = page.body().prependElement("div").attr("id", "arriving").attr("role", "status");
        line.appendElement("img").attr("src", "/icons/nishang.svg").attr("alt", "");
        line.appendElement("span").text(messages.getMessage("ui.product", null, language));
    }

    /** As soon as there is a screen. */
    private static void goesWith(UI page) {
        page.addAfterNavigationListener(
                there -> page.getPage().executeJs("document.getElementById('arriving')?.remove()"));
    }
}
