package org.nishang.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Menu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Entries of the menu are told apart by their pictures, and always stand in the same order. */
class MenuTest {

    private static final Pattern GLYPH = Pattern.compile("\\.glyph-([a-z]+) \\{\\s*--glyph: ([^;]+(?:;utf8[^;]+)?);");

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.nishang");

    private static List<Menu> entries() {
        return PRODUCT.stream()
                .filter(type -> type.isAnnotatedWith(Menu.class))
                .map(type -> type.getAnnotationOfType(Menu.class))
                .toList();
    }

    @Test
    void noTwoEntriesHaveTheSamePictureOrPlace() {
        assertThat(entries()).hasSizeGreaterThan(20);
        assertThat(entries()).extracting(Menu::icon).doesNotHaveDuplicates();
        assertThat(entries()).extracting(Menu::order).doesNotHaveDuplicates();
    }

    @Test
    void eachEntryHasAPictureOfItsOwn() throws IOException {
        var pictures = GLYPH.matcher(Files.readString(Path.of("frontend/styles/ui.css")))
                .results()
                .toList();

        assertThat(pictures).extracting(glyph -> glyph.group(2)).doesNotHaveDuplicates();
        assertThat(pictures)
                .extracting(glyph -> glyph.group(1))
                .containsAll(entries().stream().map(Menu::icon).toList());
    }
}
