package org.nishang.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** What matters of a row opens beside its list, and leads to its page. */
class RowPanelTest extends ViewTest {

    @BeforeEach
    void administrator() {
        signIn(As.administrator(Scope.ALL));
    }

    @ParameterizedTest
    @CsvSource({
        "people, people, people/",
        "enterprises, enterprises, enterprises/",
        "staffing, staffing-grid, staffing/",
        "certificate-register, certificates, certificate-"
    })
    void opensBesideTheListAndCloses(String path, String grid, String page) {
        open(path);
        assertThat(isThere("row-panel")).isFalse();
        var rows = rows(grid);

        openFrom(grid, 0);
        assertThat(isThere("row-panel")).isTrue();
        assertThat(String.join(" ", rows.getFirst())).contains(text("row-panel-title"));
        assertThat(all(Anchor.class).stream()
                        .filter(link -> link.hasClassName("primary-action"))
                        .map(Anchor::getHref))
                .anyMatch(href -> href.contains(page));
        assertThat(address()).isEqualTo(path);

        openFrom(grid, 1);
        assertThat(String.join(" ", rows.get(1))).contains(text("row-panel-title"));

        click("row-panel-close");
        assertThat(isThere("row-panel")).isFalse();
    }

    private void openFrom(String grid, int row) {
        test(grid(grid)).invokeLitRendererFunction(row, "panel", "show");
    }
}
