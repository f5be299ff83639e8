package org.nishang.learning.offline;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nishang.platform.web.KeptFile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * The reader of courses without a network: plain files that a browser keeps, the same for everybody. Script and style
 * are built with the screens ({@code vite.config.ts}); while the portal is developed they are not there.
 */
@Controller
class OfflinePage {

    private static final String BUILT = "/META-INF/VAADIN/webapp/VAADIN/build/offline-";

    private final Map<String, KeptFile> files = new TreeMap<>();

    OfflinePage() {
        keep("index.html", "/offline/index.html", KeptFile.PAGE);
        keep("sight.js", "/proof/sight.js", KeptFile.SCRIPT);
        keep("reader.js", BUILT + "reader.js", KeptFile.SCRIPT);
        keep("reader.css", BUILT + "reader.css", KeptFile.STYLE);
        read("/offline/sw.js").ifPresent(script -> files.put("sw.js", KeptFile.worker(script, files.values())));
    }

    @GetMapping("/offline")
    ResponseEntity<byte[]> page(
            @RequestHeader(value = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known,
            HttpServletResponse response) {
        return file("index.html", known, response);
    }

    @GetMapping("/offline/{file}")
    ResponseEntity<byte[]> file(
            @PathVariable String file,
            @RequestHeader(value = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known,
            HttpServletResponse response) {
        return Optional.ofNullable(files.get(file))
                .map(kept -> kept.answer(known, response))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private void keep(String name, String path, String type) {
        read(path).ifPresent(bytes -> files.put(name, new KeptFile(bytes, type)));
    }

    private static Optional<byte[]> read(String path) {
        try (var file = OfflinePage.class.getResourceAsStream(path)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
