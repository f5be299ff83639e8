package org.nishang.ui.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.grid.Grid.Column;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Refusal;
import org.nishang.identity.Scope;
import org.nishang.identity.SignedIn;
import org.nishang.identity.list.SavedFilter;
import org.nishang.identity.list.SavedFilters;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Columns and filters of lists are remembered for whoever chose them, and for nobody else. */
class OwnListTest extends ViewTest {

    private static final SignedIn ANNA = As.administrator(Scope.ALL).signedIn();
    private static final SignedIn BO = As.administrator("bo").signedIn();

    @Autowired
    private SavedFilters filters;

    @BeforeEach
    void anna() {
        signIn(ANNA, Locale.SIMPLIFIED_CHINESE);
    }

    private List<String> shown() {
        return grid("people").getColumns().stream()
                .filter(Column::isVisible)
                .map(Column::getKey)
                .filter(key -> !key.equals("panel"))
                .toList();
    }

    private void save(String name) {
        openOnce("filters", "filter-name");
        type("filter-name", name);
        click("filter-save");
    }

    private void openOnce(String button, String part) {
        if (!isThere(part)) {
            click(button);
        }
    }

    private List<String> names() {
        return filters.of("people").stream().map(SavedFilter::name).toList();
    }

    @Test
    void columnsThatAreNotWantedStayAwayForTheAccountThatSaidSo() {
        open("people");
        assertThat(shown()).contains("name", "sex", "mobile");

        openOnce("columns", "columns-shown");
        type("columns-shown", Set.of("document", "employers"));
        assertThat(shown()).containsExactly("name", "document", "employers");

        open("enterprises");
        open("people");
        assertThat(shown()).containsExactly("name", "document", "employers");
        signIn(BO, Locale.SIMPLIFIED_CHINESE);
        open("people");
        assertThat(shown()).contains("sex", "mobile");
    }

    @Test
    void whatAToolOpensIsMadeWhenItIsOpened() {
        open("people");
        assertThat(isThere("columns-shown")).isFalse();
        assertThat(isThere("filter-name")).isFalse();

        click("columns");
        assertThat(isThere("columns-shown")).isTrue();

        click("columns");
        click("columns");
        assertThat(all("columns-shown")).hasSize(1);
    }

    @Test
    void theColumnThatSaysAllCannotBeHidden() {
        open("people");

        openOnce("columns", "columns-shown");
        type("columns-shown", Set.of());

        assertThat(shown()).containsExactly("name");
    }

    @Test
    void aFilterIsKeptWithItsOrderAndOpenedAgain() {
        open("people?q=li&state=LEFT&sort=-since");

        save("离职的李姓");

        open("people");
        open("people?" + filters.of("people").getFirst().parameters());
        assertThat(address()).contains("q=li", "state=LEFT", "sort=-since");
        assertThat(value("search")).isEqualTo("li");
    }

    @Test
    void withoutAFilterOrANameNothingIsKept() {
        open("people");
        save("全部");
        assertThat(complaints()).containsExactly(words("identity.saved-filter.nothing"));

        open("people?state=LEFT");
        save(" ");
        assertThat(errorAt("filter-name")).isNotEmpty();
        assertThat(names()).isEmpty();
    }

    @Test
    void aNameIsGivenOnce() {
        open("people?state=LEFT");
        save("离职");

        save("离职");

        assertThat(errorAt("filter-name")).isEqualTo(words("identity.saved-filter.taken", "离职"));
        assertThat(names()).containsExactly("离职");
    }

    @Test
    void afterTwentyOneMustGoFirst() {
        open("people?state=LEFT");
        for (int i = 0; i < SavedFilters.MOST; i++) {
            filters.save("people", "筛选" + i, "state=LEFT");
        }
        filters.save("enterprises", "另一列表", "q=a");

        save("多一个");

        assertThat(complaints()).containsExactly(words("identity.saved-filter.too-many", SavedFilters.MOST));
        assertThat(names()).hasSize(SavedFilters.MOST);
    }

    @Test
    void aFilterIsRenamedAndDeletedAndTheDeletionTakenBack() {
        open("people?state=LEFT");
        save("离职");

        click("filter-rename");
        type("filter-new-name", "已离职");
        click("filter-rename-save");
        assertThat(names()).containsExactly("已离职");

        click("filter-delete");
        assertThat(names()).isEmpty();
        click("notice-undo");
        assertThat(names()).containsExactly("已离职");
    }

    @Test
    void nobodyElseSeesRenamesOrDeletesIt() {
        filters.save("people", "离职", "state=LEFT");
        UUID id = filters.of("people").getFirst().id();

        signIn(BO, Locale.SIMPLIFIED_CHINESE);

        assertThat(names()).isEmpty();
        assertThatThrownBy(() -> filters.rename(id, "x"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("common.unknown-id");
        assertThatThrownBy(() -> filters.delete(id))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("common.unknown-id");
        filters.save("people", "离职", "state=LEFT");
        signIn(ANNA, Locale.SIMPLIFIED_CHINESE);
        assertThat(names()).containsExactly("离职");
    }
}
