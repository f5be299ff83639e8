package org.nishang.certificate.credential;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.nishang.certificate.kernel.PublicAddress;
import org.nishang.common.Sha256;
import org.nishang.common.TrainingRole;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the credential of a certificate as JSON: an OpenBadgeCredential of Open Badges 3.0 on the data model of
 * Verifiable Credentials 2.0, with the claims of a JWT beside it.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/">Open Badges 3.0, 8.2 JSON Web Token Proof Format</a>
 */
@Component
class CredentialText {

    static final String VC = "https://www.w3.org/ns/credentials/v2";
    static final String OB = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    private static final String SCHEMA =
            "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;

    CredentialText(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param index place in the status lists of the year
     * @return JSON
     */
    String of(PublicAddress address, UUID certificate, FrozenCertificate says, int index, Instant signedAt) {
        OffsetDateTime from = midnight(says.issuedOn());
        OffsetDateTime until = midnight(says.lastDay().plusDays(1)).minusSeconds(1);
        String id = "urn:uuid:" + certificate;
        String subject = "urn:uuid:" + UUID.randomUUID();

        var all = new LinkedHashMap<String, Object>();
        all.put("@context", List.of(VC, OB));
        all.put("id", id);
        all.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        all.put("name", "培训合格证书 Certificate of Training " + says.number());
        all.put("issuer", profile(address, says.issuerZh(), says.issuerEn()));
        all.put("validFrom", text(from));
        all.put("validUntil", text(until));
        all.put("awardedDate", text(from));
        all.put("credentialSubject", subject(subject, says));
        all.put(
                "credentialStatus",
                List.of(
                        status(address, "revocation", says.issuedOn().getYear(), index),
                        status(address, "suspension", says.issuedOn().getYear(), index)));
        all.put("credentialSchema", List.of(Map.of("id", SCHEMA, "type", "1EdTechJsonSchemaValidator2019")));
        all.put("iss", address.issuer());
        all.put("jti", id);
        all.put("sub", subject);
        all.put("iat", signedAt.getEpochSecond());
        all.put("nbf", from.toEpochSecond());
        all.put("exp", until.toEpochSecond());
        return JSON.writeValueAsString(all);
    }

    /** Who issues, as a Profile of Open Badges. */
    static Map<String, Object> profile(PublicAddress address, String zh, String en) {
        var profile = new LinkedHashMap<String, Object>();
        profile.put("id", address.issuer());
        profile.put("type", List.of("Profile"));
        profile.put("name", en.isBlank() ? zh : zh + " " + en);
        profile.put("url", address.base() + "/");
        return profile;
    }

    private Map<String, Object> subject(String id, FrozenCertificate says) {
        var subject = new LinkedHashMap<String, Object>();
        subject.put("id", id);
        subject.put("type", List.of("AchievementSubject"));
        subject.put("identifier", List.of(hashedName(says.holder())));
        subject.put("licenseNumber", says.number());
        if (says.creditHours() != null) {
            subject.put("creditsEarned", says.creditHours());
        }
        subject.put("achievement", achievement(says));
        return subject;
    }

    /** Who knows the name can check it, who does not cannot read it out. */
    private static Map<String, Object> hashedName(String name) {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String salt = HexFormat.of().formatHex(random);
        var identity = new LinkedHashMap<String, Object>();
        identity.put("type", "IdentityObject");
        identity.put("hashed", true);
        identity.put("identityHash", "sha256$" + Sha256.hex(name + salt));
        identity.put("identityType", "name");
        identity.put("salt", salt);
        return identity;
    }

    private Map<String, Object> achievement(FrozenCertificate says) {
        var achievement = new LinkedHashMap<String, Object>();
        achievement.put(
                "id",
                "urn:uuid:"
                        + UUID.nameUUIDFromBytes(Sha256.of((says.titleZh() + "|" + says.role())
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        achievement.put("type", List.of("Achievement"));
        achievement.put("achievementType", "Certificate");
        achievement.put("inLanguage", "zh-CN");
        achievement.put("name", both(says.titleZh(), says.titleEn()));
        achievement.put("description", role(says.trainingRole()));
        achievement.put("criteria", Map.of("narrative", narrative(says)));
        return achievement;
    }

    private static String role(TrainingRole role) {
        return switch (role) {
            case DECLARANT -> "出口服装企业报检员培训。 Training of declarants of export-garment enterprises.";
            case AUDITOR -> "出口服装企业内审员培训。 Training of internal auditors of export-garment enterprises.";
        };
    }

    private static String narrative(FrozenCertificate says) {
        return """
               完成培训项目“%s”的全部课程（%s 学时）并考核合格。本证书为培训合格证明，不是国家职业资格证书。

               Completed all courses of the programme “%s” (%s credit hours) and passed its assessment. \
               This certificate records training; it is not a state vocational qualification.""".formatted(
                        says.titleZh(),
                        says.creditHoursText(),
                        says.titleEn().isBlank() ? says.titleZh() : says.titleEn(),
                        says.creditHoursText());
    }

    private static String both(String zh, String en) {
        return en.isBlank() ? zh : zh + " / " + en;
    }

    private static Map<String, Object> status(PublicAddress address, String purpose, int year, int index) {
        String list = address.statusList(purpose, year);
        var entry = new LinkedHashMap<String, Object>();
        entry.put("id", list + "#" + index);
        entry.put("type", "BitstringStatusListEntry");
        entry.put("statusPurpose", purpose);
        entry.put("statusListIndex", String.valueOf(index));
        entry.put("statusListCredential", list);
        return entry;
    }

    private OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static String text(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }
}
