package org.nishang.started;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.regex.Pattern;
import org.nishang.journey.Clicks;
import org.nishang.testing.AppCode;

/** What one administrator does on the first day, in a browser of the own. */
final class FirstDay {

    private static final String OWN = "Chosen-Pass-2026";

    private final StartedPortal portal;
    private final Browser browser;
    private final Clicks clicks;
    private final Page page;
    private String secret = "";

    FirstDay(StartedPortal portal, Browser browser, Clicks clicks) {
        this.portal = portal;
        this.browser = browser;
        this.clicks = clicks;
        this.page = clicks.of(browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(portal.address(""))
                        .setLocale("zh-CN")
                        .setViewportSize(1366, 768))
                .newPage());
    }

    static int status(StartedPortal portal, String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(portal.address(path)))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }

    /** An administrator chooses a password where another one gave it, and takes a second factor. */
    void signIn(String username, String password) {
        page.navigate("/login");
        page.fill("#username", username);
        page.fill("#password", password);
        find("sign-in").click();
        find("sign-out").waitFor();
        var duty = find("must-change");
        duty.waitFor();
        if (duty.textContent().contains("密码")) {
            choosesPassword(password);
        }
        setsUpAFactor();
    }

    /** Makes an account for the whole, and its owner signs in and chooses a password. */
    FirstDay appoint(String username, String name, String role) {
        page.navigate("/accounts/new");
        input("username").fill(username);
        input("name").fill(name);
        input("role-" + role).check();
        if (role.equals("TRAINING_ADMINISTRATOR")) {
            input("scope").fill("全部");
        }
        find("create").click();
        provesUntil(find("secret"));
        String given = find("secret").textContent();
        var other = new FirstDay(portal, browser, clicks);
        other.signIn(username, given);
        return other;
    }

    private void choosesPassword(String given) {
        input("current-password").fill(given);
        input("wanted-password").fill(OWN);
        input("repeated-password").fill(OWN);
        find("change-password").click();
        assertThat(input("current-password")).hasValue("");
    }

    private void setsUpAFactor() {
        find("begin-factor").click();
        secret = find("factor-secret").textContent();
        input("factor-code").fill(AppCode.of(secret, Instant.now()));
        find("confirm-factor").click();
        find("recovery-kept").click();
    }

    /** Proves who it is where that is asked, by the app's next code: the present one is used up. */
    private void provesUntil(Locator done) {
        var proof = find("proof");
        done.or(proof).first().waitFor();
        if (proof.isVisible()) {
            proof.locator("input").fill(AppCode.of(secret, Instant.now().plusSeconds(30)));
            find("prove").click();
            done.waitFor();
        }
    }

    void opens() {
        page.navigate("/setup");
        find("setup-progress").waitFor();
    }

    void progress(int settled) {
        assertThat(find("setup-progress")).containsText("已完成 %d 步".formatted(settled));
    }

    Locator step(String key) {
        return find("step-" + key);
    }

    void settled(String key) {
        assertThat(step(key)).hasClass(Pattern.compile("settled"));
    }

    /** Says that a step is right as it is. */
    void confirms(String key) {
        step(key).locator("[data-testid='confirm-step']").click();
        settled(key);
    }

    void confirmsAddress(String address) {
        opens();
        step("certificate.setup.address").locator("[data-testid='settle']").click();
        input("portal-address").fill(address);
        find("confirm-address").click();
        agree();
        provesUntil(confirmed());
        opens();
        settled("certificate.setup.address");
    }

    void confirmsIssuer(String name, String code, String word) {
        opens();
        step("certificate.setup.issuer").locator("[data-testid='settle']").click();
        input("issuer-name-zh").fill(name);
        input("issuer-code").fill(code);
        input("issuer-word").fill(word);
        find("confirm-issuer").click();
        agree();
        provesUntil(confirmed());
        opens();
        settled("certificate.setup.issuer");
        assertThat(step("certificate.setup.issuer")).containsText(code);
    }

    private Locator confirmed() {
        return find("confirmed-by").filter(new Locator.FilterOptions().setHasNotText("尚未"));
    }

    void imports(String register, byte[] file) {
        send(register, file);
        find("import-result").waitFor();
        assertThat(find("count-failed")).hasText("0");
        find("commit").click();
        find("commit").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        provesUntil(find("import-result"));
        assertThat(find("count-failed")).hasText("0");
    }

    /** Nothing of the file is taken in. */
    void isRefused(String register, byte[] file, String why) {
        send(register, file);
        assertThat(page.locator("body")).containsText(why);
        assertThat(find("commit")).hasCount(0);
    }

    private void send(String register, byte[] file) {
        page.navigate("/imports?register=" + register);
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(register + ".xlsx", "application/octet-stream", file));
    }

    /** @return the code of the slip for the only contact */
    String slip() {
        opens();
        step("access.setup.contacts").locator("[data-testid='settle']").click();
        find("give-next").click();
        agree();
        provesUntil(find("slip-code"));
        return find("slip-code").textContent();
    }

    /** Whoever has the slip chooses the password. */
    void opensAccount(String code, String username) {
        page.navigate("/activate?code=" + code);
        page.locator("#username").fill(username);
        page.locator("#password").fill(OWN);
        page.locator("#repeated").fill(OWN);
        find("open-account").click();
        assertThat(page).hasURL(portal.address("/"));
    }

    void finishes() {
        find("finish-setup").click();
        assertThat(page.locator("body")).containsText("启用设置已结束");
        page.navigate("/");
        find("sign-out").waitFor();
        assertThat(find("setup-card")).hasCount(0);
    }

    private void agree() {
        page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
    }

    private Locator find(String testId) {
        return page.locator("[data-testid='" + testId + "']");
    }

    private Locator input(String testId) {
        return find(testId).locator("input");
    }
}
