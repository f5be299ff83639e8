package org.nishang.common;

import java.util.List;

/**
 * A rule said no and the person can act on it. Thrown by the domain, shown translated by the one error handler. Its key
 * is a message key, and the stable {@code code} of the API's problem document.
 */
public final class Refusal extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    public Refusal(String key, Object... arguments) {
        super(key + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
