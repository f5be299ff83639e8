package org.nishang.ui.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import org.nishang.ui.Kit;

/**
 * Where one file is dropped or chosen. What the browser refuses of it is said in its form, in the reader's language.
 */
public final class FileField extends Upload {

    /**
     * @param form where it stands
     * @param drop the words beside the button
     * @param accepted extensions, such as {@code .png}; the receiver looks at the content itself
     */
    public FileField(Form form, String choose, String drop, String testId, UploadHandler handler, String... accepted) {
        setUploadHandler(handler);
        setUploadButton(Kit.tested(new Button(choose), testId));
        setDropLabel(new Span(drop));
        setMaxFileSize((int) Math.min(Integer.MAX_VALUE, handler.getFileSizeMax()));
        setAcceptedFileExtensions(accepted);
        setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("ui.file.too-large", megabytes(handler.getFileSizeMax())))
                        .setIncorrectFileType(getTranslation("ui.file.kind", String.join(" ", accepted)))
                        .setTooManyFiles(getTranslation("ui.file.one"))));
        addFileRejectedListener(rejected -> form.say(rejected.getErrorMessage()));
        addClassName("upload");
    }

    private static long megabytes(long bytes) {
        return Math.round((double) bytes / (1 << 20));
    }

    /** The names of files that were sent are gone when all are received: what became of them stands elsewhere. */
    public FileField emptiesItself() {
        addAllFinishedListener(all -> clear());
        return this;
    }

    /** Keeps one file, which can be taken out again. */
    public FileField keepsOne(Runnable removed) {
        setMaxFiles(1);
        addFileRemovedListener(event -> removed.run());
        return this;
    }

    public void clear() {
        clearFileList();
    }

    /** Whether choosing a file is what is done next; otherwise something else on the screen is. */
    public void step(boolean isNext) {
        ((Button) getUploadButton()).setThemeVariant(ButtonVariant.PRIMARY, isNext);
    }

    /** When the browser has sent a file, or given up. */
    public void afterSending(Runnable sent) {
        getElement().addEventListener("upload-success", event -> sent.run());
        getElement().addEventListener("upload-error", event -> sent.run());
    }
}
