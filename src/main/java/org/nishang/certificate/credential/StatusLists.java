package org.nishang.certificate.credential;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.nishang.certificate.kernel.CertificateSql;
import org.nishang.certificate.kernel.ConfirmedIssuer;
import org.nishang.certificate.kernel.Issuers;
import org.nishang.platform.database.FactCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is no longer so of what was signed, as signed lists: bit strings for programs (W3C Bitstring Status List 1.0,
 * one for each year of issue), and a list with days that an offline check keeps. Each is kept as long as no fact
 * changes, and is dated anew every hour.
 */
@Component
class StatusLists {

    /** How long who keeps a list may go without asking again. */
    static final Duration FRESH = Duration.ofHours(24);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Which bit a list has. */
    enum Purpose {
        REVOCATION,
        SUSPENSION;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private record ListKey(String kid, Purpose purpose, int year, Instant hour, String known) {}

    private record RevocationsKey(String kid, String issuer, Instant hour, String known) {}

    private final JdbcClient jdbc;
    private final SigningKeys keys;
    private final Issuers issuers;
    private final FactCache cache;
    private final Clock clock;

    StatusLists(JdbcClient jdbc, SigningKeys keys, Issuers issuers, FactCache cache, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.issuers = issuers;
        this.cache = cache;
        this.clock = clock;
    }

    /**
     * The bits of all certificates of a year; a year without any has a list of zeros.
     *
     * @return a BitstringStatusListCredential as a compact JWS
     */
    String list(Purpose purpose, int year) {
        var issuer = issuers.confirmed();
        Signatory key = keys.current(issuer);
        return cache.get(
                new ListKey(key.kid(), purpose, year, hour(), known()),
                () -> key.jws("vc+jwt", JSON.writeValueAsString(credential(issuer, purpose, year))));
    }

    private Map<String, Object> credential(ConfirmedIssuer issuer, Purpose purpose, int year) {
        Instant now = hour();
        var address = issuer.address();
        String id = address.statusList(purpose.word(), year);
        var subject = new LinkedHashMap<String, Object>();
        subject.put("id", id + "#list");
        subject.put("type", "BitstringStatusList");
        subject.put("statusPurpose", purpose.word());
        subject.put("encodedList", "u" + encoded(places(purpose, year)));
        var all = new LinkedHashMap<String, Object>();
        all.put("@context", List.of(CredentialText.VC));
        all.put("id", id);
        all.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        all.put("issuer", address.issuer());
        all.put("validFrom", text(now));
        all.put("validUntil", text(now.plus(FRESH)));
        all.put("credentialSubject", subject);
        all.put("iss", address.issuer());
        all.put("jti", id);
        all.put("sub", id + "#list");
        all.put("iat", now.getEpochSecond());
        all.put("exp", now.plus(FRESH).getEpochSecond());
        return all;
    }

    private List<Integer> places(Purpose purpose, int year) {
        String states = switch (purpose) {
            case REVOCATION -> "'REVOKED', 'SURRENDERED', 'SUPERSEDED'";
            case SUSPENSION -> "'SUSPENDED'";
        };
        return jdbc.sql("""
                select k.status_index from certificate_credential k join certificate c using (certificate_id)
                where k.status_year = :year and %s in (%s)""".formatted(CertificateSql.statusOn("c", ":today"), states))
                .param("year", year)
                .param("today", LocalDate.now(clock))
                .query(Integer.class)
                .list();
    }

    /** The first place is the leftmost bit of the first byte. */
    private static String encoded(List<Integer> places) {
        byte[] bits = new byte[CredentialStore.PLACES / 8];
        places.forEach(place -> bits[place / 8] |= (byte) (0x80 >> (place % 8)));
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    /**
     * Everything revoked, surrendered, superseded or suspended, also what is announced, each with its days. A
     * certificate is called by {@link Claim#digest}: the list names nobody and no number.
     *
     * @return a compact JWS
     */
    String revocations() {
        var issuer = issuers.confirmed();
        Signatory key = keys.current(issuer);
        return cache.get(
                new RevocationsKey(key.kid(), issuer.code(), hour(), known()),
                () -> key.jws("JWT", JSON.writeValueAsString(revocationList(issuer))));
    }

    private Map<String, Object> revocationList(ConfirmedIssuer issuer) {
        Instant now = hour();
        var all = new LinkedHashMap<String, Object>();
        all.put("iss", issuer.address().issuer());
        all.put("iat", now.getEpochSecond());
        all.put("nextUpdate", now.plus(FRESH).getEpochSecond());
        all.put("asOf", LocalDate.ofInstant(now, clock.getZone()).toString());
        all.put("issuer", issuer.code());
        all.put("revoked", days("revoked_on"));
        all.put("surrendered", days("surrendered_on"));
        all.put("superseded", days("superseded_on"));
        all.put("suspended", suspended());
        return all;
    }

    private Map<String, String> days(String column) {
        Map<String, String> days = new TreeMap<>();
        jdbc.sql(
                        "select k.claim_digest, c.%1$s as day from certificate_credential k join certificate c using (certificate_id) where c.%1$s is not null"
                                .formatted(column))
                .query(row -> {
                    days.put(
                            row.getString("claim_digest"),
                            row.getObject("day", LocalDate.class).toString());
                });
        return days;
    }

    /** Pairs of first day and first day valid again, the latter empty where it is not known. */
    private Map<String, List<List<String>>> suspended() {
        Map<String, List<List<String>>> suspended = new TreeMap<>();
        jdbc.sql(
                        "select k.claim_digest, s.from_date, s.to_date from certificate_suspension s join certificate_credential k using (certificate_id) order by s.from_date")
                .query(row -> {
                    suspended
                            .computeIfAbsent(row.getString("claim_digest"), one -> new ArrayList<>())
                            .add(List.of(
                                    row.getObject("from_date", LocalDate.class).toString(),
                                    row.getString("to_date") == null ? "" : row.getString("to_date")));
                });
        return suspended;
    }

    /** What was signed since is no change of a fact. */
    private String known() {
        return jdbc.sql("select coalesce(max(signed_at), '') from certificate_credential")
                .query(String.class)
                .single();
    }

    private Instant hour() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.HOURS);
    }

    private String text(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(clock.getZone()));
    }
}
