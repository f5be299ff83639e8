package org.nishang.ui.document;

import com.vaadin.flow.internal.BundleUtils;
import com.vaadin.flow.router.RouteConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which files of the bundle a screen needs beside those of every page, by what {@code vite.config.ts} wrote down. Told
 * with the document, they come while the server builds the screen instead of after it. Without a bundle, in
 * development, there are none.
 */
@Component
class ScreenFiles {

    private static final String LIST = "META-INF/VAADIN/webapp/VAADIN/build/screen-files.json";

    private final Map<String, List<String>> byChunk;

    ScreenFiles(JsonMapper json) {
        var list = new ClassPathResource(LIST);
        if (!list.exists()) {
            byChunk = Map.of();
            return;
        }
        try (var in = list.getInputStream()) {
            byChunk = json.readValue(in, new TypeReference<Map<String, List<String>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param path of a screen, without the leading slash */
    List<String> of(String path) {
        return RouteConfiguration.forApplicationScope()
                .getRoute(path)
                .map(screen -> byChunk.getOrDefault(BundleUtils.getChunkId(screen), List.of()))
                .orElse(List.of());
    }
}
