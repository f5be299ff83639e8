package org.nishang.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The texts of screens, API problems and plain pages: one pair of files a module,
 * {@code vaadin-i18n/MODULE_zh.properties} and {@code MODULE_en.properties}, found by themselves.
 */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    @Bean
    MessageSource messageSource() {
        return found();
    }

    static MessageSource found() {
        try {
            return found(new PathMatchingResourcePatternResolver());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageSource found(PathMatchingResourcePatternResolver resources) throws IOException {
        var source = new Sentences();
        source.setBasenames(Arrays.stream(resources.getResources("classpath*:vaadin-i18n/*_zh.properties"))
                .map(file -> "classpath:vaadin-i18n/"
                        + Objects.requireNonNull(file.getFilename()).replace("_zh.properties", ""))
                .toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.CHINESE);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    /** Counts have their plural; a list within a sentence is joined as the reader's language does. */
    private static final class Sentences extends ReloadableResourceBundleMessageSource {

        @Override
        protected MessageFormat createMessageFormat(String text, @Nullable Locale language) {
            return PluralMessage.of(text, language == null ? Locale.CHINESE : language);
        }

        @Override
        protected Object[] resolveArguments(Object @Nullable [] arguments, @Nullable Locale language) {
            return super.resolveArguments(
                    arguments == null
                            ? null
                            : Arrays.stream(arguments)
                                    .map(one -> one instanceof List<?> many
                                            ? joined(many, language)
                                            : inLanguage(one, language))
                                    .toArray(),
                    language);
        }

        private String joined(List<?> many, @Nullable Locale language) {
            return many.stream()
                    .map(one -> String.valueOf(inLanguage(one, language)))
                    .collect(Collectors.joining(getMessage("common.separator", null, language)));
        }

        private static Object inLanguage(Object one, @Nullable Locale language) {
            return one instanceof Text text ? text.in(language == null ? Locale.CHINESE : language) : one;
        }
    }
}
