package org.nishang.ui.shell;

import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.nishang.common.SearchText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The screens that one's menu has, and the own account. */
@Component
class ScreenSource implements PaletteSource {

    private static final String ACCOUNT = "account";

    private final MessageSource messages;

    ScreenSource(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String kind() {
        return "screen";
    }

    @Override
    public String title() {
        return "ui.palette.screens";
    }

    @Override
    public List<Found> find(SearchText typed, Locale language) {
        return all(language)
                .filter(screen -> typed.isSpokenIn(screen.name()))
                .limit(MOST)
                .toList();
    }

    @Override
    public Optional<Found> again(String key, Locale language) {
        return all(language).filter(screen -> screen.key().equals(key)).findFirst();
    }

    private Stream<Found> all(Locale language) {
        return Stream.concat(
                MenuConfiguration.getMenuEntries().stream().map(entry -> screen(entry, language)),
                Stream.of(screen(ACCOUNT, messages.getMessage("identity.account.title", null, language))));
    }

    private Found screen(MenuEntry entry, Locale language) {
        return screen(entry.path().replaceFirst("^/", ""), messages.getMessage(entry.title(), null, language));
    }

    private static Found screen(String path, String name) {
        return new Found(path, name, "", path);
    }
}
