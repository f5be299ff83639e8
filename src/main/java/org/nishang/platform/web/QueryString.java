package org.nishang.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** What stands behind the question mark; reading parameters as usual would read a body that is sent as a form. */
public final class QueryString {

    private QueryString() {}

    public static UriComponents of(HttpServletRequest request) {
        return UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build();
    }

    public static Set<String> names(HttpServletRequest request) {
        return of(request).getQueryParams().keySet();
    }
}
