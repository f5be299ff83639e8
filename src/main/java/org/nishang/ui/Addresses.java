package org.nishang.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Addresses of pages with what is chosen on them. */
public final class Addresses {

    private Addresses() {}

    /** Goes to an address, with what is chosen there; a path alone takes no parameters along. */
    public static void open(UI page, String address) {
        var to = new Location(address);
        page.navigate(to.getPath(), to.getQueryParameters());
    }

    /** What an address says, each parameter once. */
    public static Map<String, String> single(QueryParameters parameters) {
        return parameters.getParameters().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().getFirst()));
    }

    /** Says in the address bar what is chosen on a page, without going anywhere; the top line hears of it. */
    public static void show(UI page, Location address) {
        page.getPage().getHistory().replaceState(null, address);
        ComponentUtil.fireEvent(page, new Shown(page, address));
    }

    /** The address of a page says something else now. */
    public static final class Shown extends ComponentEvent<UI> {

        private final transient Location address;

        Shown(UI page, Location address) {
            super(page, false);
            this.address = address;
        }

        public Location address() {
            return address;
        }
    }

    public static String with(String path, Map<String, String> parameters) {
        return parameters.isEmpty() ? path : path + "?" + query(parameters);
    }

    /** Parameters as an address has them, without the question mark. */
    public static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
