package org.nishang.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Sha256;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * A file of a page that a browser keeps, so that it works without a network.
 *
 * @param tag changes with its bytes
 */
public record KeptFile(byte[] bytes, String type, String tag) {

    public static final String SCRIPT = "text/javascript;charset=UTF-8";
    public static final String STYLE = "text/css;charset=UTF-8";
    public static final String PAGE = "text/html;charset=UTF-8";

    public KeptFile(byte[] bytes, String type) {
        this(bytes, type, Sha256.hex(bytes).substring(0, 32));
    }

    /** The worker that keeps the others: its {@code @version@} is another one when one of them is. */
    public static KeptFile worker(byte[] script, Iterable<KeptFile> kept) {
        var tags = new StringBuilder();
        kept.forEach(file -> tags.append(file.tag()).append('\n'));
        String version = Sha256.hex(tags.toString()).substring(0, 16);
        String text = new String(script, StandardCharsets.UTF_8).replace("@version@", version);
        return new KeptFile(text.getBytes(StandardCharsets.UTF_8), SCRIPT);
    }

    /** Asked for each time, so that a new portal has a new page; a strong tag would forbid compression. */
    public ResponseEntity<byte[]> answer(@Nullable String known, HttpServletResponse response) {
        PagePolicy.ofKeptFiles(response);
        String weak = "W/\"" + tag + "\"";
        boolean has = weak.equals(known);
        var answer = ResponseEntity.status(has ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .header(HttpHeaders.ETAG, weak)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Service-Worker-Allowed", "/");
        return has
                ? answer.build()
                : answer.header(HttpHeaders.CONTENT_TYPE, type).body(bytes);
    }
}
