package org.nishang.cpd;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Evidence of continuing education for the browser of who is signed in. */
@RestController
class CpdApi {

    private final CpdEvidence evidence;

    CpdApi(CpdEvidence evidence) {
        this.evidence = evidence;
    }

    @GetMapping("/api/v1/cpd/{record}/evidence")
    ResponseEntity<byte[]> file(@PathVariable UUID record) {
        CpdFile file = evidence.file(record);
        return ResponseEntity.ok()
                .eTag("\"" + file.sha256() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .body(file.content());
    }
}
