package org.nishang.certificate.paper;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.CertificateDownload;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Certificates for programs and for the browser of who is signed in. */
@RestController
class CertificateApi {

    private static final MediaType VC_JWT = MediaType.parseMediaType("application/vc+jwt");
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final CertificateDownloads files;
    private final CertificateCredentials credentials;

    CertificateApi(CertificateDownloads files, CertificateCredentials credentials) {
        this.files = files;
        this.credentials = credentials;
    }

    /** The Open Badges credential as it was signed. */
    @GetMapping("/api/v1/certificates/{number}/credential")
    ResponseEntity<byte[]> credential(@PathVariable String number) {
        return download(credentials.credential(number), VC_JWT);
    }

    /** The credential baked into a picture. */
    @GetMapping("/api/v1/certificates/{number}/badge.svg")
    ResponseEntity<byte[]> svg(@PathVariable String number) {
        return download(credentials.svg(number), SVG);
    }

    /** The credential baked into a picture. */
    @GetMapping("/api/v1/certificates/{number}/badge.png")
    ResponseEntity<byte[]> png(@PathVariable String number) {
        return download(credentials.png(number), MediaType.IMAGE_PNG);
    }

    private static ResponseEntity<byte[]> download(CertificateDownload file, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .eTag("\"" + file.sha256() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes().orElseThrow());
    }

    /** The stored file; who has it already, by its hash, gets a 304. */
    @GetMapping("/api/v1/certificates/{number}/pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String number,
            @RequestHeader(value = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String tag) {
        return answer(files.file(number, known(tag)));
    }

    /** The stored file of a copy made in place of a lost one. */
    @GetMapping("/api/v1/certificates/{number}/copies/{day}/pdf")
    ResponseEntity<byte[]> copy(
            @PathVariable String number,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestHeader(value = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String tag) {
        return answer(files.copy(number, day, known(tag)));
    }

    private static Optional<String> known(@Nullable String tag) {
        return Optional.ofNullable(tag).map(quoted -> quoted.replaceAll("^W/|\"", ""));
    }

    private static ResponseEntity<byte[]> answer(CertificateDownload file) {
        var answer = ResponseEntity.status(file.bytes().isPresent() ? HttpStatus.OK : HttpStatus.NOT_MODIFIED)
                .eTag("\"" + file.sha256() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        return file.bytes()
                .map(bytes -> answer.contentType(MediaType.APPLICATION_PDF)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.inline()
                                        .filename(file.name(), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .body(bytes))
                .orElseGet(answer::build);
    }
}
