package org.nishang.bench;

import java.nio.charset.StandardCharsets;

/** What somebody between browser and portal says in the portal's place. */
enum Fault {
    NOT_FOUND("404 Not Found", "text/html", "<h1>Not found</h1>"),
    CONFLICT("409 Conflict", "application/json", "{\"error\":\"conflict\"}"),
    GONE("410 Gone", "text/html", "<h1>Gone</h1>"),
    BAD_GATEWAY("502 Bad Gateway", "text/html", "<h1>Bad gateway</h1>"),
    /** The sign-in page of a Wi-Fi. */
    SIGN_IN_PAGE("200 OK", "text/html", "<form action='/wifi'><input name='room'></form>"),
    /** JSON that is nobody's answer to a save. */
    FOREIGN_JSON("200 OK", "application/json", "{\"state\":\"FINISHED\",\"durable\":999}"),
    NO_ANSWER("", "", "");

    private final String status;
    private final String type;
    private final String body;

    Fault(String status, String type, String body) {
        this.status = status;
        this.type = type;
        this.body = body;
    }

    /** The whole answer; empty where the line only breaks. */
    byte[] answer() {
        if (status.isEmpty()) {
            return new byte[0];
        }
        return "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                .formatted(status, type, body.length(), body)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
