package org.nishang.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** A request whose body was read before anybody looked at it; the fields of a form among it. */
final class BufferedRequest extends HttpServletRequestWrapper {

    private final byte[] body;
    private final Map<String, String[]> parameters;

    BufferedRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
        String type = request.getContentType();
        this.parameters = type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                ? form(request, body)
                : request.getParameterMap();
    }

    /** Fields of the address come first, as the servlet specification has it. */
    private static Map<String, String[]> form(HttpServletRequest request, byte[] body) {
        var all = new LinkedHashMap<String, String[]>();
        add(all, request.getQueryString());
        add(all, new String(body, StandardCharsets.UTF_8).replace("+", "%20"));
        return all;
    }

    private static void add(Map<String, String[]> all, @Nullable String fields) {
        if (fields == null || fields.isEmpty()) {
            return;
        }
        MultiValueMap<String, String> read =
                UriComponentsBuilder.newInstance().query(fields).build().getQueryParams();
        read.forEach((name, values) -> {
            String[] decoded = values.stream()
                    .map(value -> value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8))
                    .toArray(String[]::new);
            all.merge(UriUtils.decode(name, StandardCharsets.UTF_8), decoded, BufferedRequest::joined);
        });
    }

    private static String[] joined(String[] some, String[] more) {
        var all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        var bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] into, int from, int length) {
                return bytes.read(into, from, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("bodies are read by the thread that answers");
            }
        };
    }
}
