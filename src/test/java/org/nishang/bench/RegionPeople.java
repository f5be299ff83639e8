package org.nishang.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.nishang.started.StartedPortal;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Learners written into the database, spread over the demo's enterprises, each enrolled since yesterday to become a
 * declarant; they sign in by the sign-in page, and their passwords' hashes are cheap.
 */
final class RegionPeople {

    private static final String PASSWORD = "Rush-Of-Silk-20";

    private final StartedPortal portal;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

    RegionPeople(StartedPortal portal) {
        this.portal = portal;
    }

    /** @param number from 1 */
    static String account(String name, int number) {
        return "rush-" + name + "-" + number;
    }

    /** Statements for one connection; the table {@code rush} has their keys afterwards. */
    List<String> setUp(int size, String name) {
        String learner = "concat('rush-%s-', n)".formatted(name);
        return List.of(
                "set max_recursive_iterations = 100000",
                "create or replace temporary table rush_enterprise as select enterprise_id, row_number() over"
                        + " (order by uscc) - 1 as place from enterprise where deregistered_on is null",
                """
                create or replace temporary table rush (n int primary key, person uuid, account uuid, enrolment uuid,
                    attempt uuid) as
                with recursive numbers as (select 1 as n union all select n + 1 from numbers where n < %d)
                select n, uuid() as person, uuid() as account, uuid() as enrolment, uuid() as attempt from numbers""".formatted(size),
                "insert into person (person_id, created_at) select person, utc_timestamp(6) from rush",
                """
                insert into person_identity (person_id, name, name_pinyin, name_initials, sex, document_type,
                    document_cipher, document_hash, document_masked, document_last4, version)
                select person, concat('考', n), concat('kao ', n), concat('k', n), 0, document_type, document_cipher,
                    unhex(sha2(%s, 256)), document_masked, document_last4, 0
                from rush, person_identity i join account a using (person_id) where a.username = 'learner11'""".formatted(learner),
                """
                insert into employment (employment_id, person_id, enterprise_id, posts, joined_on, version)
                select uuid(), person, enterprise_id, 'DECLARANT', current_date - interval 1 year, 0
                from rush join rush_enterprise on place = n % (select count(*) from rush_enterprise f)""",
                """
                insert into account (account_id, username, password_hash, display_name, person_id, created_at, version)
                select account, %s, '%s', '考', person, utc_timestamp(6), 0 from rush""".formatted(learner, hash),
                "insert into account_role (account_id, role) select account, 'LEARNER' from rush",
                """
                insert into enrolment (enrolment_id, person_id, programme, enrolled_at, version)
                select enrolment, person, 'P-D', utc_timestamp(6) - interval 1 day, 0 from rush""");
    }

    /** @return the header {@code Cookie} of the session */
    String signIn(String account) throws IOException, InterruptedException {
        return signIn(account, PASSWORD);
    }

    /** @return the header {@code Cookie} of the session */
    String signIn(String account, String password) throws IOException, InterruptedException {
        HttpResponse<String> page = http.send(
                HttpRequest.newBuilder(URI.create(portal.address("/login"))).build(), BodyHandlers.ofString());
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page has no token");
        }
        String form = "username=%s&password=%s&_csrf=%s"
                .formatted(account, password, URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(portal.address("/login")))
                        .header("Cookie", session(page))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        return session(answer);
    }

    private static String session(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID"))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }
}
