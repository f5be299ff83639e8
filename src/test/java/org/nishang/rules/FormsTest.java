package org.nishang.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms are made of the kit: one way to say what is wrong, and toasts for success only. */
class FormsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/nishang");

    private static final Pattern FIELD = Pattern.compile(
            "new (TextField|TextArea|PasswordField|NumberBox|ComboBox|Select|DateField|CheckboxGroup|RadioButtonGroup)\\b");

    /** What hands something in: fields of a filter or an editor that saves by itself have no such button. */
    private static final Pattern SUBMIT = Pattern.compile("new Button\\((?!getTranslation\\(\"ui\\.cancel\"\\))");

    private static final Pattern KIT = Pattern.compile("\\bForm\\b");

    private static final Pattern TOAST = Pattern.compile("\\bNotification\\b");

    /** Views with fields that filter or are saved by another part, and buttons that hand in none of them. */
    private static final List<String> NO_FORM = List.of(
            // The fields are filters, the buttons open dialogs.
            "certificate/print/ui/PrintsView.java",
            "certificate/register/ui/BookView.java",
            "certificate/life/ui/CertificateView.java",
            "learning/correction/ui/AffectedPeopleGrid.java",
            "staffing/list/ui/EnterpriseStaffingView.java",
            // Lines of the editor around them; what is wrong with one stands above the button.
            "assessment/authoring/ui/LinesPart.java",
            // Lines of the form around them; the buttons add and remove lines.
            "learning/session/ui/LessonRows.java",
            "staffing/announcement/ui/RuleRows.java");

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

        assertThat(!hasForm
                        || KIT.matcher(text).find()
                        || NO_FORM.contains(SOURCES.relativize(view).toString()))
                .as("%s makes fields and a button without org.nishang.ui.Form", view)
                .isTrue();
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
