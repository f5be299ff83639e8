package org.nishang.platform.command;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A short visit of the portal to itself, at the end of a build: what the Java machine loads and compiles on the way is
 * kept in a file (JDK 25's AOT cache), from which later starts profit.
 */
final class Rehearsal {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI portal;
    private final HttpClient visitor = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private Rehearsal(int port) {
        this.portal = URI.create("http://localhost:" + port);
    }

    /** @param signIn name and password of a demo account with a colon between */
    static void visit(int port, String signIn) throws IOException, InterruptedException {
        var rehearsal = new Rehearsal(port);
        var token = TOKEN.matcher(rehearsal.get("/login"));
        if (!token.find()) {
            throw new IOException("the sign-in page has no token");
        }
        String[] name = signIn.split(":", 2);
        rehearsal.post("/login", "username", name[0], "password", name[1], "_csrf", token.group(1));
        for (String path : List.of(
                "/",
                "/?v-r=init&location=",
                "/courses",
                "/verify",
                "/icons/nishang.svg",
                "/actuator/health",
                "/api/session")) {
            rehearsal.get(path);
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        return visitor.send(HttpRequest.newBuilder(portal.resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }

    private void post(String path, String... fields) throws IOException, InterruptedException {
        var form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        visitor.send(
                HttpRequest.newBuilder(portal.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                        .build(),
                BodyHandlers.ofString());
    }
}
