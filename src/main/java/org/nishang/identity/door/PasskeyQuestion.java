package org.nishang.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a passkey has to answer at the sign-in: another question each time. */
@RestController
class PasskeyQuestion {

    private final PasskeyStep step;

    PasskeyQuestion(PasskeyStep step) {
        this.step = step;
    }

    @GetMapping(path = PasskeyStep.PAGE, produces = MediaType.APPLICATION_JSON_VALUE)
    String question(HttpServletRequest request) {
        return step.ask(request).json();
    }
}
