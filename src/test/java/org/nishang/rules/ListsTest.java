package org.nishang.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every list of a screen can be had as a file and printed. */
class ListsTest {

    /** Grids without files of their own, and why. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "StaffAccessView.java", "chooses whom slips are printed for; the people are had from their list",
            "TotalGrid.java", "its page TotalListView offers them",
            "FoundRows.java", "fills the grids of others",
            "OpenedRows.java", "opens the rows of others",
            "ListFiles.java", "makes the files");

    @Test
    void everyGridIsOfferedAsAFile() {
        var without = new TreeSet<String>();
        for (SourceText view : SourceText.below("src/main/java", ".java")) {
            String code = view.code();
            String name = view.path().getFileName().toString();
            boolean hasGrid = code.contains("Grid<") && code.contains("vaadin.flow.component.grid.Grid;");
            if (hasGrid && !code.contains("ListFiles") && !OTHERWISE.containsKey(name)) {
                without.add(view.path().toString());
            }
        }

        assertThat(without).isEmpty();
    }

    /** One element of the kit offers files of lists: no address of a list is put together elsewhere. */
    @Test
    void noViewWritesTheAddressOfAFile() {
        assertThat(SourceText.below("src/main/java", ".java").stream()
                        .filter(SourceText::isScreen)
                        .filter(view -> !view.path().endsWith("ListFiles.java"))
                        .filter(view -> view.code().contains("v1/lists/"))
                        .map(SourceText::path))
                .isEmpty();
    }
}
