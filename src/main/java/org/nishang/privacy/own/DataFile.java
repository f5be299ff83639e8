package org.nishang.privacy.own;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.nishang.privacy.held.HeldSection;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** One's own data as a zip: for programs as JSON, for people as one page of HTML, with the files beside them. */
@Component
class DataFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String STYLE =
            "body{font:15px/1.6 sans-serif;max-width:1000px;margin:2em auto;padding:0 1em}table{border-collapse:collapse;width:100%;margin-bottom:2em}th,td{border:1px solid #ccc;padding:4px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}";

    private final MessageSource messages;
    private final ValueText values;

    DataFile(MessageSource messages, ValueText values) {
        this.messages = messages;
        this.values = values;
    }

    byte[] of(String name, List<HeldSection> sections, Instant now, Locale language) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, "data.json", JSON.writeValueAsBytes(json(name, sections, now)));
            put(zip, "data.html", html(name, sections, now, language).getBytes(StandardCharsets.UTF_8));
            for (HeldSection section : sections) {
                for (HeldSection.HeldFile file : section.files()) {
                    put(zip, "files/" + file.name(), file.bytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static Map<String, Object> json(String name, List<HeldSection> sections, Instant now) {
        var all = new LinkedHashMap<String, Object>();
        all.put("name", name);
        all.put("madeAt", now.toString());
        for (HeldSection section : sections) {
            var rows = new ArrayList<Map<String, String>>();
            for (List<String> values : section.rows()) {
                var row = new LinkedHashMap<String, String>();
                for (int i = 0; i < values.size(); i++) {
                    row.put(section.columns().get(i).name(), values.get(i));
                }
                rows.add(row);
            }
            all.put(section.table(), rows);
        }
        return all;
    }

    private String html(String name, List<HeldSection> sections, Instant now, Locale language) {
        String title = say("privacy.own.title", language) + " · " + name;
        var page = new StringBuilder(
                "<!doctype html><html lang=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title><style>%s</style></head><body><h1>%s</h1><p>%s</p>"
                        .formatted(
                                language.toLanguageTag(),
                                HtmlUtils.htmlEscape(title),
                                STYLE,
                                HtmlUtils.htmlEscape(title),
                                HtmlUtils.htmlEscape(values.minute(now))));
        for (HeldSection section : sections) {
            page.append("<h2>").append(HtmlUtils.htmlEscape(say("privacy.table." + section.table(), language)));
            page.append("</h2><table><tr>");
            section.columns().forEach(column -> cell(page, "th", say("privacy.column." + column.name(), language)));
            page.append("</tr>");
            for (List<String> row : section.rows()) {
                page.append("<tr>");
                for (int i = 0; i < row.size(); i++) {
                    cell(page, "td", values.of(section.columns().get(i), row.get(i), language));
                }
                page.append("</tr>");
            }
            page.append("</table>");
        }
        return page.append("</body></html>").toString();
    }

    private static void cell(StringBuilder page, String tag, String text) {
        page.append('<').append(tag).append('>').append(HtmlUtils.htmlEscape(text));
        page.append("</").append(tag).append('>');
    }

    private String say(String key, Locale language) {
        return java.util.Objects.requireNonNull(messages.getMessage(key, null, language));
    }
}
