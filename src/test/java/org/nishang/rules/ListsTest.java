package org.nishang.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.grid.Grid;
import org.junit.jupiter.api.Test;
import org.nishang.ui.Finder;
import org.nishang.ui.list.ListTools;

/** A list that is searched has what all lists have. */
class ListsTest {

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
