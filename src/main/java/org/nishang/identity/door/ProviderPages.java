package org.nishang.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.nishang.identity.provider.Providers;
import org.nishang.identity.signin.SignInPages;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What somebody reads who comes back from an identity provider and does not go on to a screen. */
@Controller
class ProviderPages {

    static final String UNKNOWN = "/login/unknown";
    static final String PROVED = "/login/proved";

    private static final List<String> WORDS = List.of("product", "other-language", "code.again");

    private final SignInPages pages;
    private final Providers providers;

    ProviderPages(SignInPages pages, Providers providers) {
        this.pages = pages;
        this.providers = providers;
    }

    /** The identity opens no account. */
    @GetMapping(UNKNOWN)
    ModelAndView unknown(HttpServletRequest request, HttpServletResponse response, CsrfToken csrf, Locale locale) {
        return UnknownIdentity.kept(request)
                .map(seen -> {
                    var model = pages.model(WORDS, response, csrf, locale);
                    String provider = providers.label(seen.code(), locale);
                    model.put("title", pages.say("unknown.title", locale));
                    model.put("what", pages.say("unknown.what", locale, provider, seen.name()));
                    model.put("steps", List.of(pages.say("unknown.own", locale), pages.say("unknown.ask", locale)));
                    model.put("tell", pages.say("unknown.tell", locale));
                    model.put("identity", seen.code() + " " + seen.subject());
                    return new ModelAndView("login-unknown", model);
                })
                .orElseGet(() -> new ModelAndView("redirect:/login"));
    }

    /** The window in which somebody proved who they are is not needed any more. */
    @GetMapping(PROVED)
    ModelAndView proved(HttpServletResponse response, CsrfToken csrf, Locale locale) {
        var model = pages.model(WORDS, response, csrf, locale);
        model.put("title", pages.say("proved.title", locale));
        model.put("what", pages.say("proved.what", locale));
        return new ModelAndView("login-proved", model);
    }
}
