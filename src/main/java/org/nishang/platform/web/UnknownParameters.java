package org.nishang.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.nishang.common.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses what an address of the API does not know: a misspelt {@code asof} would be answered with the figures of
 * another day.
 */
@Component
class UnknownParameters implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    /** @throws Refusal {@code common.input.unknown} */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            var known = AddressParameters.of(method);
            QueryString.names(request).stream()
                    .filter(name -> !known.knows(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new Refusal("common.input.unknown", name);
                    });
        }
        return true;
    }
}
