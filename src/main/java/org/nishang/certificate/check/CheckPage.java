package org.nishang.certificate.check;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nishang.certificate.kernel.CertificateNumber;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.nishang.common.Text;
import org.nishang.platform.web.PagePolicy;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The public check for people, where the QR code on the paper leads: plain HTML without sign-in. */
@Controller
class CheckPage {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Longer input is not shown again. */
    private static final int LONGEST_SHOWN = 40;

    private final CertificateCheck check;
    private final CheckGate gate;
    private final MessageSource messages;
    private final Clock clock;

    CheckPage(CertificateCheck check, CheckGate gate, MessageSource messages, Clock clock) {
        this.check = check;
        this.gate = gate;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/verify")
    ModelAndView form(@RequestParam(defaultValue = "") String number, Locale locale, HttpServletResponse response) {
        String wanted = CertificateNumber.normalise(number);
        if (!wanted.isEmpty()) {
            return new ModelAndView("redirect:/verify/" + encode(shown(wanted)));
        }
        var model = page("/verify", locale, response);
        model.put("title", say("certificate.verify.title", locale));
        model.put("form", Map.of("advice", say("certificate.verify.form.advice", locale)));
        return new ModelAndView("verify", model);
    }

    @GetMapping("/verify/{number}")
    ModelAndView check(
            @PathVariable String number, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        String wanted = CertificateNumber.normalise(number);
        var model = page("/verify/" + encode(shown(wanted)), locale, response);
        Duration wait = gate.knock(request.getRemoteAddr());
        if (!wait.isZero()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
            return answer(
                    model, HttpStatus.TOO_MANY_REQUESTS, state("TOO_MANY", "soon", "common.too-many-requests", locale));
        }
        model.put("asOf", say("certificate.verify.as-of", locale, MINUTE.format(LocalDateTime.now(clock))));
        return switch (check.find(number)) {
            case CheckResult.Found found -> found(model, found.certificate(), locale);
            case CheckResult.Several several -> several(model, several.certificates(), locale);
            case CheckResult.Mistyped mistyped -> nothing(model, "MISTYPED", "soon", wanted, locale);
            case CheckResult.Unknown unknown -> nothing(model, "NOT_FOUND", "bad", wanted, locale);
        };
    }

    private ModelAndView found(Map<String, Object> model, CheckedCertificate found, Locale locale) {
        found.supersededBy()
                .ifPresent(newer -> model.put(
                        "others", List.of(other(newer, say("certificate.verify.superseded-by", locale, newer)))));
        model.put("paper", Map.of("fields", fields(found, locale)));
        return answer(model, HttpStatus.OK, state(found, locale));
    }

    private ModelAndView several(Map<String, Object> model, List<CheckedCertificate> found, Locale locale) {
        model.put(
                "others",
                found.stream()
                        .map(CheckedCertificate::says)
                        .map(says -> other(
                                says.number(),
                                say(
                                        "certificate.verify.one-of",
                                        locale,
                                        say("certificate.role." + says.trainingRole(), locale),
                                        says.number())))
                        .toList());
        return answer(
                model,
                HttpStatus.MULTIPLE_CHOICES,
                state("SEVERAL", "soon", "certificate.verify.says.SEVERAL", locale));
    }

    private ModelAndView nothing(Map<String, Object> model, String word, String tone, String wanted, Locale locale) {
        model.put("number", shown(wanted));
        return answer(
                model,
                HttpStatus.NOT_FOUND,
                state(word, tone, "certificate.verify.says." + word, locale, shown(wanted)));
    }

    private static Map<String, String> other(String number, String words) {
        return Map.of("href", "/verify/" + encode(number), "words", words);
    }

    private static ModelAndView answer(Map<String, Object> model, HttpStatus status, Map<String, Object> state) {
        model.put("state", state);
        model.put("title", state.get("word") + " · " + model.get("title"));
        var answer = new ModelAndView("verify", model);
        answer.setStatus(status);
        return answer;
    }

    /** What is on the page whatever was found. */
    private Map<String, Object> page(String path, Locale locale, HttpServletResponse response) {
        Map<String, Object> model = new HashMap<>();
        model.put("nonce", PagePolicy.ofScanning(response));
        model.put("lang", locale.toLanguageTag());
        model.put("otherLanguage", Text.isChinese(locale) ? "en" : "zh-CN");
        model.put("back", URLEncoder.encode(path, StandardCharsets.UTF_8));
        model.put("number", "");
        model.put("title", say("certificate.verify.title", locale));
        model.put("product", say("ui.product", locale));
        model.put("other_language", say("ui.other-language", locale));
        for (String part : List.of(
                "heading",
                "number",
                "submit",
                "compare",
                "another",
                "note",
                "example",
                "scan",
                "stop",
                "no-camera",
                "offline",
                "signature",
                "signature-good",
                "signature-bad")) {
            model.put("say_" + part, say("certificate.verify." + part, locale));
        }
        model.put(
                "steps",
                List.of(
                        say("certificate.verify.compare.who", locale),
                        say("certificate.verify.compare.what", locale),
                        say("certificate.verify.compare.address", locale)));
        return model;
    }

    private Map<String, Object> state(CheckedCertificate found, Locale locale) {
        String word = found.status().publicWord();
        String tone = switch (found.status()) {
            case VALID -> "good";
            case SUSPENDED, SUPERSEDED -> "soon";
            case EXPIRED, REVOKED, SURRENDERED, NOT_YET -> "bad";
        };
        return state(
                word,
                tone,
                "certificate.verify.says." + word,
                locale,
                found.since().orElse(found.says().lastDay()).toString());
    }

    private Map<String, Object> state(String word, String tone, String sentence, Locale locale, Object... arguments) {
        return Map.of(
                "code",
                word,
                "tone",
                tone,
                "word",
                say("certificate.verify.word." + word, locale),
                "sentence",
                say(sentence, locale, arguments));
    }

    /** The fields of the paper in its order, as far as a stranger needs them to compare. */
    private List<Map<String, String>> fields(CheckedCertificate found, Locale locale) {
        FrozenCertificate says = found.says();
        var fields = new ArrayList<Map<String, String>>();
        field(fields, "number", says.number(), locale);
        field(fields, "display-number", says.displayNumber(), locale);
        field(fields, "holder", found.holder(), locale);
        field(fields, "document", "…" + says.documentLast4(), locale);
        field(fields, "enterprise", Optional.ofNullable(says.enterprise()).orElse("—"), locale);
        field(fields, "programme", says.title().in(locale), locale);
        field(fields, "role", say("certificate.role." + says.trainingRole(), locale), locale);
        field(fields, "credit-hours", says.creditHoursText(), locale);
        field(fields, "issued-on", says.issuedOn().toString(), locale);
        field(fields, "last-day", says.lastDay().toString(), locale);
        found.reissuedOn().ifPresent(day -> field(fields, "reissued-on", day.toString(), locale));
        field(fields, "issuer", says.issuer().in(locale), locale);
        found.signed()
                .ifPresent(signed -> field(
                        fields,
                        "signature",
                        say(
                                "certificate.verify.signed",
                                locale,
                                String.valueOf(signed.key()),
                                signed.on().toString()),
                        locale));
        return fields;
    }

    private void field(List<Map<String, String>> fields, String key, String value, Locale locale) {
        fields.add(Map.of(
                "key", key,
                "label", say("certificate.field." + key, locale),
                "value", value));
    }

    private static String shown(String number) {
        return number.length() <= LONGEST_SHOWN ? number : number.substring(0, LONGEST_SHOWN) + "…";
    }

    private static String encode(String pathSegment) {
        return URLEncoder.encode(pathSegment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
