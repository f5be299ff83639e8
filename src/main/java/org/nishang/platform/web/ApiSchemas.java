package org.nishang.platform.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** JSON Schema of what the API gives and takes, read off its records; a record is described once and referred to. */
final class ApiSchemas {

    private static final Map<Class<?>, Map<String, Object>> PLAIN = Map.ofEntries(
            Map.entry(String.class, Map.of("type", "string")),
            Map.entry(boolean.class, Map.of("type", "boolean")),
            Map.entry(Boolean.class, Map.of("type", "boolean")),
            Map.entry(int.class, Map.of("type", "integer", "format", "int32")),
            Map.entry(Integer.class, Map.of("type", "integer", "format", "int32")),
            Map.entry(long.class, Map.of("type", "integer", "format", "int64")),
            Map.entry(Long.class, Map.of("type", "integer", "format", "int64")),
            Map.entry(LocalDate.class, Map.of("type", "string", "format", "date")),
            Map.entry(Instant.class, Map.of("type", "string", "format", "date-time")),
            Map.entry(UUID.class, Map.of("type", "string", "format", "uuid")),
            Map.entry(byte[].class, Map.of("type", "string", "format", "binary")));

    private final Map<String, Object> described = new TreeMap<>();

    /** Those that are referred to, by their names. */
    Map<String, Object> described() {
        return described;
    }

    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        return type instanceof Class<?> plain ? of(plain) : Map.of();
    }

    private Map<String, Object> generic(ParameterizedType type) {
        var raw = (Class<?>) type.getRawType();
        var last = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (Collection.class.isAssignableFrom(raw)) {
            return Map.of("type", "array", "items", of(last));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return Map.of("type", "object", "additionalProperties", of(last));
        }
        return raw.equals(Optional.class) ? of(last) : Map.of();
    }

    private Map<String, Object> of(Class<?> type) {
        var plain = PLAIN.get(type);
        if (plain != null) {
            return plain;
        }
        if (type.isEnum()) {
            return Map.of(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList());
        }
        return type.isRecord() ? referred(type) : Map.of();
    }

    private Map<String, Object> referred(Class<?> type) {
        String name = name(type);
        if (!described.containsKey(name)) {
            described.put(name, Map.of()); // it may refer to itself
            described.put(name, record(type));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private Map<String, Object> record(Class<?> type) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new java.util.ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            properties.put(component.getName(), of(component.getGenericType()));
            if (component.getAnnotatedType().getAnnotation(Nullable.class) == null) {
                required.add(component.getName());
            }
        }
        return Map.of("type", "object", "properties", properties, "required", required);
    }

    /** With the class around it, since many an address has its {@code Answer}. */
    private static String name(Class<?> type) {
        var around = type.getEnclosingClass();
        return around == null ? type.getSimpleName() : name(around) + type.getSimpleName();
    }
}
