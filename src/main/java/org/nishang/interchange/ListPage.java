package org.nishang.interchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.nishang.common.Refusal;
import org.nishang.platform.web.PagePolicy;
import org.nishang.platform.web.Problems;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A list of a screen as a page to print: plain HTML, all rows in one table whose head stands on each sheet. */
@Controller
@PreAuthorize("isAuthenticated()") // each list's own service says who may see it
class ListPage {

    private static final String[] WORDS = {"print", "number", "page", "of-pages"};

    private final ListPrints prints;
    private final MessageSource messages;

    ListPage(ListPrints prints, MessageSource messages) {
        this.prints = prints;
        this.messages = messages;
    }

    @GetMapping("/lists/{list}/print")
    ModelAndView page(
            @PathVariable String list,
            @RequestParam Map<String, String> parameters,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var printed = prints.print(list, parameters, locale);
        var model = new HashMap<String, Object>();
        model.put("nonce", PagePolicy.ofPrinting(response));
        model.put("lang", locale.toLanguageTag());
        model.put("product", say("ui.product", locale));
        model.put("list", printed);
        model.put("orientation", printed.isWide() ? "landscape" : "portrait");
        model.put("columns", printed.heads().size() + 1);
        model.put("sum", say("interchange.export.sum", locale, printed.lines().size()));
        model.put("made", say("interchange.print.made", locale, printed.madeOn(), printed.madeBy()));
        model.put("too_long", say("interchange.print.too-long", locale, ListPrints.MOST));
        model.put("workbook", say("ui.list.workbook", locale));
        model.put("href", "/api/v1/lists/" + list + ".xlsx" + query(request));
        for (String word : WORDS) {
            model.put("say_" + word.replace('-', '_'), say("interchange.print." + word, locale));
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return new ModelAndView("list", model);
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, Locale locale, HttpServletResponse response) {
        return new ModelAndView(
                "error-page",
                Map.of(
                        "nonce", PagePolicy.ofText(response),
                        "lang", locale.toLanguageTag(),
                        "title", say("ui.refused", locale),
                        "advice", say(refusal.key(), locale, refusal.arguments()),
                        "back", say("common.page.back", locale)),
                Problems.status(refusal));
    }

    private static String query(HttpServletRequest request) {
        return request.getQueryString() == null ? "" : "?" + request.getQueryString();
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
