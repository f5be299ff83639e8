package org.nishang.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.nishang.common.Refusal;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Addresses that nothing answers, in the folders that are not screens. */
@RestController
class UnknownAddress {

    @RequestMapping("/api/**")
    void api() {
        throw new Refusal("common.unknown-address");
    }

    @RequestMapping({"/media/**", "/actuator/**", "/favicon.ico", "/robots.txt"})
    void file(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
