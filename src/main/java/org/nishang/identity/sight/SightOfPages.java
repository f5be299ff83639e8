package org.nishang.identity.sight;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Hands each page that is made of a template the looks that were chosen, and its switches; an error's page, too. */
@Component
class SightOfPages implements HandlerInterceptor, WebMvcConfigurer {

    private final Sights sights;

    SightOfPages(Sights sights) {
        this.sights = sights;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && page.getViewName() != null && !page.getViewName().startsWith("redirect:")) {
            page.addAllObjects(sights.onPage(request, address(request), RequestContextUtils.getLocale(request)));
        }
    }

    /** As the browser has it, also where something else answers for what broke. */
    private static String address(HttpServletRequest request) {
        String path = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .map(Object::toString)
                .orElseGet(request::getRequestURI);
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }
}
