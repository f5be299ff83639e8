package org.nishang.certificate.credential;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.nishang.common.Sha256;
import org.nishang.common.check.Finding;
import org.nishang.common.check.Invariant;
import org.nishang.common.check.Outcome;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Certificates and the words of their papers are what was signed of them: number, days, role, holder, programme. The
 * signature itself, which takes longest, is verified of each certificate once a month.
 */
@Component
class SignedCheck implements Invariant {

    private static final int AT_ONCE = 500;
    private static final int NIGHTS = 30;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final SigningKeys keys;
    private final Clock clock;

    SignedCheck(JdbcClient jdbc, SigningKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    private record Signed(
            UUID id,
            String number,
            String role,
            LocalDate issuedOn,
            LocalDate lastDay,
            String frozen,
            int key,
            String credential) {

        static Signed of(ResultSet row) throws SQLException {
            return new Signed(
                    Rows.uuid(row, "certificate_id"),
                    row.getString("number"),
                    row.getString("role"),
                    Rows.day(row, "issued_on"),
                    Rows.day(row, "last_day"),
                    row.getString("frozen"),
                    row.getInt("key_number"),
                    row.getString("credential"));
        }
    }

    @Override
    public String key() {
        return "certificate.check.signed";
    }

    @Override
    public Outcome check() {
        Map<Integer, Signatory> signatories = keys.byNumber();
        int night = Math.floorMod(LocalDate.now(clock).toEpochDay(), NIGHTS);
        var findings = new ArrayList<Finding>();
        long[] examined = {0};
        jdbc.sql("""
                select c.certificate_id, c.number, c.role, c.issued_on, c.last_day, d.frozen, k.key_number, k.credential
                from certificate_credential k join certificate c using (certificate_id)
                join certificate_document d using (certificate_id)""").withFetchSize(AT_ONCE).query(row -> {
            Signed one = Signed.of(row);
            examined[0]++;
            boolean fully = Math.floorMod(one.id().hashCode(), NIGHTS) == night;
            faults(one, fully, signatories)
                    .forEach(fault -> findings.add(Finding.of(
                            one.number(),
                            "certificate-register/" + one.number(),
                            "certificate.check.signed." + fault)));
        });
        return new Outcome(
                examined[0], findings.stream().limit(Outcome.MOST + 1).toList());
    }

    private static List<String> faults(Signed one, boolean fully, Map<Integer, Signatory> signatories) {
        var faults = new ArrayList<String>();
        var signatory = signatories.get(one.key());
        if (signatory == null || fully && !signatory.signed(one.credential())) {
            faults.add("signature");
        }
        JsonNode said = payload(one.credential());
        var subject = said.path("credentialSubject");
        if (!said.path("jti").asString("").equals("urn:uuid:" + one.id())
                || !subject.path("licenseNumber").asString("").equals(one.number())
                || !day(said, "validFrom").equals(one.issuedOn().toString())
                || !day(said, "validUntil").equals(one.lastDay().toString())) {
            faults.add("row");
        }
        if (!agrees(FrozenCertificate.of(one.frozen()), one, subject)) {
            faults.add("frozen");
        }
        return faults;
    }

    private static boolean agrees(FrozenCertificate frozen, Signed one, JsonNode subject) {
        var name = subject.path("identifier").path(0);
        String hash = "sha256$" + Sha256.hex(frozen.holder() + name.path("salt").asString(""));
        return frozen.number().equals(one.number())
                && frozen.role().equals(one.role())
                && frozen.issuedOn().equals(one.issuedOn())
                && frozen.lastDay().equals(one.lastDay())
                && name.path("identityHash").asString("").equals(hash)
                && subject.path("achievement").path("name").asString("").startsWith(frozen.titleZh());
    }

    /** What a compact JWS says; nothing where it is none. */
    private static JsonNode payload(String jws) {
        String[] parts = jws.split("\\.");
        return parts.length == 3
                ? JSON.readTree(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                : JSON.missingNode();
    }

    private static String day(JsonNode said, String field) {
        String text = said.path(field).asString("");
        return text.isEmpty() ? "" : OffsetDateTime.parse(text).toLocalDate().toString();
    }
}
