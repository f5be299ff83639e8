package org.nishang.certificate.credential;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nishang.certificate.kernel.Issuers;
import org.nishang.common.Refusal;
import org.nishang.common.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What anybody needs to check what was signed: keys, issuer, status lists, revocations. */
@RestController
class KeyApi {

    private static final MediaType JWK_SET = MediaType.parseMediaType("application/jwk-set+json");
    private static final MediaType JWK = MediaType.parseMediaType("application/jwk+json");
    private static final MediaType VC_JWT = MediaType.parseMediaType("application/vc+jwt");
    private static final MediaType JWT = MediaType.parseMediaType("application/jwt");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SigningKeys keys;
    private final StatusLists lists;
    private final Issuers issuers;

    KeyApi(SigningKeys keys, StatusLists lists, Issuers issuers) {
        this.keys = keys;
        this.lists = lists;
        this.issuers = issuers;
    }

    /** Every key that ever signed, since when, and until when if it signs no more. */
    @GetMapping("/api/public/keys")
    ResponseEntity<byte[]> all(WebRequest request) {
        return answer(
                request,
                JWK_SET,
                JSON.writeValueAsString(Map.of(
                        "keys", keys.all().stream().map(KeyApi::published).toList())));
    }

    @GetMapping("/api/public/keys/{number}")
    ResponseEntity<byte[]> one(@PathVariable int number, WebRequest request) {
        return answer(
                request,
                JWK,
                keys.all().stream()
                        .filter(key -> key.number() == number)
                        .findFirst()
                        .map(key -> JSON.writeValueAsString(published(key)))
                        .orElseThrow(() -> new Refusal("common.unknown-id")));
    }

    /** The dates by the names that OpenID Federation gives them in its historical keys. */
    private static Map<String, Object> published(SigningKey key) {
        Map<String, Object> jwk =
                new LinkedHashMap<>(JSON.readValue(key.jwk(), new TypeReference<Map<String, Object>>() {}));
        jwk.put("iat", key.from().getEpochSecond());
        key.retired().map(Instant::getEpochSecond).ifPresent(at -> jwk.put("exp", at));
        return jwk;
    }

    /** Who issues, as a Profile of Open Badges. */
    @GetMapping("/api/public/issuer")
    ResponseEntity<byte[]> issuer(WebRequest request) {
        var issuer = issuers.confirmed();
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("@context", List.of(CredentialText.VC, CredentialText.OB));
        profile.putAll(CredentialText.profile(issuer.address(), issuer.nameZh(), issuer.nameEn()));
        return answer(request, MediaType.parseMediaType("application/ld+json"), JSON.writeValueAsString(profile));
    }

    @GetMapping("/api/public/status/{purpose}/{year}")
    ResponseEntity<byte[]> status(@PathVariable String purpose, @PathVariable int year, WebRequest request) {
        return answer(
                request,
                VC_JWT,
                switch (purpose) {
                    case "revocation" -> lists.list(StatusLists.Purpose.REVOCATION, checked(year));
                    case "suspension" -> lists.list(StatusLists.Purpose.SUSPENSION, checked(year));
                    default -> throw new Refusal("common.unknown-id");
                });
    }

    private static int checked(int year) {
        if (year < 1900 || year > 9999) {
            throw new Refusal("common.unknown-id");
        }
        return year;
    }

    @GetMapping("/api/public/revocations")
    ResponseEntity<byte[]> revocations(WebRequest request) {
        return answer(request, JWT, lists.revocations());
    }

    /** May be kept some minutes; who has it already, by its hash, gets a 304. */
    private static ResponseEntity<byte[]> answer(WebRequest request, MediaType type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String tag = "\"" + Sha256.hex(bytes).substring(0, 32) + "\"";
        var answer = ResponseEntity.status(
                        tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))
                                ? HttpStatus.NOT_MODIFIED
                                : HttpStatus.OK)
                .eTag(tag)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        return tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))
                ? answer.build()
                : answer.contentType(type).body(bytes);
    }
}
