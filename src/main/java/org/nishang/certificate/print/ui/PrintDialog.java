package org.nishang.certificate.print.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.shared.Registration;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.print.CertificatePrinting;
import org.nishang.certificate.print.PrintProgress;
import org.nishang.certificate.print.PrintRequest;
import org.nishang.common.FieldName;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.NumberBox;
import org.nishang.ui.form.Form;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Asks how often and why, writes it down, and shows how far the file is. */
public class PrintDialog extends Dialog {

    private static final int EVERY = 400;

    private final CertificatePrinting printing;
    private final Function<PrintRequest, UUID> ordering;
    private final Runnable done;
    private final NumberBox.Count copies = new NumberBox.Count(getTranslation("certificate.print.copies"));
    private final TextArea reason = Kit.tested(new TextArea(getTranslation("certificate.act.reason")), "print-reason");
    private final Form form = new Form("column-form").withoutDraft();
    private final Div progress = new Div();
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph words = Kit.tested(new Paragraph(), "print-progress");
    private final Button submit = form.primary(getTranslation("certificate.print.submit"), "print-submit", this::order);
    private @Nullable Registration polling;

    /**
     * @param ordering writes the print down and gives what to fetch it by
     * @param done is called when it is written down
     */
    public PrintDialog(
            CertificatePrinting printing,
            String title,
            String about,
            Function<PrintRequest, UUID> ordering,
            Runnable done) {
        this.printing = printing;
        this.ordering = ordering;
        this.done = done;
        setHeaderTitle(title);
        addClassName("print-dialog");
        copies.setNumber(1);
        copies.setBounds(1, PrintRequest.MOST_COPIES);
        copies.setHelperText(getTranslation("certificate.print.copies.hint"));
        copies.setTestId("print-copies");
        reason.setMaxLength(200);
        reason.setHelperText(getTranslation("certificate.print.reason.hint"));
        words.getElement().setAttribute("role", "status");
        progress.add(bar, words);
        progress.setVisible(false);
        form.needs(copies, FieldName.COPIES).needs(reason, FieldName.REASON);
        add(new Paragraph(about), form, progress);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), submit);
        addDetachListener(detach -> stop(detach.getUI()));
    }

    private void order() {
        UUID run = ordering.apply(new PrintRequest(copies.number().orElse(0), reason.getValue()));
        follow(run);
        done.run();
    }

    /** The work goes on in a thread of its own; this dialog may be closed meanwhile. */
    private void follow(UUID run) {
        submit.setEnabled(false);
        copies.setReadOnly(true);
        reason.setReadOnly(true);
        progress.setVisible(true);
        var far = new PrintProgress();
        var work = Thread.ofPlatform()
                .name("print")
                .daemon()
                .start(new DelegatingSecurityContextRunnable(() -> printing.prepare(run, far)));
        UI ui = UI.getCurrent();
        ui.setPollInterval(EVERY);
        polling = ui.addPollListener(poll -> {
            show(far);
            if (!work.isAlive()) {
                stop(ui);
                finish(run, far);
            }
        });
    }

    private void show(PrintProgress far) {
        bar.setIndeterminate(far.papers() == 0);
        bar.setValue(far.papers() == 0 ? 0 : far.done() / (double) far.papers());
        words.setText(
                getTranslation("certificate.print.progress", Formats.number(far.done()), Formats.number(far.papers())));
    }

    private void finish(UUID run, PrintProgress far) {
        if (far.papers() == 0 || far.done() < far.papers()) {
            form.say(getTranslation("certificate.print.failed"));
            return;
        }
        words.setText(getTranslation("certificate.print.ready", Formats.number(far.papers())));
        var open = Kit.styled(PrintWords.file(this, run), "primary-action");
        getFooter().removeAll();
        getFooter().add(new Button(getTranslation("certificate.print.close"), c -> close()), open);
    }

    private void stop(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            ui.setPollInterval(-1);
        }
    }
}
