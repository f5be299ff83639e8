package org.nishang.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The OpenAPI document of the addresses that there are: paths, parameters and shapes are read off them, so they cannot
 * be others than those that answer. What each is for is one line of {@code api/addresses.properties}.
 */
@RestController
class ApiDocument {

    static final String ADDRESS = "/api/openapi.json";

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private final RequestMappingHandlerMapping addresses;

    ApiDocument(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses) {
        this.addresses = addresses;
    }

    @GetMapping(ADDRESS)
    Map<String, Object> document() throws IOException {
        var purposes = purposes();
        var schemas = new ApiSchemas();
        var paths = new TreeMap<String, Map<String, Object>>();
        addresses.getHandlerMethods().forEach((info, method) -> {
            for (String path : documented(info)) {
                var operations = paths.computeIfAbsent(path, none -> new TreeMap<>());
                info.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> operations.put(
                                verb.name().toLowerCase(Locale.ROOT),
                                operation(purposes.getProperty(verb + " " + path, ""), path, method, schemas)));
            }
        });
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Nishang Academy 霓裳学堂", "version", "v1"));
        document.put("paths", paths);
        document.put(
                "components",
                Map.of(
                        "schemas",
                        withProblem(schemas.described()),
                        "securitySchemes",
                        Map.of("token", Map.of("type", "http", "scheme", "bearer"))));
        return document;
    }

    /** All of the API but what answers for addresses that are not there. */
    static List<String> documented(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/") && !path.endsWith("**"))
                .toList();
    }

    static Properties purposes() throws IOException {
        var purposes = new Properties();
        try (var lines = new InputStreamReader(
                new ClassPathResource("api/addresses.properties").getInputStream(), StandardCharsets.UTF_8)) {
            purposes.load(lines);
        }
        return purposes;
    }

    private static Map<String, Object> operation(
            String purpose, String path, HandlerMethod method, ApiSchemas schemas) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("summary", purpose);
        operation.put(
                "operationId",
                method.getBeanType().getSimpleName() + "." + method.getMethod().getName());
        operation.put("parameters", parameters(path, method, schemas));
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                var schema = schemas.of(parameter.getGenericParameterType());
                operation.put("requestBody", Map.of("required", true, "content", content("application/json", schema)));
            }
        }
        operation.put(
                "responses",
                Map.of(
                        "200",
                        success(method, schemas),
                        "default",
                        Map.of(
                                "description",
                                "a problem document (RFC 9457)",
                                "content",
                                content("application/problem+json", Map.of("$ref", "#/components/schemas/Problem")))));
        if (!path.startsWith("/api/public/") && !path.equals(ADDRESS)) {
            operation.put("security", List.of(Map.of("token", List.of())));
        }
        return operation;
    }

    private static List<Map<String, Object>> parameters(String path, HandlerMethod method, ApiSchemas schemas) {
        var parameters = new ArrayList<Map<String, Object>>();
        VARIABLE.matcher(path)
                .results()
                .map((MatchResult found) -> found.group(1))
                .forEach(name -> parameters.add(
                        Map.of("name", name, "in", "path", "required", true, "schema", schemas.of(String.class))));
        AddressParameters.of(method).types().forEach((name, type) -> {
            if (!name.equals(Asked.ANYTHING)) {
                parameters.add(Map.of("name", name, "in", "query", "schema", schemas.of(type)));
            }
        });
        return parameters;
    }

    private static Map<String, Object> success(HandlerMethod method, ApiSchemas schemas) {
        Type type = body(method);
        if (type.equals(void.class) || type.equals(byte[].class)) {
            return Map.of("description", "the file", "content", content("*/*", schemas.of(byte[].class)));
        }
        return Map.of("description", "done", "content", content("application/json", schemas.of(type)));
    }

    private static Type body(HandlerMethod method) {
        Type type = method.getMethod().getGenericReturnType();
        boolean wrapped = type instanceof java.lang.reflect.ParameterizedType generic
                && generic.getRawType().equals(ResponseEntity.class);
        return wrapped
                ? Arrays.stream(((java.lang.reflect.ParameterizedType) type).getActualTypeArguments())
                        .findFirst()
                        .orElseThrow()
                : type;
    }

    private static Map<String, Object> content(String type, Map<String, Object> schema) {
        return Map.of(type, Map.of("schema", schema));
    }

    private static Map<String, Object> withProblem(Map<String, Object> schemas) {
        var text = Map.of("type", "string");
        schemas.put(
                "Problem",
                Map.of(
                        "type",
                        "object",
                        "properties",
                        Map.of("type", text, "status", Map.of("type", "integer"), "code", text, "detail", text),
                        "required",
                        List.of("type", "status", "code", "detail")));
        return schemas;
    }
}
