package org.nishang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nishang.learning.hours.StudiedTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nothing that is sent before handing in tells an answer; afterwards everything is explained. */
class PaperSecretsJourney extends Journey {

    private final JdbcClient jdbc;
    private final StudiedTime studied;
    private final List<String> bodies = new ArrayList<>();

    @Autowired
    PaperSecretsJourney(JdbcClient jdbc, StudiedTime studied) {
        this.studied = studied;
        this.jdbc = jdbc;
    }

    @Test
    void noResponseTellsTheKeyBeforeHandingIn() {
        Page page = newBrowser("zh-CN", PHONE);
        page.route("**/*", this::listen);
        var learner = new LearnerPath(page, new AnswerKey(items()));
        signIn(page, "learner02");
        page.navigate("/courses");
        assertAccessible(page);
        learner.openCourse("C04");
        learner.enrol();
        studied.ofCourse("learner02", "C04");
        page.reload();
        learner.completeLessons();
        bodies.clear(); // lessons say what is right; that is what they are for
        learner.startExam();
        learner.answer(10);
        settle(page);
        List<String> before = List.copyOf(bodies);
        JsonNode sheet = sheet(before);

        assertThat(before).hasSizeGreaterThan(10);
        assertThat(found(explanations(), before)).isEmpty();
        assertThat(found(List.of("\"correct\"", "\"accepted\""), before)).isEmpty();
        assertThat(names(sheet))
                .containsExactlyInAnyOrder(
                        "id",
                        "title",
                        "state",
                        "deadline",
                        "serverTime",
                        "seq",
                        "savedAt",
                        "answers",
                        "questions",
                        "elsewhere");
        for (JsonNode question : sheet.get("questions")) {
            assertThat(names(question))
                    .contains("position", "kind", "stem", "options")
                    .isSubsetOf(
                            "position",
                            "kind",
                            "stem",
                            "html",
                            "options",
                            "lefts",
                            "several",
                            "spots",
                            "unit",
                            "policy",
                            "mustPass",
                            "penalty",
                            "caseId",
                            "caseHtml");
            question.get("options")
                    .forEach(option ->
                            assertThat(names(option)).contains("key", "text").isSubsetOf("key", "text", "html"));
        }

        bodies.clear();
        learner.finish();
        settle(page);
        byTestId(page, "result-topics").waitFor();
        assertThat(found(explanations(), bodies))
                .as("a failed try says nothing that helps the next one")
                .isEmpty();
    }

    private static List<String> found(Collection<String> texts, List<String> bodies) {
        return texts.stream()
                .filter(text -> bodies.stream().anyMatch(body -> body.contains(text)))
                .toList();
    }

    private List<String> items() {
        return jdbc.sql(AnswerKey.ITEMS).query(String.class).list();
    }

    /** The explanations of all items, as they would stand in JSON or in a page. */
    private Set<String> explanations() {
        var found = new HashSet<String>();
        for (String item : items()) {
            JsonNode explanation = JsonMapper.shared().readTree(item).get("explanation");
            // Quotation marks and the like are written differently in JSON: the longest plain part.
            for (String language : List.of("zh", "en")) {
                String longest = "";
                for (String part : explanation.get(language).asString().split("[\"<>&'\\\\\\n]")) {
                    longest = part.length() > longest.length() ? part : longest;
                }
                if (longest.length() >= 10) {
                    found.add(longest);
                }
            }
        }
        return found;
    }

    /** Takes each answer on its way to the page. */
    private void listen(Route route) {
        var answer = route.fetch(new Route.FetchOptions().setMaxRedirects(0));
        bodies.add(answer.text());
        route.fulfill(new Route.FulfillOptions().setResponse(answer));
    }

    private static JsonNode sheet(List<String> bodies) {
        return bodies.stream()
                .filter(body -> body.startsWith("{\"id\"") && body.contains("\"questions\""))
                .findFirst()
                .map(JsonMapper.shared()::readTree)
                .orElseThrow();
    }

    private static Set<String> names(JsonNode node) {
        return Set.copyOf(node.propertyNames());
    }
}
