package org.nishang.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
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
                .map(file -> "vaadin-i18n/"
                        + Objects.requireNonNull(file.getFilename()).replace("_zh.properties", ""))
                .toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.CHINESE);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    /** A list within a sentence is joined as the reader's language does. */
    private static final class Sentences extends ResourceBundleMessageSource {

        @Override
        protected Object[] resolveArguments(Object @Nullable [] arguments, @Nullable Locale language) {
            return super.resolveArguments(
                    arguments == null
                            ? null
                            : Arrays.stream(arguments)
                                    .map(one -> one instanceof List<?> many ? joined(many, language) : one)
                                    .toArray(),
                    language);
        }

        private String joined(List<?> many, @Nullable Locale language) {
            return many.stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(getMessage("common.separator", null, language)));
        }
    }
}
