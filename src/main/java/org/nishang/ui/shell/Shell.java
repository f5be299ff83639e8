package org.nishang.ui.shell;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page around every screen: theme, icon, title. */
@StyleSheet(Aura.STYLESHEET)
@CssImport("./styles/ui.css")
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public class Shell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "/icons/nishang.svg", "any");
        settings.addMetaTag("theme-color", "#1d4f91");
    }
}
