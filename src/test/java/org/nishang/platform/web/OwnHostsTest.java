package org.nishang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OwnHostsTest {

    private static final OwnAddresses NAMED = new OwnAddresses(
            Set.of("school.example.org", " Inside.Example.org "), "https://nishang.example.org/", Optional::empty);

    @ParameterizedTest
    @CsvSource({
        "school.example.org, 302",
        "SCHOOL.example.org, 302",
        "inside.example.org, 302",
        "nishang.example.org, 302",
        "localhost, 302",
        "127.0.0.1, 302",
        "evil.example.org, 421",
        "school.example.org.evil.example, 421",
        "10.1.2.3, 421"
    })
    void answersToTheNamesThatTheOperatorGave(String host, int status) throws Exception {
        assertThat(ask(NAMED, host, "/login", "/").getStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://localhost:8080"})
    void answersToAnyNameWhereNoneWasGiven(String base) throws Exception {
        assertThat(ask(new OwnAddresses(Set.of(), base, Optional::empty), "any.example.org", "/login", "/")
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void tellsAProbeByAnyAddressHowItIs() throws Exception {
        assertThat(ask(NAMED, "10.1.2.3", "/actuator/health/readiness", "/").getStatus())
                .isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        "http://any.example.org:8080/courses?a=b, /courses?a=b",
        "/courses, /courses",
        "https://elsewhere.example.org/, https://elsewhere.example.org/",
        "http://any.example.org:8080.evil.example/, http://any.example.org:8080.evil.example/"
    })
    void leadsToItsOwnPlacesWithoutNamingAHost(String location, String told) throws Exception {
        assertThat(ask(new OwnAddresses(Set.of(), "", Optional::empty), "any.example.org", "/login", location)
                        .getHeader("Location"))
                .isEqualTo(told);
    }

    private static MockHttpServletResponse ask(OwnAddresses own, String host, String path, String redirect)
            throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setServerName(host);
        request.setServerPort(8080);
        var response = new MockHttpServletResponse();
        new OwnHosts(own)
                .doFilter(request, response, (asked, answer) -> ((HttpServletResponse) answer).sendRedirect(redirect));
        return response;
    }

    @Test
    void answersToTheConfirmedAddressWithoutARestart() throws Exception {
        var own = new OwnAddresses(Set.of("school.example.org"), "", () -> Optional.of("https://nishang.example.org"));

        assertThat(own.answersTo("nishang.example.org")).isTrue();
        assertThat(own.answersTo("other.example.org")).isFalse();
    }
}
