package org.nishang.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.nishang.identity.factor.SecondFactors;
import org.nishang.identity.signin.SignInPages;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asks for the code of the second factor; {@code ?recovery} for a recovery code instead. */
@Controller
class SecondStepPage {

    private static final List<String> WORDS = List.of("product", "submit", "other-language", "code.again");

    private final SignInPages pages;
    private final SecondFactors factors;
    private final Clock clock;

    SecondStepPage(SignInPages pages, SecondFactors factors, Clock clock) {
        this.pages = pages;
        this.factors = factors;
        this.clock = clock;
    }

    @GetMapping(SecondStep.PAGE)
    ModelAndView page(HttpServletRequest request, HttpServletResponse response, CsrfToken csrf, Locale locale) {
        var half = HalfSignIn.of(request, clock.instant());
        if (half.isEmpty()) {
            return new ModelAndView("redirect:/login");
        }
        var model = pages.model(WORDS, response, csrf, locale);
        boolean hasApp = factors.hasApp(half.get().user().account().value());
        boolean recovers = hasApp && request.getParameter("recovery") != null;
        String kind = recovers ? "recovery" : "code";
        model.put("asksCode", hasApp);
        model.put("digits", !recovers);
        model.put("back", recovers ? SecondStep.PAGE + "?recovery" : SecondStep.PAGE);
        model.put("other_href", recovers ? SecondStep.PAGE : SecondStep.PAGE + "?recovery");
        for (String word : List.of("title", "label", "hint", "other")) {
            model.put(word, pages.say(kind + "." + word, locale));
        }
        if (!hasApp) {
            model.put("title", pages.say("passkey.title", locale));
            model.put("hint", pages.say("passkey.hint", locale));
        }
        if (request.getParameter("error") != null) {
            model.put("notice", pages.say("code.error", locale));
        }
        return new ModelAndView("login-code", model);
    }
}
