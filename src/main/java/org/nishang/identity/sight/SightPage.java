package org.nishang.identity.sight;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.nishang.platform.web.PortalPath;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The switches for large text and high contrast of those who are not signed in: keeps the choice in a cookie. */
@Controller
class SightPage {

    private final Sights sights;

    SightPage(Sights sights) {
        this.sights = sights;
    }

    /**
     * @param looks see {@link Sight#of}
     * @param back a path of this portal; anything else leads to the first page
     */
    @GetMapping("/sight")
    String change(
            @RequestParam(defaultValue = "") String looks,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        sights.keep(Sight.of(looks), request, response);
        return "redirect:" + PortalPath.of(back);
    }
}
