package org.nishang.interchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import org.nishang.platform.web.Asked;
import org.nishang.platform.web.QueryString;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** Lists of screens as files. */
@RestController
@PreAuthorize("isAuthenticated()") // each list's own service says who may see it
class ListApi {

    private final ListExports exports;

    ListApi(ListExports exports) {
        this.exports = exports;
    }

    @GetMapping("/api/v1/lists/{list}.xlsx")
    @Asked(Asked.ANYTHING)
    void workbook(
            @PathVariable String list,
            @RequestParam Map<String, String> parameters,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        parameters.keySet().retainAll(QueryString.names(request));
        var file = exports.workbook(list, parameters, locale);
        try {
            response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            response.setContentLengthLong(Files.size(file.path()));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\""
                            + list
                            + ".xlsx\"; filename*=UTF-8''"
                            + UriUtils.encode(file.name(), StandardCharsets.UTF_8));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            Files.copy(file.path(), response.getOutputStream());
        } finally {
            exports.delete(file);
        }
    }
}
