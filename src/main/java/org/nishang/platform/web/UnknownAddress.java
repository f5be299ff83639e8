package org.nishang.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.nishang.common.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Addresses that nothing answers, in the folders that are not screens. */
@RestController
class UnknownAddress {

    private final ObjectProvider<RequestMappingHandlerMapping> addresses;

    UnknownAddress(ObjectProvider<RequestMappingHandlerMapping> addresses) {
        this.addresses = addresses;
    }

    /** An address that is there, but not for this method, comes here too. */
    @RequestMapping("/api/**")
    @Asked(Asked.ANYTHING)
    void api(HttpServletRequest request) throws HttpRequestMethodNotSupportedException {
        var others = methods(request);
        if (!others.isEmpty()) {
            throw new HttpRequestMethodNotSupportedException(request.getMethod(), others);
        }
        throw new Refusal("common.unknown-address");
    }

    @RequestMapping({"/media/**", "/actuator/**", "/favicon.ico", "/robots.txt"})
    void file(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private Set<String> methods(HttpServletRequest request) {
        var methods = new TreeSet<String>();
        addresses.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(info -> isFor(info, request))
                .forEach(info -> info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name())));
        return methods;
    }

    private static boolean isFor(RequestMappingInfo info, HttpServletRequest request) {
        var paths = info.getPathPatternsCondition();
        return paths != null && paths.getMatchingCondition(request) != null;
    }
}
