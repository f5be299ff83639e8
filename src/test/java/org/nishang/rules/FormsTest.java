package org.nishang.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms are made of the kit: one way to say what is wrong, and toasts for success only. */
class FormsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/nishang");

    /**
     * A field is part of a form, of a filter, or of a line in a form; what opens a dialog is a {@code DialogButton}.
     */
    private static final Pattern FIELD = Pattern.compile(
            "new (TextField|TextArea|PasswordField|NumberBox|ComboBox|Select|DateField|CheckboxGroup|RadioButtonGroup)\\b");

    /** What hands something in: fields of a filter or an editor that saves by itself have no such button. */
    private static final Pattern SUBMIT = Pattern.compile("new Button\\((?!getTranslation\\(\"ui\\.cancel\"\\))");

    private static final Pattern KIT = Pattern.compile("\\b(Form|FormLines)\\b");

    /** Styles of one screen are loaded there only. */
    private static final Pattern LAYOUT =
            Pattern.compile("^\\.(inline-form|column-form|form)\\b[^{]*[,{]", Pattern.MULTILINE);

    private static final Pattern TOAST = Pattern.compile("\\bNotification\\b");

    static Stream<Path> views() throws IOException {
        return Files.walk(SOURCES)
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> file.getParent().endsWith("ui"));
    }

    @ParameterizedTest
    @MethodSource("views")
    void fieldsAreHandedInByTheKit(Path view) throws IOException {
        String text = Files.readString(view);
        boolean hasForm = FIELD.matcher(text).find() && SUBMIT.matcher(text).find();

        assertThat(!hasForm || KIT.matcher(text).find())
                .as("%s makes fields and a button without org.nishang.ui.form", view)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("views")
    void filesAreTakenByTheKit(Path view) throws IOException {
        assertThat(Files.readString(view))
                .as("%s takes a file without FileField; what the browser says of it has no words", view)
                .doesNotContain("new Upload(");
    }

    @Test
    void howFormsAreLaidOutIsSaidByTheKit() throws IOException {
        try (var styles = Files.list(Path.of("frontend/styles"))) {
            assertThat(styles.filter(file -> !file.endsWith("ui.css")))
                    .allSatisfy(file -> assertThat(
                                    LAYOUT.matcher(Files.readString(file)).find())
                            .as("%s lays out forms of other screens", file)
                            .isFalse());
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void toastsTellSuccessOnly(Path view) throws IOException {
        String text = Files.readString(view);

        assertThat(view.endsWith("Notices.java") || !TOAST.matcher(text).find())
                .as("%s shows a notification of its own", view)
                .isTrue();
        assertThat(text).as("a complaint in a toast").doesNotContain("NotificationVariant.ERROR", "LUMO_ERROR)");
    }
}
