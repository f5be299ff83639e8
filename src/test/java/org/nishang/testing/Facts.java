package org.nishang.testing;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.nishang.common.CheckCharacter;
import org.nishang.common.TrainingRole;
import org.nishang.common.UnifiedSocialCreditCode;
import org.nishang.common.Uuids;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes dated facts straight into the tables, for tests that ask what follows from them. */
public final class Facts {

    /** A thousand certificates drawn by chance would often have a number twice. */
    private static final AtomicInteger NUMBERS =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1_000_000));

    private final JdbcClient jdbc;

    public Facts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public EnterpriseId enterprise(String name, String region, LocalDate registered) {
        return enterprise(name, region, registered, null, false);
    }

    public EnterpriseId enterprise(
            String name, String region, LocalDate registered, @Nullable LocalDate deregistered, boolean broker) {
        var id = EnterpriseId.next();
        jdbc.sql(
                        "insert into enterprise (enterprise_id, uscc, name, name_pinyin, name_initials, region_code, customs_broker, registered_on, deregistered_on, version)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
                .params(
                        id.value(),
                        uscc(),
                        name,
                        name.toLowerCase(),
                        name.substring(0, 1).toLowerCase(),
                        region,
                        broker,
                        registered,
                        deregistered)
                .update();
        return id;
    }

    /** @param until first day no longer in the region that it left */
    public void move(EnterpriseId enterprise, String left, LocalDate until, String to) {
        jdbc.sql("update enterprise set region_code = ? where enterprise_id = ?")
                .params(to, enterprise.value())
                .update();
        jdbc.sql("insert into enterprise_region values (?, ?, ?, 'test')")
                .params(enterprise.value(), until, left)
                .update();
    }

    public void headcount(EnterpriseId enterprise, LocalDate asOf, int headcount) {
        jdbc.sql("insert into headcount_declaration values (?, ?, ?, 'test', now(6))")
                .params(enterprise.value(), asOf, headcount)
                .update();
    }

    public PersonId person(String name) {
        var id = PersonId.next();
        jdbc.sql("insert into person values (?, now(6))").param(id.value()).update();
        jdbc.sql(
                        "insert into person_identity (person_id, name, name_pinyin, name_initials, sex, document_type, document_cipher, document_hash, document_masked, document_last4, version)"
                                + " values (?, ?, ?, ?, 1, 'RESIDENT_ID', x'00', unhex(sha2(?, 256)), '330482********0011', '0011', 0)")
                .params(
                        id.value(),
                        name,
                        name.toLowerCase(),
                        name.substring(0, 1).toLowerCase(),
                        id.toString())
                .update();
        return id;
    }

    public UUID employ(PersonId person, EnterpriseId enterprise, LocalDate joined, @Nullable LocalDate left) {
        return employ(person, enterprise, "DECLARANT,AUDITOR", joined, left);
    }

    public UUID employ(
            PersonId person, EnterpriseId enterprise, String posts, LocalDate joined, @Nullable LocalDate left) {
        var id = Uuids.next();
        jdbc.sql(
                        "insert into employment (employment_id, person_id, enterprise_id, posts, joined_on, left_on, version) values (?, ?, ?, ?, ?, ?, 0)")
                .params(id, person.value(), enterprise.value(), posts, joined, left)
                .update();
        return id;
    }

    public void leave(UUID employment, LocalDate on) {
        jdbc.sql("update employment set left_on = ? where employment_id = ?")
                .params(on, employment)
                .update();
    }

    public UUID certificate(PersonId person, TrainingRole role, LocalDate issued, LocalDate lastDay) {
        return certificate(person, role, issued, lastDay, null);
    }

    public UUID certificate(
            PersonId person, TrainingRole role, LocalDate issued, LocalDate lastDay, @Nullable UUID renews) {
        var id = Uuids.next();
        jdbc.sql(
                        "insert into certificate (certificate_id, number, person_id, role, issued_on, last_day, renews, version) values (?, ?, ?, ?, ?, ?, ?, 0)")
                .params(id, number(role, issued), person.value(), role.code(), issued, lastDay, renews)
                .update();
        return id;
    }

    public String numberOf(UUID certificate) {
        return jdbc.sql("select number from certificate where certificate_id = ?")
                .param(certificate)
                .query(String.class)
                .single();
    }

    public void revoke(UUID certificate, LocalDate on) {
        jdbc.sql("update certificate set revoked_on = ? where certificate_id = ?")
                .params(on, certificate)
                .update();
    }

    public void suspend(UUID certificate, LocalDate from, @Nullable LocalDate to) {
        jdbc.sql("insert into certificate_suspension values (?, ?, ?, '')")
                .params(certificate, from, to)
                .update();
    }

    public void reissue(UUID certificate, LocalDate on) {
        jdbc.sql("insert into certificate_reissue values (?, ?)")
                .params(certificate, on)
                .update();
    }

    public UUID session(String code, TrainingRole role, double hours, LocalDate from, LocalDate to) {
        var id = Uuids.next();
        jdbc.sql(
                        "insert into training_session (session_id, code, name, role, credit_hours, from_date, to_date) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, code + "-" + id.toString().substring(19), code, role.code(), hours, from, to)
                .update();
        return id;
    }

    public void outcome(UUID session, PersonId person, @Nullable LocalDate completed, int attempts) {
        jdbc.sql(
                        "insert into training_outcome (session_id, person_id, completed_on, result, attempts, first_attempt_passed) values (?, ?, ?, ?, ?, ?)")
                .params(
                        session,
                        person.value(),
                        completed,
                        completed == null ? "FAILED" : "PASSED",
                        attempts,
                        completed != null && attempts == 1)
                .update();
    }

    private static String uscc() {
        String organisation =
                "MT" + String.format("%06d", ThreadLocalRandom.current().nextInt(1_000_000));
        String first = "91330482" + organisation + UnifiedSocialCreditCode.organisationCheck(organisation);
        return first + UnifiedSocialCreditCode.check(first);
    }

    private static String number(TrainingRole role, LocalDate issued) {
        String digits = issued.getYear() + String.format("%06d", NUMBERS.getAndIncrement() % 1_000_000);
        return "TST-"
                + role.code()
                + "-"
                + issued.getYear()
                + "-"
                + digits.substring(4)
                + "-"
                + CheckCharacter.mod11Two(digits);
    }
}
