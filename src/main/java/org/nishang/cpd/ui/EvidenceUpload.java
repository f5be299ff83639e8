package org.nishang.cpd.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;
import org.nishang.cpd.EvidenceFile;
import org.nishang.ui.Kit;
import org.nishang.ui.SmallUpload;

/** Where the file that shows continuing education is chosen, or photographed. */
final class EvidenceUpload {

    private EvidenceUpload() {}

    interface Taking {
        void take(@Nullable EvidenceFile file);
    }

    /**
     * @param taking gets the file, or null where it was removed
     * @param fault gets the reason why a file was refused
     */
    static Upload of(Component on, Taking taking, Consumer<String> fault) {
        var upload = new Upload(
                new SmallUpload(EvidenceFile.LARGEST, (name, content) -> receive(on, name, content, taking, fault)));
        var button = Kit.tested(new Button(on.getTranslation("cpd.choose-file")), "cpd-file");
        upload.setUploadButton(button);
        upload.setDropLabel(new Span(on.getTranslation("cpd.drop-file")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(EvidenceFile.LARGEST);
        upload.setAcceptedFileTypes("application/pdf", "image/jpeg", "image/png");
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(on.getTranslation("cpd.file-large", EvidenceFile.LARGEST >> 20))
                        .setIncorrectFileType(on.getTranslation("cpd.file-kind"))
                        .setTooManyFiles(on.getTranslation("cpd.one-file"))));
        upload.addFileRejectedListener(event -> fault.accept(event.getErrorMessage()));
        upload.addFileRemovedListener(event -> taking.take(null));
        upload.addClassName("upload");
        return upload;
    }

    private static void receive(Component on, String name, byte[] content, Taking taking, Consumer<String> fault) {
        try {
            taking.take(EvidenceFile.of(name, content));
        } catch (Refusal refusal) {
            taking.take(null);
            fault.accept(on.getTranslation(refusal.key(), refusal.arguments()));
        }
    }
}
