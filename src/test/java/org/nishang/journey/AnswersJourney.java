package org.nishang.journey;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.common.Uuids;
import org.nishang.testing.OwnPage;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks every address that there is, as everybody, also in ways that make no sense: each answer tells the browser what
 * it may do with it, and each error of the API is a problem document in the caller's language. A journey without a
 * browser: only those have the documents of the screens.
 */
@PortalTest
class AnswersJourney {

    private static final String ANONYMOUS = "";
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*>");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final Set<String> NEVER = Set.of("server", "x-powered-by", "strict-transport-security");
    private static final List<String> ONCE = List.of(
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Permissions-Policy");

    /** They change what the account or this browser has. */
    private static final Set<Asked> LEFT_OUT = Set.of(new Asked("GET", "/language"), new Asked("POST", "/login"));

    private record Asked(String method, String path) {}

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ServletContext servlets;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping addresses;

    @ParameterizedTest
    @ValueSource(strings = {ANONYMOUS, "declarant", "contact", "office", "admin"})
    void everyAnswerSaysWhatABrowserMayDoWithIt(String who) throws Exception {
        var page = new OwnPage(port);
        if (!who.equals(ANONYMOUS)) {
            page.signIn(who);
        }
        var faults = new SoftAssertions();
        for (Asked asked : everything()) {
            boolean chinese = asked.hashCode() % 2 == 0;
            var request = page.request(asked.path())
                    .header("Accept-Language", chinese ? "zh-CN" : "en")
                    .header("Accept", asked.path().startsWith("/api/") ? "text/html, */*" : "*/*")
                    .header("Content-Type", "application/json")
                    .method(
                            asked.method(),
                            asked.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("[7"));
            var answer = page.send(request);
            String name = asked.method() + " " + asked.path() + " as " + who + ": " + answer.statusCode();
            checkHeaders(faults, name, answer);
            if (asked.path().startsWith("/api/") && answer.statusCode() >= 400 && !isWordOnACertificate(answer)) {
                checkProblem(faults, name, answer, chinese);
            }
        }
        faults.assertAll();
    }

    private List<Asked> everything() {
        var all = new ArrayList<Asked>();
        addresses.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .distinct()
                .flatMap(AnswersJourney::filled)
                .flatMap(path -> Stream.of("GET", "POST", "PUT", "DELETE").map(method -> new Asked(method, path)))
                .filter(asked -> !LEFT_OUT.contains(asked))
                .forEach(all::add);
        ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)).getRegisteredRoutes().stream()
                .map(screen -> "/" + screen.getTemplate().replaceAll(":\\w+[^/]*", "x"))
                .forEach(path -> all.add(new Asked("GET", path)));
        String certificate = "/api/v1/certificates/" + one("select number from certificate order by number limit 1");
        for (String path : List.of(
                certificate + "/pdf",
                certificate + "/badge.svg",
                certificate + "/credential",
                "/media/" + one("select sha256 from course_media limit 1") + "/picture.svg",
                "/api/v1/registers/people.xlsx",
                "/api/v1/lists/staffing.xlsx",
                "/api/v1/totals?asOf=never",
                "/verify?number=none",
                "/proof/app.js",
                "/no/such/screen",
                "/icons/nishang.svg",
                "/icons/none.svg",
                "/VAADIN/build/none-12345678.js",
                "/VAADIN/dynamic/resource/0/none/none",
                "/?v-r=init&location=",
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness",
                "/actuator/env",
                "/actuator/none",
                "/sw.js",
                "/a;b=c/d")) {
            all.add(new Asked("GET", path));
        }
        return all;
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    /** The address with nonsense of three kinds for what it leaves open. */
    private static Stream<String> filled(String pattern) {
        return Stream.of("none", Uuids.next().toString(), "%22%3Cscript%3E%E6%97%A0")
                .map(word -> pattern.replaceAll("\\{[^}]+}", word).replace("**", word))
                .distinct();
    }

    private static void checkHeaders(SoftAssertions faults, String name, HttpResponse<String> answer) {
        for (String header : ONCE) {
            faults.assertThat(answer.headers().allValues(header))
                    .as("%s: %s", name, header)
                    .hasSize(1);
        }
        for (String header : NEVER) {
            faults.assertThat(answer.headers().allValues(header))
                    .as("%s: %s", name, header)
                    .isEmpty();
        }
        faults.assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .as(name)
                .contains("default-src 'none'")
                .doesNotContainPattern("script-src[^;]*'unsafe-inline'");
        faults.assertThat(answer.headers().firstValue("Location").orElse("/"))
                .as(name)
                .startsWith("/");
        faults.assertThat(answer.body())
                .as(name)
                .doesNotContain("Apache Tomcat", "\tat org.", "\tat java.", "Exception: ");
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            faults.assertThat(answer.body()).as(name).doesNotContain("<script>无");
            checkScripts(faults, name, answer);
        }
        faults.assertThat(answer.statusCode()).as("%s: %s", name, answer.body()).isLessThan(500);
    }

    /** A script of a screen has the nonce of this answer; one of a plain page is a file. */
    private static void checkScripts(SoftAssertions faults, String name, HttpResponse<String> answer) {
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        SCRIPT.matcher(answer.body()).results().map(MatchResult::group).forEach(script -> {
            var nonce = NONCE.matcher(script);
            faults.assertThat(nonce.find() ? "'nonce-" + nonce.group(1) + "'" : "'self'")
                    .as("%s: %s", name, script)
                    .isSubstringOf(policy.replaceAll(".*(script-src [^;]*).*", "$1"));
        });
    }

    /** The public check says by contract that there is no such certificate. */
    private static boolean isWordOnACertificate(HttpResponse<String> answer) {
        return answer.statusCode() == 404 && answer.body().startsWith("{\"status\":\"NOT_FOUND\"");
    }

    private static void checkProblem(SoftAssertions faults, String name, HttpResponse<String> answer, boolean chinese) {
        faults.assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(name)
                .startsWith("application/problem+json");
        var problem = JsonMapper.shared().readTree(answer.body());
        faults.assertThat(problem.path("status").asInt()).as(name).isEqualTo(answer.statusCode());
        faults.assertThat(problem.path("code").asString("")).as(name).matches("[a-z]+(\\.[a-z-]+)+");
        faults.assertThat(problem.path("type").asString(""))
                .as(name)
                .isEqualTo("urn:nishang:problem:" + problem.path("code").asString(""));
        faults.assertThat(HAN.matcher(problem.path("detail").asString("").replace("无", ""))
                        .find())
                .as("%s: %s", name, problem.path("detail"))
                .isEqualTo(chinese);
    }
}
