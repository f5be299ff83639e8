package org.nishang.certificate.credential;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.Issuer;
import org.nishang.certificate.kernel.Issuers;
import org.nishang.platform.web.KeptFile;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The check without a network: a page of plain files from {@code resources/proof} that a browser keeps. It works on
 * what is signed; no server hears what it checks.
 */
@Controller
class ProofPage {

    private static final String TEXTS = "certificate.proof.";

    private static final Map<String, String> TYPES = Map.of(
            "index.html", KeptFile.PAGE,
            "proof.css", KeptFile.STYLE,
            "app.js", KeptFile.SCRIPT,
            "claim.js", KeptFile.SCRIPT,
            "known.js", KeptFile.SCRIPT,
            "reader.js", KeptFile.SCRIPT,
            "sight.js", KeptFile.SCRIPT,
            "verify.js", KeptFile.SCRIPT,
            "jsqr.js", KeptFile.SCRIPT,
            "manifest.webmanifest", "application/manifest+json");

    /** The files that say who issues; the others are always the same. */
    private record Worded(Optional<Issuer> issuer, Map<String, KeptFile> files) {}

    private final Map<String, KeptFile> plain = new HashMap<>();
    private final MessageSource messages;
    private final Issuers issuers;
    private volatile Worded worded;

    ProofPage(MessageSource messages, Issuers issuers) {
        this.messages = messages;
        this.issuers = issuers;
        TYPES.forEach((name, type) -> plain.put(name, new KeptFile(bytes(name), type)));
        worded = worded(Optional.empty());
    }

    /** Anew where it was confirmed that somebody else issues. */
    private Map<String, KeptFile> worded() {
        var issuer = issuers.issuer();
        if (!worded.issuer().equals(issuer)) {
            worded = worded(issuer);
        }
        return worded.files();
    }

    private Worded worded(Optional<Issuer> issuer) {
        var texts = new KeptFile(
                JsonMapper.shared()
                        .writeValueAsBytes(Map.of(
                                "issuer",
                                issuer.map(Issuer::code).orElse(""),
                                "zh",
                                texts(messages, issuer, Locale.CHINESE),
                                "en",
                                texts(messages, issuer, Locale.ENGLISH))),
                "application/json");
        var all = new TreeMap<>(plain);
        all.put("texts.json", texts);
        var worker = KeptFile.worker(bytes("sw.js"), all.values());
        return new Worded(issuer, Map.of("texts.json", texts, "sw.js", worker));
    }

    @GetMapping("/proof")
    ResponseEntity<byte[]> page(
            @RequestHeader(value = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known,
            HttpServletResponse response) {
        return Objects.requireNonNull(plain.get("index.html")).answer(known, response);
    }

    @GetMapping("/proof/{file}")
    ResponseEntity<byte[]> file(
            @PathVariable String file,
            @RequestHeader(value = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known,
            HttpServletResponse response) {
        return Optional.ofNullable(plain.get(file))
                .or(() -> Optional.ofNullable(worded().get(file)))
                .map(kept -> kept.answer(known, response))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static byte[] bytes(String name) {
        try (InputStream file = open("/proof/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) {
        return Objects.requireNonNull(ProofPage.class.getResourceAsStream(path), path);
    }

    /** All that the page says, under the names that its scripts use. */
    private static Map<String, String> texts(MessageSource messages, Optional<Issuer> issuer, Locale locale) {
        Map<String, String> texts = new TreeMap<>();
        own(locale).forEach((key, text) -> texts.put(key, text));
        for (String field : List.of("number", "holder", "role", "issued-on", "last-day", "issuer")) {
            texts.put("field." + field, messages.getMessage("certificate.field." + field, null, locale));
        }
        texts.put("role.D", messages.getMessage("certificate.role.DECLARANT", null, locale));
        texts.put("role.A", messages.getMessage("certificate.role.AUDITOR", null, locale));
        texts.put("issuer", issuer.map(one -> one.name().in(locale)).orElse(""));
        texts.put("product", messages.getMessage("ui.product", null, locale));
        for (String looks : List.of("large-text", "high-contrast")) {
            texts.put("sight." + looks, messages.getMessage("identity.sight." + looks, null, locale));
        }
        texts.put("other-language", messages.getMessage("ui.other-language", null, locale));
        return texts;
    }

    /** With their places for values, which the page fills in. */
    private static Map<String, String> own(Locale locale) {
        var all = new Properties();
        try (var file = new InputStreamReader(
                open("/vaadin-i18n/certificate-proof_" + locale.getLanguage() + ".properties"),
                StandardCharsets.UTF_8)) {
            all.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        for (String key : all.stringPropertyNames()) {
            if (key.startsWith(TEXTS + "field.")) {
                texts.put(key.substring("certificate.proof.".length()), all.getProperty(key));
            } else if (key.startsWith(TEXTS)) {
                texts.put(key.substring("certificate.".length()), all.getProperty(key));
            }
        }
        return texts;
    }
}
