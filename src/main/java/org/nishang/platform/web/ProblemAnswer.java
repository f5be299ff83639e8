package org.nishang.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem document where no controller is asked: at the door, and for those who are not signed in. */
@Component
public class ProblemAnswer {

    private final MessageSource messages;
    private final LocaleResolver languages;

    ProblemAnswer(MessageSource messages, LocaleResolver languages) {
        this.messages = messages;
        this.languages = languages;
    }

    /**
     * @param code also the key of its words
     * @param more further members of the document
     */
    public void write(
            HttpServletRequest request, HttpServletResponse response, int status, String code, Map<String, String> more)
            throws IOException {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", Problems.type(code).toString());
        document.put("status", status);
        document.put("code", code);
        document.put("detail", messages.getMessage(code, null, languages.resolveLocale(request)));
        document.putAll(more);
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(document));
        response.flushBuffer(); // or the page of errors would be put in its place
    }
}
