package org.nishang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.ElementUtil;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import org.jsoup.nodes.Document;

/**
 * A cell of texts and links, in which the server has nothing to hear. It is sent as HTML: fifty rows of parts are a
 * thousand elements that browser and server would follow, and made a list slow to open.
 *
 * <p>Built as any part, of plain elements; what somebody may do in it other than follow a link needs a
 * {@code ComponentRenderer}, and is refused here.
 */
public final class FixedCell {

    /** Under this name the browser is given the cell. */
    public static final String HTML = "html";

    private FixedCell() {}

    public static <T> LitRenderer<T> of(SerializableFunction<T, Component> part) {
        return LitRenderer.<T>of("<div class=\"fixed-cell\" .innerHTML=\"${item.html}\"></div>")
                .withProperty(HTML, item -> html(part.apply(item)));
    }

    /** @throws IllegalArgumentException if something in it would not work as HTML alone */
    static String html(HasElement part) {
        require(part.getElement());
        var page = new Document("");
        page.outputSettings().prettyPrint(false);
        page.appendChild(ElementUtil.toJsoup(page, part.getElement()));
        return page.html();
    }

    private static void require(Element element) {
        if (element.isTextNode()) {
            return;
        }
        if (element.getTag().contains("-")
                || element.getNode()
                        .getFeatureIfInitialized(ElementListenerMap.class)
                        .isPresent()) {
            throw new IllegalArgumentException("not for a fixed cell: " + element.getOuterHTML());
        }
        element.getChildren().forEach(FixedCell::require);
    }
}
