package org.nishang.cpd.ui;

import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;
import org.nishang.cpd.EvidenceFile;
import org.nishang.ui.SmallUpload;
import org.nishang.ui.form.FileField;
import org.nishang.ui.form.Form;

/** Where the file that shows continuing education is chosen, or photographed. */
final class EvidenceUpload {

    private EvidenceUpload() {}

    interface Taking {
        void take(@Nullable EvidenceFile file);
    }

    /** @param taking gets the file, or null where it was removed or refused */
    static FileField of(Form form, Taking taking) {
        return new FileField(
                        form,
                        form.getTranslation("cpd.choose-file"),
                        form.getTranslation("cpd.drop-file"),
                        "cpd-file",
                        new SmallUpload(EvidenceFile.LARGEST, (name, content) -> receive(form, name, content, taking)),
                        ".pdf",
                        ".jpg",
                        ".jpeg",
                        ".png")
                .keepsOne(() -> taking.take(null));
    }

    private static void receive(Form form, String name, byte[] content, Taking taking) {
        try {
            taking.take(EvidenceFile.of(name, content));
        } catch (Refusal refusal) {
            taking.take(null);
            form.say(form.getTranslation(refusal.key(), refusal.arguments()));
        }
    }
}
