package org.nishang.certificate.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nishang.testing.Refusals.refuses;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.life.CertificateFixture;
import org.nishang.certificate.paper.CertificateCredentials;
import org.nishang.certificate.paper.CertificateDownloads;
import org.nishang.common.Refusal;
import org.nishang.common.Sha256;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is signed for a certificate, and the lists that say what became of it. */
@PortalTest
@Transactional
class CredentialTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CertificateFixture given;

    @Autowired
    private CertificateCredentials credentials;

    @Autowired
    private CertificateDownloads files;

    @Autowired
    private CredentialStore store;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private StatusLists lists;

    @Autowired
    private MovableClock clock;

    @Value("${local.server.port}")
    private int port;

    private PersonId holder;
    private EnterpriseId enterprise;
    private CertificateFixture.Issued issued;

    @BeforeEach
    void aCertificate() {
        holder = given.person("李小明");
        enterprise = given.enterprise("平湖凭证一厂", "330482");
        given.employ(holder, enterprise, "2020-01-01", null);
        issued = given.complete(
                holder, TrainingRole.AUDITOR, LocalDate.now(clock).minusDays(9).toString());
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void isAnOpenBadgeCredentialSignedWithAPublishedKey() throws Exception {
        var signed = JWSObject.parse(jwt());
        JsonNode says = json(signed);

        assertThat(signed.verify(verifier(signed.getHeader().getKeyID()))).isTrue();
        assertThat(signed.getHeader().toJSONObject().keySet()).containsExactlyInAnyOrder("alg", "kid", "typ");
        assertThat(signed.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        assertThat(signed.getHeader().getType().getType()).isEqualTo("JWT");
        assertThat(says.get("@context").get(0).asString()).isEqualTo("https://www.w3.org/ns/credentials/v2");
        assertThat(says.get("type").toString()).isEqualTo("[\"VerifiableCredential\",\"OpenBadgeCredential\"]");
        assertThat(says.get("iss")).isEqualTo(says.get("issuer").get("id"));
        assertThat(says.get("jti")).isEqualTo(says.get("id"));
        assertThat(says.get("sub")).isEqualTo(says.get("credentialSubject").get("id"));
        assertThat(says.get("validFrom").asString()).isEqualTo(issued.issuedOn() + "T00:00:00+08:00");
        assertThat(says.get("validUntil").asString()).isEqualTo(issued.lastDay() + "T23:59:59+08:00");
        assertThat(says.get("nbf").asLong())
                .isEqualTo(
                        OffsetDateTime.parse(says.get("validFrom").asString()).toEpochSecond());
        assertThat(says.get("exp").asLong())
                .isEqualTo(
                        OffsetDateTime.parse(says.get("validUntil").asString()).toEpochSecond());
        var achievement = says.get("credentialSubject").get("achievement");
        assertThat(achievement.get("achievementType").asString()).isEqualTo("Certificate");
        assertThat(achievement.get("criteria").get("narrative").asString())
                .contains("考试用培训", "Training for tests", "不是国家职业资格证书");
        assertThat(says.get("credentialSubject").get("licenseNumber").asString())
                .isEqualTo(issued.number());
    }

    @Test
    void namesTheHolderOnlyToWhoKnowsTheName() throws Exception {
        String payload = JWSObject.parse(jwt()).getPayload().toString();
        var identity = JsonMapper.shared()
                .readTree(payload)
                .get("credentialSubject")
                .get("identifier")
                .get(0);

        assertThat(payload).doesNotContain("李小明", issued.says().documentLast4() + "\"");
        assertThat(identity.get("identityType").asString()).isEqualTo("name");
        assertThat(identity.get("identityHash").asString())
                .isEqualTo("sha256$" + Sha256.hex("李小明" + identity.get("salt").asString()));
    }

    @Test
    void isSignedOnceAndStaysWhateverBecomesOfPersonEnterpriseRuleAndKey() {
        var first = as().call(() -> credentials.credential(issued.number()));
        var file = as().call(() -> files.file(issued.number(), Optional.empty()));
        String claim = store.of(issued.id()).claim();

        jdbc.sql("update person_identity set name = '李改名' where person_id = ?")
                .param(holder.value())
                .update();
        jdbc.sql("update enterprise set name = '改名厂' where enterprise_id = ?")
                .param(enterprise.value())
                .update();
        jdbc.sql("update certification_rule set months = 6").update();
        keys.rotate();

        var later = as().call(() -> credentials.credential(issued.number()));
        assertThat(later.sha256()).isEqualTo(first.sha256());
        assertThat(later.bytes().orElseThrow()).isEqualTo(first.bytes().orElseThrow());
        assertThat(Sha256.hex(later.bytes().orElseThrow())).isEqualTo(first.sha256());
        assertThat(as().call(() -> files.file(issued.number(), Optional.empty()))
                        .sha256())
                .isEqualTo(file.sha256());
        assertThat(store.of(issued.id()).claim()).isEqualTo(claim);
        assertThatThrownBy(() -> jdbc.sql("update certificate_credential set claim = 'x' where certificate_id = ?")
                        .param(issued.id())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("UPDATE command denied");
    }

    @Test
    void keepsEveryKeyPublishedAfterARotation() throws Exception {
        var before = JWSObject.parse(jwt());
        clock.move(Duration.ofHours(1));
        String fresh = keys.rotate();
        var other = given.complete(given.person("王小方"), TrainingRole.DECLARANT, "2026-11-20");
        var after = JWSObject.parse(store.of(other.id()).jwt());

        assertThat(before.getHeader().getKeyID()).isNotEqualTo(fresh);
        assertThat(after.getHeader().getKeyID()).isEqualTo(fresh);
        assertThat(before.verify(verifier(before.getHeader().getKeyID()))).isTrue();
        assertThat(after.verify(verifier(fresh))).isTrue();
        assertThat(after.verify(verifier(before.getHeader().getKeyID()))).isFalse();
        assertThat(keys.all()).filteredOn(key -> key.retired().isEmpty()).hasSize(1);
        assertThat(keys.all().getFirst().kid()).isEqualTo(fresh);
    }

    @Test
    void keepsPrivateKeysSealed() {
        store.of(issued.id());

        assertThat(jdbc.sql("select private_sealed from signing_key")
                        .query(byte[].class)
                        .list())
                .isNotEmpty()
                .allSatisfy(half -> assertThat(new String(half, StandardCharsets.ISO_8859_1))
                        .doesNotContain("kty", "\"d\""));
        assertThat(keys.all()).allSatisfy(key -> assertThat(key.jwk()).doesNotContain("\"d\""));
    }

    @Test
    void signsTheClaimOfThePaper() throws Exception {
        byte[] claim = Base64.getUrlDecoder().decode(store.of(issued.id()).claim());
        byte[] says = java.util.Arrays.copyOf(claim, claim.length - 64);
        byte[] signature = java.util.Arrays.copyOfRange(claim, claim.length - 64, claim.length);
        var verify = java.security.Signature.getInstance("SHA256withECDSAinP1363Format");
        verify.initVerify(ECKey.parse(keys.all().getFirst().jwk()).toECPublicKey());
        verify.update(says);

        assertThat(verify.verify(signature)).isTrue();
        assertThat(new String(says, StandardCharsets.UTF_8))
                .contains("李小明", issued.number(), issued.says().documentMasked());
    }

    @Test
    void showsRevocationAndSuspensionInTheStatusLists() throws Exception {
        assertThat(bit("revocation")).isFalse();
        assertThat(bit("suspension")).isFalse();

        given.suspend(issued.id(), LocalDate.now(clock).toString(), null);
        assertThat(bit("suspension")).isTrue();
        assertThat(bit("revocation")).isFalse();

        given.change(issued.id(), "revoked_on", LocalDate.now(clock).toString());
        assertThat(bit("revocation")).isTrue();
    }

    @Test
    void datesTheStatusList() throws Exception {
        var list = JWSObject.parse(lists.list(StatusLists.Purpose.REVOCATION, 2026));
        JsonNode says = json(list);

        assertThat(list.verify(verifier(list.getHeader().getKeyID()))).isTrue();
        assertThat(list.getHeader().getType().getType()).isEqualTo("vc+jwt");
        assertThat(says.get("type").toString())
                .isEqualTo("[\"VerifiableCredential\",\"BitstringStatusListCredential\"]");
        assertThat(OffsetDateTime.parse(says.get("validFrom").asString()).toInstant())
                .isBetween(clock.instant().minusSeconds(3700), clock.instant());
        assertThat(lists.list(StatusLists.Purpose.REVOCATION, 2026))
                .isEqualTo(lists.list(StatusLists.Purpose.REVOCATION, 2026));
    }

    @Test
    void listsWhatEndedForOfflineChecksWithoutNumbersAndNames() throws Exception {
        var now = JsonMapper.shared().readTree(payload(lists.revocations()));
        store.of(issued.id());
        String called = digest();
        assertThat(now.get("revoked").has(called)).isFalse();

        LocalDate later = LocalDate.now(clock).plusDays(5);
        given.change(issued.id(), "revoked_on", later.toString());
        given.suspend(issued.id(), LocalDate.now(clock).toString(), later.toString());
        String list = payload(lists.revocations());

        JsonNode says = JsonMapper.shared().readTree(list);
        assertThat(says.get("revoked").get(called).asString()).isEqualTo(later.toString());
        assertThat(says.get("suspended").get(called).toString())
                .isEqualTo("[[\"%s\",\"%s\"]]".formatted(LocalDate.now(clock), later));
        assertThat(says.get("asOf").asString()).isNotEmpty();
        assertThat(list).doesNotContain(issued.number(), "李小明");
    }

    @Test
    void bakesTheCredentialIntoPictures() throws Exception {
        byte[] svg = as().call(() -> credentials.svg(issued.number())).bytes().orElseThrow();
        byte[] png = as().call(() -> credentials.png(issued.number())).bytes().orElseThrow();

        assertThat(new String(svg, StandardCharsets.UTF_8))
                .contains(
                        "xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"",
                        "<openbadges:credential verify=\"" + jwt() + "\">");
        javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg));
        assertThat(new String(png, StandardCharsets.ISO_8859_1))
                .containsOnlyOnce("iTXtopenbadgecredential\0\0\0\0\0" + jwt());
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(512);
        assertThat(svg.length).isLessThan(60_000);
        assertThat(png.length).isLessThan(60_000);
    }

    @Test
    void isAsHiddenFromOthersAsTheFile() {
        refusesAsUnknown(As.learner(given.person("外人")));
        refusesAsUnknown(As.contact(Scope.ofEnterprise(given.enterprise("海宁凭证甲厂", "330481"))));
        assertThat(As.contact(Scope.ofEnterprise(enterprise))
                        .call(() -> credentials.credential(issued.number()))
                        .name())
                .isEqualTo(issued.number() + ".jwt");
    }

    @Test
    void servesKeysAndListsToAnybodyAndLetsThemBeKept() throws Exception {
        for (String[] one : new String[][] {
            {"/api/public/keys", "application/jwk-set+json"},
            {"/api/public/issuer", "application/ld+json"},
            {"/api/public/status/revocation/2026", "application/vc+jwt"},
            {"/api/public/revocations", "application/jwt"}
        }) {
            var answer = get(one[0], "");
            assertThat(answer.statusCode()).as(one[0]).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(one[1]);
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).isEqualTo("max-age=300, public");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(get(one[0], tag).statusCode()).as(one[0]).isEqualTo(304);
        }
        assertThat(get("/api/public/status/anything/2026", "").statusCode()).isEqualTo(404);
        assertThat(get("/api/public/keys/999", "").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path, String tag) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("If-None-Match", tag.isEmpty() ? "\"none\"" : tag)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private As as() {
        return As.learner(holder);
    }

    private String jwt() {
        return store.of(issued.id()).jwt();
    }

    private String digest() {
        return jdbc.sql("select claim_digest from certificate_credential where certificate_id = ?")
                .param(issued.id())
                .query(String.class)
                .single();
    }

    private boolean bit(String purpose) throws Exception {
        JsonNode entry = null;
        for (JsonNode one : json(JWSObject.parse(jwt())).get("credentialStatus")) {
            entry = one.get("statusPurpose").asString().equals(purpose) ? one : entry;
        }
        String address = entry.get("statusListCredential").asString();
        assertThat(address)
                .endsWith("/api/public/status/" + purpose + "/"
                        + issued.issuedOn().getYear());
        var subject = JsonMapper.shared()
                .readTree(payload(lists.list(
                        StatusLists.Purpose.valueOf(purpose.toUpperCase()),
                        issued.issuedOn().getYear())))
                .get("credentialSubject");
        assertThat(subject.get("statusPurpose").asString()).isEqualTo(purpose);
        byte[] bits = new GZIPInputStream(new ByteArrayInputStream(Base64.getUrlDecoder()
                        .decode(subject.get("encodedList").asString().substring(1))))
                .readAllBytes();
        assertThat(bits.length).isGreaterThanOrEqualTo(16 * 1024);
        int place = Integer.parseInt(entry.get("statusListIndex").asString());
        return (bits[place / 8] >> (7 - place % 8) & 1) == 1;
    }

    private ECDSAVerifier verifier(String kid) throws Exception {
        var published = new ArrayList<com.nimbusds.jose.jwk.JWK>();
        for (SigningKey key : keys.all()) {
            published.add(ECKey.parse(key.jwk()));
        }
        return new ECDSAVerifier(new JWKSet(published).getKeyByKeyId(kid).toECKey());
    }

    private static JsonNode json(JWSObject signed) {
        return JsonMapper.shared().readTree(signed.getPayload().toString());
    }

    private static String payload(String jws) throws Exception {
        return JWSObject.parse(jws).getPayload().toString();
    }

    private void refusesAsUnknown(As somebody) {
        refuses("common.unknown-id", () -> somebody.call(() -> credentials.credential(issued.number())));
        assertThatThrownBy(() -> somebody.call(() -> credentials.svg(issued.number())))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> somebody.call(() -> credentials.png(issued.number())))
                .isInstanceOf(Refusal.class);
    }
}
