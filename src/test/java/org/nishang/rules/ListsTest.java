package org.nishang.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.grid.Grid;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.nishang.ui.Finder;
import org.nishang.ui.list.ListTools;

/** Every list of a screen has what all lists have, and can be had as a file and printed. */
class ListsTest {

    /** Grids without files of their own, and why. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("StaffAccessView.java", "chooses whom slips are printed for; the people are had from their list"),
            Map.entry(
                    "AccountSlipsView.java",
                    "chooses whom slips are printed for; the accounts are had from their list"),
            Map.entry("TotalGrid.java", "its page TotalListView offers them"),
            Map.entry("FoundRows.java", "fills the grids of others"),
            Map.entry("OpenedRows.java", "opens the rows of others"),
            Map.entry("ListColumns.java", "chooses columns of others"),
            Map.entry("ListTools.java", "completes the grids of others"),
            Map.entry("MoreRows.java", "lets the grids of others grow"),
            Map.entry("ChosenRenewals.java", "acts on rows chosen in the list around it"),
            Map.entry("ChosenNominations.java", "acts on rows chosen in the list around it"),
            Map.entry("RowPanel.java", "opens beside the grids of others"),
            Map.entry("ListFiles.java", "makes the files"));

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

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.nishang");

    @Test
    void searchedListsAreCompletedByTheKit() {
        var lists = PRODUCT.stream().filter(ListsTest::isList).toList();

        assertThat(lists).hasSizeGreaterThan(12);
        assertThat(lists).allMatch(ListsTest::isCompleted);
    }

    private static boolean isList(JavaClass screen) {
        return has(screen, Grid.class) && has(screen, Finder.class);
    }

    private static boolean has(JavaClass screen, Class<?> part) {
        return screen.getFields().stream().anyMatch(field -> field.getRawType().isAssignableTo(part));
    }

    private static boolean isCompleted(JavaClass screen) {
        return screen.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(ListTools.class)
                        && call.getName().equals("complete"));
    }
}
