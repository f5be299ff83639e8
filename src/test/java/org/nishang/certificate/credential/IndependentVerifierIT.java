package org.nishang.certificate.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.TrainingRole;
import org.nishang.testing.OutsideScripts;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Programs of others ({@code jose}, {@code jsqr}) check what the portal signed, over the wire. */
@PortalTest
class IndependentVerifierIT {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Clock clock;

    @Value("${local.server.port}")
    private int port;

    private SignedCertificate certificate;

    @BeforeEach
    void aCertificate() {
        certificate = SignedCertificate.issue(
                portal, "验外明", TrainingRole.AUDITOR, LocalDate.now(clock).minusDays(3));
    }

    @Test
    void theCredentialAndItsStatusListsAreAccepted() throws Exception {
        var found = JsonMapper.shared().readTree(verify(certificate));

        assertThat(found.get("number").asString()).isEqualTo(certificate.number());
        assertThat(found.get("revocation").asBoolean()).isFalse();
        assertThat(found.get("suspension").asBoolean()).isFalse();

        certificate.change("revoked_on", LocalDate.now(clock));
        assertThat(JsonMapper.shared()
                        .readTree(verify(certificate))
                        .get("revocation")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void everyAlteredOneIsRefused() throws Exception {
        var found = JsonMapper.shared().readTree(OutsideScripts.run("attack.mjs", certificate.credential(), address()));

        assertThat(found.get("variants").asInt()).isGreaterThan(3000);
        assertThat(found.get("accepted").toString()).isEqualTo("[]");
    }

    @Test
    void whatWasSignedBeforeARotationIsStillAccepted() throws Exception {
        int before =
                JsonMapper.shared().readTree(verify(certificate)).get("keys").asInt();
        SignedCertificate.rotate(portal);
        var later = SignedCertificate.issue(portal, "验外后", TrainingRole.DECLARANT, LocalDate.now(clock));

        assertThat(JsonMapper.shared().readTree(verify(certificate)).get("keys").asInt())
                .isEqualTo(before + 1);
        assertThat(verify(later)).contains(later.number());
    }

    @Test
    void aCredentialOfAnotherPortalIsRefused() {
        String other = Es256.fresh(1, address() + "/api/public/keys/1").jws("JWT", "{\"iat\":1}");

        assertThatThrownBy(() -> OutsideScripts.run("verify.mjs", other, address()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("signature verification failed");
    }

    @Test
    void theCodeIsReadFromAPictureOf150Dpi() throws Exception {
        for (String name : new String[] {"验外明", "买买提·阿不都热合曼·艾力·吐尔逊江·玉素甫"}) {
            var one = SignedCertificate.issue(portal, name, TrainingRole.DECLARANT, LocalDate.now(clock));

            assertThat(OutsideScripts.run("qr.mjs", "", one.picture(150).toString()))
                    .isEqualTo(address() + "/verify/" + one.number() + "#" + one.claim());
        }
    }

    private String verify(SignedCertificate one) throws Exception {
        return OutsideScripts.run("verify.mjs", one.credential(), address());
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
