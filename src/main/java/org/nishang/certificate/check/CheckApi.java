package org.nishang.certificate.check;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.nishang.certificate.kernel.CertificateNumber;
import org.nishang.common.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The public check for programs, without sign-in. */
@RestController
class CheckApi {

    private final CertificateCheck check;
    private final CheckGate gate;
    private final Clock clock;

    CheckApi(CertificateCheck check, CheckGate gate, Clock clock) {
        this.check = check;
        this.gate = gate;
        this.clock = clock;
    }

    @GetMapping("/api/public/certificates/{number}")
    ResponseEntity<CheckAnswer> check(
            @PathVariable String number, HttpServletRequest request, HttpServletResponse response) {
        Duration wait = gate.knock(request.getRemoteAddr());
        if (!wait.isZero()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
            throw new Refusal("common.too-many-requests");
        }
        Instant asOf = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return switch (check.find(number)) {
            case CheckResult.Found found -> ResponseEntity.ok(CheckAnswer.of(found.certificate(), asOf));
            case CheckResult.Several several ->
                nothing(CheckAnswer.several(CertificateNumber.normalise(number), asOf, several.certificates()));
            case CheckResult.Mistyped mistyped ->
                nothing(CheckAnswer.mistyped(CertificateNumber.normalise(number), asOf));
            case CheckResult.Unknown unknown -> nothing(CheckAnswer.nothing(CertificateNumber.normalise(number), asOf));
        };
    }

    private static ResponseEntity<CheckAnswer> nothing(CheckAnswer answer) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body(answer);
    }
}
