package org.nishang.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.Languages;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives the screens the same texts as the API and the plain pages. */
@Component
class Translations implements I18NProvider {

    private final MessageSource messages;

    Translations(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.ALL;
    }

    @Override
    public String getTranslation(String key, @Nullable Locale locale, Object... params) {
        return messages.getMessage(key, params, locale == null ? Locale.SIMPLIFIED_CHINESE : locale);
    }
}
