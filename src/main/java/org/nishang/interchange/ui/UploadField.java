package org.nishang.interchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import org.nishang.ui.Kit;

/** Where a file is dropped or chosen: one at a time. */
final class UploadField {

    /** What the rejection of a large file says; told apart from one of another kind by it. */
    static final String TOO_LARGE = "too large";

    private UploadField() {}

    /** Whether choosing a file is what is done next; otherwise something else on the screen is. */
    static void step(Upload upload, boolean isNext) {
        ((Button) upload.getUploadButton()).setThemeVariant(ButtonVariant.PRIMARY, isNext);
    }

    /** Takes the whole content. */
    interface Receiving {
        void take(InputStream content, String name) throws IOException;
    }

    static Upload of(String choose, String drop, int megabytes, Receiving receiving) {
        long bytes = (long) megabytes << 20;
        var upload = new Upload(new UploadHandler() {
            @Override
            public void handleUploadRequest(UploadEvent event) throws IOException {
                receiving.take(event.getInputStream(), event.getFileName());
            }

            @Override
            public long getFileSizeMax() {
                return bytes;
            }

            @Override
            public long getRequestSizeMax() {
                return bytes + (1 << 16);
            }
        });
        var button = Kit.tested(new Button(choose), "upload");
        button.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(button);
        upload.setDropLabel(new Span(drop));
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, bytes));
        upload.setAcceptedFileExtensions(".xlsx", ".csv", ".xls", ".txt");
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(TOO_LARGE)
                        .setIncorrectFileType("other")
                        .setTooManyFiles("other")));
        upload.addClassName("upload");
        return upload;
    }
}
