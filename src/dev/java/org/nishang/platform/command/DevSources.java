package org.nishang.platform.command;

import com.vaadin.flow.internal.BrowserLiveReload;
import com.vaadin.flow.internal.BrowserLiveReloadAccessor;
import com.vaadin.flow.spring.SpringServlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/**
 * Reads the texts from their sources, anew when they have changed, and lets open screens load again when a text has.
 * The plain pages are templates, read anew each time.
 */
@NullMarked
final class DevSources implements BeanPostProcessor, DisposableBean {

    private static final Path RESOURCES = Path.of("src/main/resources").toAbsolutePath();
    private static final int INTERVAL = 300;

    private final Thread watch;

    DevSources(ObjectProvider<ServletRegistrationBean<SpringServlet>> screens) {
        watch = Thread.ofVirtual().name("sources").start(() -> watch(screens));
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof ReloadableResourceBundleMessageSource texts) {
            texts.setBasenames(texts.getBasenameSet().stream()
                    .map(file -> RESOURCES
                            .resolve(file.replace("classpath:", ""))
                            .toUri()
                            .toString())
                    .toArray(String[]::new));
            texts.setCacheMillis(INTERVAL);
        }
        return bean;
    }

    private static void watch(ObjectProvider<ServletRegistrationBean<SpringServlet>> screens) {
        long before = state();
        try {
            while (true) {
                Thread.sleep(INTERVAL);
                long now = state();
                if (now != before) {
                    before = now;
                    Thread.sleep(INTERVAL); // until the texts above are looked at again
                    screens.ifAvailable(registration -> reload(registration.getServlet()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reload(SpringServlet screens) {
        if (screens.getService() != null) {
            BrowserLiveReloadAccessor.getLiveReloadFromService(screens.getService())
                    .ifPresent(BrowserLiveReload::reload);
        }
    }

    private static long state() {
        long state = 0;
        try (Stream<Path> files = Files.list(RESOURCES.resolve("vaadin-i18n"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                state = state * 31 + Files.getLastModifiedTime(file).toMillis();
            }
        } catch (IOException inTheMiddleOfAChange) {
            return -1;
        }
        return state;
    }

    @Override
    public void destroy() {
        watch.interrupt();
    }
}
