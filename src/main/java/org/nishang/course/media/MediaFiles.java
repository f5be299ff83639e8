package org.nishang.course.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.nishang.platform.web.PagePolicy;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Serves the pictures of lessons under the hash of their bytes, so that a browser keeps them for ever. A picture opened
 * by itself can do nothing: no script, no reference, a sandbox.
 */
@Controller
class MediaFiles {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** Packed pictures are some kilobytes each; more than this many are not kept. */
    private static final int KEPT = 2_000;

    private final JdbcClient jdbc;
    private final Map<String, Picture> kept = new ConcurrentHashMap<>();

    MediaFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/media/{sha256}/{name}")
    ResponseEntity<byte[]> picture(
            @PathVariable String sha256,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse answer) {
        var known = kept.get(sha256);
        var picture = known == null ? read(sha256) : known;
        if (picture.bytes().length == 0) {
            return ResponseEntity.notFound().build();
        }
        PagePolicy.ofPicture(answer);
        var response = ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .contentType(MediaType.parseMediaType(picture.contentType()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip")
                ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(picture.packed())
                : response.body(picture.bytes());
    }

    private Picture read(String sha256) {
        var found = jdbc.sql("select content_type, bytes from course_media where sha256 = ? limit 1")
                .param(sha256)
                .query((row, n) -> new Picture(row.getString("content_type"), row.getBytes("bytes")))
                .optional()
                .orElse(Picture.NONE);
        if (found.bytes().length > 0 && kept.size() < KEPT) {
            kept.put(sha256, found);
        }
        return found;
    }

    private record Picture(String contentType, byte[] bytes, byte[] packed) {

        static final Picture NONE = new Picture("image/svg+xml", new byte[0]);

        Picture(String contentType, byte[] bytes) {
            this(contentType, bytes, pack(bytes));
        }

        private static byte[] pack(byte[] bytes) {
            var packed = new ByteArrayOutputStream();
            try (var out = new GZIPOutputStream(packed)) {
                out.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return packed.toByteArray();
        }
    }
}
