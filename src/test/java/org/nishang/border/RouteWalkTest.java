package org.nishang.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nishang.identity.Scope;
import org.nishang.identity.SignedInFixture;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every address for programs and tries it over the border; a new one needs a case here. */
@PortalTest
@Transactional
class RouteWalkTest {

    /** Without a sign-in, or about nobody. */
    private static final Set<String> OPEN = Set.of(
            "/api/**",
            "/error",
            "/favicon.ico",
            "/robots.txt",
            "/actuator/**",
            "/media/**",
            "GET /login",
            "GET /login/code",
            "GET /login/picture",
            "GET /login/passkey", // a question, about nobody
            "GET /login/unknown",
            "GET /login/proved",
            "GET /activate",
            "POST /activate",
            "GET /privacy",
            "GET /language",
            "GET /sight",
            "GET /api/openapi.json",
            "GET /api/session",
            "POST /api/session", // the own session goes on
            "GET /api/notices/count", // a number, of the own notices
            "GET /media/{sha256}/{name}",
            "GET /verify",
            "GET /verify/{number}",
            "GET /proof",
            "GET /proof/{file}",
            "GET /offline",
            "GET /offline/{file}",
            "GET /api/study/offline/{course}", // texts, about nobody
            "GET /api/study/offline/{course}/size",
            "GET /api/public/certificates/{number}",
            "GET /api/public/issuer",
            "GET /api/public/keys",
            "GET /api/public/keys/{number}",
            "GET /api/public/revocations",
            "GET /api/public/status/{purpose}/{year}",
            "GET /api/v1/content-packs/{course}.zip",
            "GET /api/v1/my-data.zip", // of who asks, packed: HeldDataTest
            "GET /api/v1/imports/{register}/template.xlsx");

    /** Whether an answer reached something of theirs. */
    interface Reached {
        boolean by(Border border, MockHttpServletResponse answer) throws Exception;
    }

    record Route(
            Function<Border, MockHttpServletRequestBuilder> request,
            Reached reached,
            Function<Border, As> insider,
            Function<Border, List<As>> outsiders) {

        Route by(Function<Border, As> other) {
            return new Route(request, reached, other, outsiders);
        }

        Route amongKeepers() {
            return new Route(request, reached, border -> As.systemAdministrator(Scope.ALL), AccountCases::outsiders);
        }

        Route amongLearners() {
            return new Route(
                    request,
                    reached,
                    border -> border.learner(border.theirPerson),
                    border -> List.of(border.learner(border.ourPerson)));
        }
    }

    static final Reached TRACED = (border, answer) -> tells(border, body(answer));
    static final Reached DONE = (border, answer) -> answer.getStatus() < 300;

    private static final Map<String, Route> ROUTES = new TreeMap<>();

    static {
        put(
                "GET /api/attempts/{id}",
                route(w -> get("/api/attempts/" + w.theirAttempt()), DONE).amongLearners());
        LessonRoutes.all().forEach(RouteWalkTest::put);
        put(
                "GET /api/attempts/{id}/clock",
                route(w -> get("/api/attempts/" + w.theirAttempt() + "/clock"), DONE)
                        .amongLearners());
        put(
                "POST /api/attempts/{id}/place",
                route(
                                w -> json(
                                        post("/api/attempts/" + w.theirAttempt() + "/place"),
                                        "{\"place\":\"browser-of-ours\"}"),
                                DONE)
                        .amongLearners());
        put(
                "PUT /api/attempts/{id}/answers",
                route(
                                w -> json(
                                        MockMvcRequestBuilders.put("/api/attempts/" + w.theirAttempt() + "/answers"),
                                        "{\"seq\":1,\"answers\":{\"1\":[\"a\"]}}"),
                                DONE)
                        .amongLearners());
        put(
                "POST /api/attempts/{id}/finish",
                route(
                                w -> json(
                                        post("/api/attempts/" + w.theirAttempt() + "/finish"),
                                        "{\"seq\":1,\"answers\":{}}"),
                                DONE)
                        .amongLearners());
        put(
                "GET /api/v1/classes/{id}.ics",
                route(w -> get("/api/v1/classes/" + ClassCases.theirs(w) + ".ics"), TRACED));
        put(
                "GET /api/v1/my-classes.ics",
                route(
                                w -> {
                                    ClassCases.theirs(w);
                                    return get("/api/v1/my-classes.ics");
                                },
                                TRACED)
                        .amongLearners());
        put(
                "GET /attend",
                route(w -> get("/attend").param("c", ClassCases.code(w)), DONE).amongLearners());
        put(
                "POST /attend",
                route(w -> post("/attend").param("ticket", ClassCases.ticket(w)), DONE)
                        .amongLearners());
        put(
                "GET /api/v1/accounts",
                route(
                                w -> get("/api/v1/accounts?q=" + AccountCases.username(w)),
                                (w, answer) -> body(answer).contains(AccountCases.username(w)))
                        .amongKeepers());
        put(
                "POST /api/v1/accounts",
                route(
                                w -> json(
                                        post("/api/v1/accounts"),
                                        "{\"username\":\"over-there\",\"name\":\"x\",\"roles\":[{\"role\":\"TRAINING_CONTACT\"}],\"scope\":\""
                                                + w.theirUscc + "\"}"),
                                DONE)
                        .amongKeepers());
        put(
                "PUT /api/v1/accounts/{id}/rights",
                route(
                                w -> json(
                                        MockMvcRequestBuilders.put(
                                                "/api/v1/accounts/" + AccountCases.account(w) + "/rights"),
                                        "{\"roles\":[{\"role\":\"LEARNER\",\"from\":\"2026-01-01\"}],\"reason\":\"over the border\"}"),
                                DONE)
                        .amongKeepers());
        for (String act : List.of("disable", "enable", "end")) {
            put(
                    "POST /api/v1/accounts/{id}/" + act,
                    route(
                                    w -> json(
                                            post("/api/v1/accounts/" + AccountCases.account(w) + "/" + act),
                                            "{\"reason\":\"over the border\"}"),
                                    DONE)
                            .amongKeepers());
        }
        put(
                "GET /api/v1/certificates/{number}/pdf",
                route(w -> get("/api/v1/certificates/" + w.theirCertificate + "/pdf"), DONE));
        for (String file : List.of("badge.png", "badge.svg", "credential")) {
            put(
                    "GET /api/v1/certificates/{number}/" + file,
                    route(w -> get("/api/v1/certificates/" + w.theirCertificate + "/" + file), DONE));
        }
        put(
                "GET /api/v1/certificate-prints/{run}.pdf",
                route(w -> get("/api/v1/certificate-prints/" + PaperCases.printed(w) + ".pdf"), DONE));
        put(
                "GET /api/v1/certificates/{number}/copies/{day}/pdf",
                route(
                        w -> get("/api/v1/certificates/"
                                + w.theirCertificate
                                + "/copies/"
                                + PaperCases.reissued(w)
                                + "/pdf"),
                        DONE));
        put(
                "GET /api/v1/cpd/{record}/evidence",
                route(w -> get("/api/v1/cpd/" + CertificationCases.cpd(w, "ACCEPTED") + "/evidence"), DONE));
        put("GET /api/v1/imports/batches", route(w -> get("/api/v1/imports/batches"), TRACED));
        put(
                "GET /api/v1/imports/batches/{report}/errors.xlsx",
                route(w -> get("/api/v1/imports/batches/" + w.theirReport + "/errors.xlsx"), DONE)
                        .by(w -> w.theirOffice));
        put(
                "POST /api/v1/imports/batches/{batch}/undo",
                route(w -> post("/api/v1/imports/batches/" + w.theirBatch + "/undo"), DONE));
        put(
                "POST /api/v1/imports/{register}",
                route(
                        w -> post("/api/v1/imports/headcounts?mode=validate")
                                .contentType("text/csv")
                                .content(w.lines("headcounts").getBytes(StandardCharsets.UTF_8)),
                        (w, answer) -> body(answer).contains("\"failed\":0")));
        put("GET /api/v1/registers/{register}.csv", route(w -> get("/api/v1/registers/employments.csv"), TRACED));
        put(
                "GET /api/v1/registers/{register}.xlsx",
                route(
                        w -> get("/api/v1/registers/employments.xlsx"),
                        (w, answer) ->
                                answer.getStatus() < 300 && tells(w, SheetText.of(answer.getContentAsByteArray()))));
        put(
                "GET /api/v1/lists/{list}.xlsx",
                route(
                        w -> get("/api/v1/lists/staffing.xlsx?asOf=2026-05-01"),
                        (w, answer) ->
                                answer.getStatus() < 300 && tells(w, SheetText.of(answer.getContentAsByteArray()))));
        put(
                "GET /api/v1/progress",
                route(
                        w -> {
                            w.enrolThem();
                            return get("/api/v1/progress");
                        },
                        TRACED));
        put("GET /api/v1/study/{person}/{course}", route(w -> get("/api/v1/study/" + w.theirPerson + "/C04"), DONE));
        put(
                "GET /lists/{list}/print",
                route(
                        w -> get("/lists/staffing/print?asOf=2026-05-01"),
                        (w, answer) -> answer.getStatus() < 300 && tells(w, body(answer))));
        put("GET /api/v1/staffing", route(w -> get("/api/v1/staffing?asOf=2026-05-01"), TRACED));
        put("GET /api/v1/staffing/forecast", route(w -> get("/api/v1/staffing/forecast?asOf=2026-05-01"), TRACED));
        put(
                "GET /api/v1/totals",
                route(
                        w -> get("/api/v1/totals?asOf=2026-05-01&region=330481"),
                        (w, answer) -> body(answer).matches("(?s).*\"T8\":[1-9].*")));
        put("GET /api/v1/totals/{total}/rows", route(w -> get("/api/v1/totals/T8/rows?asOf=2026-05-01"), TRACED));
    }

    @Autowired
    private WebApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private MockMvc http;

    @BeforeEach
    void server() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void noAddressIsLeftOut() {
        var known = new TreeSet<>(ROUTES.keySet());
        known.addAll(OPEN);

        assertThat(mapping.getHandlerMethods().keySet().stream()
                        .flatMap(info -> info.getPatternValues().stream().map(path -> name(info, path)))
                        .distinct())
                .as("addresses; cases are in this test")
                .containsExactlyInAnyOrderElementsOf(known);
    }

    private static String name(RequestMappingInfo info, String path) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? path : methods.iterator().next() + " " + path;
    }

    static Stream<String> routes() {
        return ROUTES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void keepsTheBorder(String path) throws Exception {
        var route = ROUTES.get(path);
        var border = new Border(context);
        boolean allowed = false;
        for (As outsider : route.outsiders().apply(border)) {
            var answer = ask(route, border, outsider);
            assertThat(route.reached().by(border, answer))
                    .as("%s as %s: %d %s", path, outsider.name(), answer.getStatus(), body(answer))
                    .isFalse();
            // What the address itself says may come back.
            assertThat(tells(border, body(answer).replace(address(route, border), "")))
                    .as("%s as %s: %s", path, outsider.name(), body(answer))
                    .isFalse();
            allowed |= answer.getStatus() != 403;
        }
        assertThat(allowed)
                .as("%s is tried by somebody with its permission", path)
                .isTrue();

        var answer = ask(route, border, route.insider().apply(border));
        assertThat(route.reached().by(border, answer))
                .as("%s as an insider: %d %s", path, answer.getStatus(), body(answer))
                .isTrue();
    }

    private MockHttpServletResponse ask(Route route, Border border, As who) throws Exception {
        return http.perform(route.request()
                        .apply(border)
                        .with(authentication(SignedInFixture.proven(who.signedIn())))
                        .with(csrf().asHeader()))
                .andReturn()
                .getResponse();
    }

    private String address(Route route, Border border) {
        return route.request()
                .apply(border)
                .buildRequest(Objects.requireNonNull(context.getServletContext()))
                .getRequestURI();
    }

    static String body(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static boolean tells(Border border, String text) {
        return border.traces().stream().anyMatch(text::contains);
    }

    static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType("application/json").content(body);
    }

    static Route route(Function<Border, MockHttpServletRequestBuilder> request, Reached reached) {
        return new Route(request, reached, w -> w.everything, Border::outsiders);
    }

    private static void put(String path, Route route) {
        ROUTES.put(path, route);
    }
}
