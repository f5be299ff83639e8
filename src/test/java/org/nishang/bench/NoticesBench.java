package org.nishang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nishang.identity.Scope;
import org.nishang.interchange.ImportMode;
import org.nishang.interchange.RegisterImports;
import org.nishang.notice.cause.NoticesFrom;
import org.nishang.notice.cause.TellingNow;
import org.nishang.notice.sending.MailNow;
import org.nishang.testing.As;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 100,000 notices are due after a long stop, five for each of 20,000 people of 1,600 enterprises: they are told, and
 * each person gets one mail, which a server within this process takes. Run it with {@code -Xmx512m}.
 */
public final class NoticesBench {

    private static final int PEOPLE = 20_000;
    private static final int EACH = 5;

    private NoticesBench() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/bench"));
        Path enterprises = folder.resolve("enterprises.csv");
        Path people = folder.resolve("people-of-notices.xlsx");
        RegionFiles.writeEnterprises(enterprises);
        RegionFiles.writePeople(people, PEOPLE);
        try (var portal = EmptyPortal.start()) {
            var files = new MeasuredFiles(portal.getBean(RegisterImports.class));
            As.administrator(Scope.ALL).run(() -> {
                files.read("notices", "enterprises", enterprises, ImportMode.COMMIT, RegionFiles.ENTERPRISES);
                files.read("notices", "people", people, ImportMode.COMMIT, PEOPLE);
                files.read("notices", "employments", people, ImportMode.COMMIT, PEOPLE);
            });
            portal.getBean(NoticesFrom.class).begin();
            due(portal.getBean(JdbcClient.class));
            Measured.rows("notices told", PEOPLE * EACH, portal.getBean(TellingNow.class)::all);
            var mail = portal.getBean(MailNow.class);
            Measured.rows("notices mailed", PEOPLE * EACH, () -> {
                int mails = mail.toNowhere();
                System.out.printf("notices mails: %d mails%n", mails);
            });
        }
        System.exit(0);
    }

    /** Everybody has an address and wants mails at any hour; the enterprises have contacts, who have none. */
    private static void due(JdbcClient jdbc) {
        jdbc.sql("""
                insert into notice_address (recipient, channel, address, confirmed_at)
                select person_id, 'MAIL', concat(person_id, '@example.org'), utc_timestamp(6) from person""").update();
        jdbc.sql("insert into notice_wish select person_id, 'AT_ONCE', 0, 0 from person")
                .update();
        jdbc.sql("""
                insert into account (account_id, username, password_hash, display_name, must_change_password, disabled, created_at, version)
                select uuid(), concat('contact-', uscc), '-', name, false, false, utc_timestamp(6), 0 from enterprise""").update();
        jdbc.sql("insert into account_role (account_id, role) select account_id, 'TRAINING_CONTACT' from account")
                .update();
        jdbc.sql("""
                insert into account_scope (account_id, kind, value)
                select a.account_id, 'ENTERPRISE', e.enterprise_id from account a
                join enterprise e on a.username = concat('contact-', e.uscc)""").update();
        jdbc.sql("""
                insert into notice_cause (cause_id, kind, subject, step, audience, person_id, facts, actor, day, caused_at)
                select uuid(), 'CERTIFICATE_ENDS', concat(p.person_id, '-', n.seq), '7', 'PERSON,CONTACT', p.person_id,
                       '["X","DECLARANT","7"]', 'system', current_date, utc_timestamp(6)
                from person p join seq_1_to_%d n""".formatted(EACH)).update();
    }
}
