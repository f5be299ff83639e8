package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.nishang.platform.command.AdminCommand;
import org.springframework.beans.factory.annotation.Autowired;

/** An account's access is ended while its pages are open. */
class EndedAccessJourney extends Journey {

    private final List<AdminCommand> commands;
    private final DataSource database;

    @Autowired
    EndedAccessJourney(List<AdminCommand> commands, DataSource database) {
        this.commands = commands;
        this.database = database;
    }

    @Test
    void anOpenPageLeadsToTheSignInWithItsNextRequest() {
        Page page = newBrowser();
        signIn(page, "learner29");
        page.navigate("/account");
        byTestId(page, "nav-").first().waitFor();

        end("learner29");
        byTestId(page, "nav-").first().click();

        assertThat(page).hasURL(Pattern.compile("/login$"));
        signIn(page, "learner29");
        assertThat(page).hasURL(Pattern.compile(address("/")));
    }

    @Test
    void anExamAsksForThePasswordInPlaceAndLosesNoAnswer() throws SQLException {
        Page page = newBrowser("zh-CN", PHONE);
        var learner = starts(page, "learner09");
        learner.answerAt(1, true);
        assertThat(byTestId(page, "exam-saved")).containsText("已保存");

        end("learner09");
        learner.answerAt(2, true);

        page.locator("[data-testid='exam-username']").fill("learner09");
        page.locator("[data-testid='exam-password']").fill("wrong-Password-1");
        byTestId(page, "exam-sign-in").click();
        assertThat(page.locator(".exam-error")).containsText("答案已保留在本机");
        page.locator("[data-testid='exam-password']").fill(PASSWORD);
        byTestId(page, "exam-sign-in").click();
        assertThat(page.locator(".exam-dialog")).hasCount(0);
        assertThat(byTestId(page, "exam-saved")).containsText("已保存");
        page.reload();
        assertThat(page.locator(".exam-mark.is-answered")).hasCount(2);
        learner.answerAt(20, true);
        learner.finish();
    }

    private void end(String username) {
        commands.stream()
                .filter(command -> command.words().equals("account end"))
                .findFirst()
                .orElseThrow()
                .run(List.of("--account", username));
    }

    private LearnerPath starts(Page page, String username) throws SQLException {
        try (var connection = database.getConnection()) {
            var reader = new Reader(connection);
            reader.read(username, "P-D", "C04", 0);
            var learner = new LearnerPath(page, reader.key());
            signIn(page, username);
            page.navigate("/courses/C04");
            learner.startExam();
            return learner;
        }
    }
}
