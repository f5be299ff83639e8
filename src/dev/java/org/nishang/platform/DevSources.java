package org.nishang.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.devtools.autoconfigure.OptionalLiveReloadServer;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Reads the texts from their sources, anew when they have changed, and lets open pages load again
 * when a text or a template has.
 */
@NullMarked
final class DevSources implements BeanPostProcessor, DisposableBean {

    private static final Path RESOURCES = Path.of("src/main/resources").toAbsolutePath();
    private static final int INTERVAL = 300;

    private final Thread watch;

    DevSources(ObjectProvider<OptionalLiveReloadServer> pages) {
        watch = Thread.ofVirtual().name("sources").start(() -> watch(pages));
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof ResourceBundleMessageSource texts)) {
            return bean;
        }
        var fresh = new ReloadableResourceBundleMessageSource();
        fresh.setBasenames(texts.getBasenameSet().stream()
                .map(file -> RESOURCES.resolve(file).toUri().toString())
                .toArray(String[]::new));
        fresh.setDefaultEncoding("UTF-8");
        fresh.setFallbackToSystemLocale(false);
        fresh.setDefaultLocale(Locale.CHINESE);
        fresh.setAlwaysUseMessageFormat(true);
        fresh.setCacheMillis(INTERVAL);
        return fresh;
    }

    private static void watch(ObjectProvider<OptionalLiveReloadServer> pages) {
        long before = state();
        try {
            while (true) {
                Thread.sleep(INTERVAL);
                long now = state();
                if (now != before) {
                    before = now;
                    Thread.sleep(INTERVAL); // until the texts above are looked at again
                    pages.ifAvailable(OptionalLiveReloadServer::triggerReload);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long state() {
        long state = 0;
        for (String folder : new String[] {"vaadin-i18n", "templates"}) {
            try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    state = state * 31 + Files.getLastModifiedTime(file).toMillis() + file.hashCode();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return state;
    }

    @Override
    public void destroy() {
        watch.interrupt();
    }
}
