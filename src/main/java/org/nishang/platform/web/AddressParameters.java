package org.nishang.platform.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** The parameters that an address knows, with their types. */
record AddressParameters(Map<String, Class<?>> types) {

    static AddressParameters of(HandlerMethod method) {
        var types = new LinkedHashMap<String, Class<?>>();
        var asked = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Asked.class);
        if (asked != null) {
            Arrays.stream(asked.value()).forEach(name -> types.put(name, String.class));
        }
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestParam.class)
                    && !Map.class.isAssignableFrom(parameter.getParameterType())) {
                boolean optional = parameter.getParameterType().equals(Optional.class);
                types.put(name(parameter), optional ? String.class : parameter.getParameterType());
            }
        }
        return new AddressParameters(types);
    }

    private static String name(MethodParameter parameter) {
        String named = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class))
                .name();
        return named.isEmpty() ? parameter.getParameter().getName() : named;
    }

    boolean knows(String name) {
        return types.containsKey(name) || types.containsKey(Asked.ANYTHING);
    }
}
