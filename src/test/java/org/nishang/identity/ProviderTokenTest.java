package org.nishang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.testing.TestProvider;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which tokens of an identity provider are taken: those that it signed, for this portal, this question and this time.
 */
class ProviderTokenTest extends ProviderVisits {
    @Test
    void aTokenThatTheProviderSignedForThisQuestionIsTaken() throws Exception {
        assertThat(forged(TestProvider::signed).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void aTokenOfAnotherClientIsRefused() throws Exception {
        assertThat(forged(claims -> TestProvider.signed(new JWTClaimsSet.Builder(claims)
                                .audience("another-client")
                                .build()))
                        .getRedirectedUrl())
                .isEqualTo("/login?provider=refused");
        assertThat(details("identity.provider-refused")).containsExactly("reason=refused");
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() throws Exception {
        assertThat(forged(TestProvider::ofAnotherIssuer).getRedirectedUrl()).isEqualTo("/login?provider=refused");
        assertThat(isIn()).isFalse();
    }

    @Test
    void anExpiredTokenIsRefused() throws Exception {
        TestProvider.answers("u-1", WEAVER, 60);
        clock.move(Duration.ofMinutes(3));

        assertThat(comes().getRedirectedUrl()).isEqualTo("/login?provider=refused");
    }

    @ParameterizedTest
    @ValueSource(longs = {-50, 50})
    void clocksThatDifferALittleAreNoReason(long seconds) throws Exception {
        clock.move(Duration.ofSeconds(seconds));

        assertThat(signsIn("u-1", WEAVER).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void aTokenFromTheFutureIsRefused() throws Exception {
        clock.move(Duration.ofMinutes(-5));

        assertThat(signsIn("u-1", WEAVER).getRedirectedUrl()).isEqualTo("/login?provider=refused");
    }

    @Test
    void anUnsignedTokenIsRefused() throws Exception {
        assertThat(forged(PlainJWT::new).getRedirectedUrl()).isEqualTo("/login?provider=refused");
        assertThat(isIn()).isFalse();
    }

    @Test
    void aTokenSignedWithTheClientsSecretIsRefused() throws Exception {
        assertThat(forged(claims -> {
                            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
                            token.sign(new MACSigner("a-secret-of-tests".repeat(4)));
                            return token;
                        })
                        .getRedirectedUrl())
                .isEqualTo("/login?provider=refused");
    }

    @Test
    void aTokenForAnotherQuestionIsRefused() throws Exception {
        TestProvider.answers("u-1", with("nonce", "of-another-question"));

        assertThat(comes().getRedirectedUrl()).isEqualTo("/login?provider=refused");
    }

    private interface Signing {
        JWT of(JWTClaimsSet claims) throws Exception;
    }

    private MockHttpServletResponse forged(Signing signing) throws Exception {
        String asked = begins("office");
        var back = TestProvider.visit(asked, "u-1");
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(TestProvider.issuer())
                .subject("u-1")
                .audience(TestProvider.CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim(
                        "nonce",
                        UriComponentsBuilder.fromUriString(asked)
                                .build()
                                .getQueryParams()
                                .getFirst("nonce"))
                .claim("employee_number", "weaver")
                .build();
        TestProvider.answers(
                200,
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\""
                        + signing.of(claims).serialize() + "\"}");
        return comesBack(back);
    }
}
