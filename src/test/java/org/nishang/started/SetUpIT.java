package org.nishang.started;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nishang.interchange.RegisterTables;
import org.nishang.journey.Chromium;
import org.nishang.journey.Clicks;

/**
 * The first day of a portal that is no demo: its administrators go through the list of the page, each what is theirs,
 * until it is over. Before issuer and address are confirmed nothing is signed and no certificate is taken in.
 */
class SetUpIT {

    private static final String FIRST = "First-Day-Of-2026";
    private static final int MOST = 60;

    @TempDir
    Path folder;

    /** The portal has just started, and each password costs its hash. */
    @BeforeAll
    static void patience() {
        setDefaultAssertionTimeout(30_000);
    }

    @Test
    void anAuthorityGoesThroughTheListInOneDay() throws Exception {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try (var portal = StartedPortal.empty(folder.resolve("data"), environment(mail));
                var playwright = Chromium.playwright();
                var browser = Chromium.launch(playwright)) {
            try {
                day(portal, browser, new Clicks("first day"));
            } finally {
                pictures(browser);
            }
        } finally {
            mail.stop();
        }
    }

    /** How each browser was left. */
    private static void pictures(Browser browser) {
        for (int i = 0; i < browser.contexts().size(); i++) {
            var path = Path.of("target/journeys/SetUpIT-%d.png".formatted(i + 1));
            browser.contexts()
                    .get(i)
                    .pages()
                    .forEach(page -> page.screenshot(new Page.ScreenshotOptions().setPath(path)));
        }
    }

    private static Map<String, String> environment(GreenMail mail) {
        return Map.of(
                "NISHANG_ADMIN_PASSWORD",
                FIRST,
                "NISHANG_MAIL_HOST",
                "127.0.0.1",
                "NISHANG_MAIL_PORT",
                String.valueOf(mail.getSmtp().getPort()),
                "NISHANG_MAIL_FROM",
                "portal@example.org",
                "NISHANG_MAIL_SECURITY",
                "NONE");
    }

    private static void day(StartedPortal portal, Browser browser, Clicks clicks) throws Exception {
        clicks.step("administrators");
        var system = new FirstDay(portal, browser, clicks);
        system.signIn("admin", FIRST);
        system.opens();
        system.progress(2);
        var office = system.appoint("px.zhou", "周培训", "TRAINING_ADMINISTRATOR");
        system.appoint("px.wu", "吴培训", "TRAINING_ADMINISTRATOR");
        var keys = system.appoint("aq.zheng", "郑安全", "SECURITY_ADMINISTRATOR");
        system.appoint("sj.wang", "王审计", "AUDIT_ADMINISTRATOR");
        system.opens();
        system.settled("access.setup.administrators");
        system.settled("notice.setup.mail");

        clicks.step("nothing issued before");
        assertThat(FirstDay.status(portal, "/api/public/revocations")).isEqualTo(409);
        office.imports("enterprises", RegisterTables.enterprises());
        office.imports("people", RegisterTables.people());
        office.imports("employments", RegisterTables.employments());
        office.isRefused("certificates", RegisterTables.certificates(), "尚未确认发证机构");
        office.opens();
        assertThat(office.step("certificate.setup.issuer")).containsText("必办");

        clicks.step("address and issuer");
        system.confirmsAddress("https://peixun.example.org");
        office.isRefused("certificates", RegisterTables.certificates(), "尚未确认发证机构");
        office.confirmsIssuer("秦缘市服装培训中心", "QYPX", "秦缘培证字");
        assertThat(FirstDay.status(portal, "/api/public/revocations")).isEqualTo(200);

        clicks.step("rules, regions, programmes");
        office.opens();
        office.confirms("enterprise.setup.regions");
        office.confirms("staffing.setup.rules");
        office.confirms("certificate.setup.rules");
        office.confirms("learning.setup.programmes");

        clicks.step("earlier certificates");
        office.imports("certificates", RegisterTables.certificates());
        office.opens();
        office.settled("certificate.setup.old");
        office.settled("people.setup.people");

        clicks.step("contacts");
        system.imports("accounts", RegisterTables.contact("lianluo.yi"));
        String slip = system.slip();
        new FirstDay(portal, browser, clicks).opensAccount(slip, "lianluo.yi");
        system.opens();
        system.settled("access.setup.contacts");

        clicks.step("backups and keys");
        system.opens();
        system.settled("access.setup.second-factor");
        system.confirms("setup.backups");
        keys.opens();
        keys.confirms("certificate.setup.keys");

        clicks.step("over");
        system.opens();
        system.finishes();
        clicks.atMost(MOST);
    }
}
