package org.nishang.common;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule said no and the person can act on it. Thrown by the domain, shown translated by the one error handler. Its key
 * is a message key, and the stable {@code code} of the API's problem document.
 */
public final class Refusal extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;
    private final @Nullable FieldName field;

    public Refusal(String key, Object... arguments) {
        this(key, List.of(arguments), null);
    }

    private Refusal(String key, List<Object> arguments, @Nullable FieldName field) {
        super(key + arguments);
        this.key = key;
        this.arguments = arguments;
        this.field = field;
    }

    /** The same, about one of the things that were given. */
    public Refusal at(FieldName wrong) {
        return new Refusal(key, arguments, wrong);
    }

    /** Which of the things that were given is wrong; empty where it is not one of them alone. */
    public Optional<FieldName> field() {
        return Optional.ofNullable(field);
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
