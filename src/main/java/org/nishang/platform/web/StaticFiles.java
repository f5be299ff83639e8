package org.nishang.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Files whose name or query says their content are kept by browsers for ever: the bundle of the screens (its names end
 * with a digest) and the icons (a new picture gets a new name).
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final Pattern NAMED =
            Pattern.compile("/VAADIN/build/[^/]+-[A-Za-z0-9_-]{8}\\.[a-z0-9]+|/icons/[^/]+");

    /**
     * Before the screens' own servlet, which would answer an unknown icon with its page and opens the whole jar anew
     * for each file of the bundle.
     */
    @Bean
    SimpleUrlHandlerMapping filesByName(ResourceHttpRequestHandler iconFiles, ResourceHttpRequestHandler bundleFiles) {
        return new SimpleUrlHandlerMapping(Map.of("/icons/**", iconFiles, "/VAADIN/build/**", bundleFiles), 1);
    }

    /** The bundle, compressed when it was built. */
    @Bean
    ResourceHttpRequestHandler bundleFiles() {
        var compressed = new EncodedResourceResolver();
        compressed.setContentCodings(List.of("br", "gzip"));
        var files = new ResourceHttpRequestHandler();
        files.setLocations(List.of(new ClassPathResource("META-INF/VAADIN/webapp/VAADIN/build/")));
        files.setResourceResolvers(List.of(compressed, new PathResourceResolver()));
        return files;
    }

    @Bean
    ResourceHttpRequestHandler iconFiles() {
        var files = new ResourceHttpRequestHandler();
        files.setLocations(List.of(new ClassPathResource("META-INF/resources/icons/")));
        return files;
    }

    @Bean
    FilterRegistrationBean<Filter> keptForEver() {
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            var asked = (HttpServletRequest) request;
            var answer = (HttpServletResponse) response;
            chain.doFilter(request, isNamed(asked) ? new ForEver(answer) : response);
        });
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    private static boolean isNamed(HttpServletRequest request) {
        return NAMED.matcher(request.getRequestURI()).matches()
                || request.getRequestURI().endsWith(".css") && request.getParameter("v-c") != null;
    }

    /** Says "for ever" in the place of what others say, unless there is nothing to keep. */
    private static final class ForEver extends HttpServletResponseWrapper {

        ForEver(HttpServletResponse response) {
            super(response);
            response.setHeader("Cache-Control", FOR_EVER);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!isAboutKeeping(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!isAboutKeeping(name)) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setDateHeader(String name, long date) {
            if (!isAboutKeeping(name)) {
                super.setDateHeader(name, date);
            }
        }

        @Override
        public void sendError(int status) throws java.io.IOException {
            super.setHeader("Cache-Control", "no-store");
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws java.io.IOException {
            super.setHeader("Cache-Control", "no-store");
            super.sendError(status, message);
        }

        @Override
        public void setStatus(int status) {
            if (status >= 400) {
                super.setHeader("Cache-Control", "no-store");
            }
            super.setStatus(status);
        }

        private static boolean isAboutKeeping(String header) {
            return header.equalsIgnoreCase("Cache-Control")
                    || header.equalsIgnoreCase("Pragma")
                    || header.equalsIgnoreCase("Expires");
        }
    }
}
