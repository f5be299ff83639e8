package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.credential.SignedCertificate;
import org.nishang.common.TrainingRole;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** A paper is checked by its own signature, with the line to the portal cut. */
class ProofJourney extends Journey {

    private final ApplicationContext portal;
    private final LocalDate today;

    @Value("${local.server.port}")
    private int port;

    private Line line;

    @Autowired
    ProofJourney(ApplicationContext portal, Clock clock) {
        this.portal = portal;
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void aLine() throws IOException {
        line = new Line(port);
    }

    @AfterEach
    void closeTheLine() {
        line.close();
    }

    @Test
    void aPaperIsCheckedWithoutANetworkAndEveryAlteredOneIsExposed() throws IOException {
        var certificate = issue("证离线", TrainingRole.AUDITOR);
        Page page = visited("zh-CN");
        assertAccessible(page);
        line.cut();

        page.navigate(line.address("/proof#" + certificate.claim()));
        page.reload();
        assertWord(page, "valid", "签名有效");
        assertThat(byTestId(page, "proof-sentences")).containsText("截至 " + today + " 未撤销");
        assertThat(byTestId(page, "proof-holder")).hasText("证离线");
        assertThat(byTestId(page, "proof-number")).hasText(certificate.number());
        assertThat(byTestId(page, "proof-last-day"))
                .hasText(certificate.lastDay().toString());
        assertThat(byTestId(page, "proof-knows")).containsText("没有网络");
        assertAccessible(page);

        assertThat(acceptedAlterations(page, certificate.claim())).isEmpty();
        String claim = certificate.claim();
        check(page, "#" + claim.substring(0, 40) + (claim.charAt(40) == 'A' ? 'B' : 'A') + claim.substring(41));
        assertWord(page, "altered", "已被改动");
        assertThat(byTestId(page, "proof-holder")).isHidden();
        assertAccessible(page);
        check(page, line.address("/verify/JFP-A-2020-000001-X#" + claim));
        assertWord(page, "altered", "已被改动");
        check(page, certificate.number());
        assertWord(page, "none", "没有签名");
    }

    @Test
    void theLooksThatWereChosenOnAnotherPageHoldHereAndCanBeChosenWithoutANetwork() throws IOException {
        Page page = newBrowser();
        page.navigate(line.address("/login"));
        byTestId(page, "sight-large-text").click();
        page.navigate(line.address("/proof"));
        assertThat(page.locator("html")).hasClass("large-text");
        assertThat(page.locator("body[data-kept=yes]")).isVisible();
        line.cut();

        page.reload();
        byTestId(page, "sight-high-contrast").click();
        page.reload();

        assertThat(page.locator("html")).hasClass("large-text high-contrast");
        assertThat(byTestId(page, "sight-high-contrast")).hasAttribute("aria-checked", "true");
        assertAccessible(page);
    }

    @Test
    void aPictureOfThePaperIsReadWithoutANetworkAndTheCodeLeadsToThePage() throws IOException {
        var certificate = issue("证扫码", TrainingRole.DECLARANT);
        Path picture = certificate.picture(150);
        Page page = visited("en-US");
        line.cut();

        page.navigate(line.address("/proof"));
        byTestId(page, "proof-file").setInputFiles(picture);
        assertWord(page, "valid", "Signature good");
        assertThat(byTestId(page, "proof-number")).hasText(certificate.number());
        assertAccessible(page);

        // An ordinary camera opens what the code says.
        page.navigate(line.address("/verify/" + certificate.number() + "#" + certificate.claim()));
        assertWord(page, "valid", "Signature good");
    }

    @Test
    void whatBecameOfACertificateIsKnownAsOfTheListAndAnOldListIsCalledOld() throws IOException {
        var certificate = issue("证撤销", TrainingRole.AUDITOR);
        Page page = visited("zh-CN");
        page.navigate(line.address("/proof#" + certificate.claim()));
        assertWord(page, "valid", "签名有效");
        certificate.change("revoked_on", today);
        SignedCertificate.rotate(portal);

        line.cut();
        byTestId(page, "proof-refresh").click();
        assertThat(byTestId(page, "proof-knows")).containsText("没有网络");
        assertWord(page, "valid", "签名有效");
        page.clock()
                .setFixedTime(System.currentTimeMillis() + Duration.ofDays(10).toMillis());
        page.reload();
        assertThat(byTestId(page, "proof-sentences")).containsText("10 天前");
        assertThat(page.locator("#answer")).hasClass(Pattern.compile("soon"));
        assertAccessible(page);
        page.clock()
                .setFixedTime(System.currentTimeMillis() + Duration.ofDays(2000).toMillis());
        page.reload();
        assertWord(page, "expired", "已过期");
        page.clock().setFixedTime(System.currentTimeMillis());

        line.mend();
        page.reload();
        byTestId(page, "proof-refresh").click();
        assertWord(page, "revoked", "已撤销");
        var later = issue("证后来", TrainingRole.AUDITOR);
        line.cut();
        check(page, later.claim());
        assertWord(page, "valid", "签名有效");
    }

    @Test
    void aKeyThatTheDeviceDoesNotKnowIsNamed() throws IOException {
        Page page = visited("zh-CN");
        line.cut();
        SignedCertificate.rotate(portal);
        var certificate = issue("证新钥", TrainingRole.AUDITOR);

        page.navigate(line.address("/proof"));
        check(page, certificate.claim());
        assertWord(page, "unknown-key", "无法确认");

        line.mend();
        byTestId(page, "proof-refresh").click();
        assertWord(page, "valid", "签名有效");
    }

    @Test
    void thePublicCheckSaysWhetherTheScannedCodeIsGenuine() {
        var certificate = issue("证公开", TrainingRole.DECLARANT);
        Page page = newBrowser("zh-CN", PHONE);
        page.navigate("/verify/" + certificate.number() + "#" + certificate.claim());
        assertThat(byTestId(page, "verify-status")).hasText("有效");
        assertThat(byTestId(page, "verify-code-signature")).containsText("签名有效");
        assertAccessible(page);
        byTestId(page, "verify-offline").click();
        assertWord(page, "valid", "签名有效");

        Page forged = newBrowser("en-US", DESKTOP);
        String claim = certificate.claim();
        forged.navigate("/verify/" + certificate.number() + "#" + claim.substring(0, claim.length() - 9) + "AAAAAAAAA");
        assertThat(byTestId(forged, "verify-code-signature")).containsText("does not match");
        assertAccessible(forged);
        Page plain = newBrowser("zh-CN", PHONE);
        plain.navigate("/verify/" + certificate.number());
        assertThat(plain.locator("body[data-ready]")).isAttached();
        assertThat(byTestId(plain, "verify-code-signature")).isHidden();
        assertThat(byTestId(plain, "verify-scan")).isVisible();
        plain.navigate("/verify");
        assertThat(byTestId(plain, "verify-scan")).isVisible();
        assertAccessible(plain);
    }

    @Test
    void theSecurityAdministratorChangesToANewKey() {
        var certificate = issue("证换钥", TrainingRole.AUDITOR);
        Page page = newBrowser();
        signIn(page, "security");
        page.navigate("/signing-keys");
        byTestId(page, "key-address").first().waitFor();
        assertAccessible(page);
        int keys = byTestId(page, "key-address").count();

        byTestId(page, "key-rotate").click();
        byTestId(page, "consequence").waitFor();
        assertAccessible(page);
        agree(page);

        assertThat(byTestId(page, "key-address")).hasCount(keys + 1);
        assertThat(byTestId(page, "key-state").nth(0)).containsText("正在使用");
        assertThat(byTestId(page, "key-state").nth(1)).containsText("已停用");
        page.navigate("/proof#" + certificate.claim());
        assertWord(page, "valid", "签名有效");
    }

    private SignedCertificate issue(String name, TrainingRole role) {
        return SignedCertificate.issue(portal, name, role, today.minusDays(5));
    }

    /** A browser that was on the page once. */
    private Page visited(String language) {
        Page page = newBrowser(language, PHONE);
        page.navigate(line.address("/proof"));
        assertThat(page.locator("body[data-kept='yes']")).isAttached();
        assertThat(page.locator("body[data-ready='online']")).isAttached();
        return page;
    }

    private void check(Page page, String text) {
        byTestId(page, "proof-text").fill(text);
        byTestId(page, "proof-check").click();
    }

    private void assertWord(Page page, String state, String word) {
        assertThat(page.locator("#answer[data-status='" + state + "']")).isVisible();
        assertThat(byTestId(page, "proof-word")).hasText(word);
    }

    /** Each character in the place of each, one left out, one put in: whatever is then still taken for good. */
    @SuppressWarnings("unchecked")
    private static List<String> acceptedAlterations(Page page, String claim) {
        return (List<String>) page.evaluate("""
                        async claim => {
                          const { check } = await import('/proof/claim.js');
                          const { keys } = JSON.parse(localStorage.getItem('nishang-proof'));
                          const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ .#';
                          const accepted = [];
                          const good = async text => (await check(text, keys, undefined, Date.now())).verdict === 'good';
                          if (!(await good('#' + claim)) || keys.length === 0) accepted.push('not even the true one');
                          for (let i = 0; i < claim.length; i++) {
                            const [before, after] = [claim.slice(0, i), claim.slice(i + 1)];
                            for (const letter of letters) {
                              if (letter !== claim[i] && await good('#' + before + letter + after)) accepted.push(i + letter);
                            }
                            if (await good('#' + before + after)) accepted.push('without ' + i);
                            if (await good('#' + before + 'A' + claim.slice(i))) accepted.push('more at ' + i);
                          }
                          return accepted;
                        }""", claim);
    }
}
