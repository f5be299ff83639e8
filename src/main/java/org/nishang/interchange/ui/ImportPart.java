package org.nishang.interchange.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;
import org.nishang.interchange.ImportMode;
import org.nishang.interchange.ImportReports;
import org.nishang.interchange.ImportResult;
import org.nishang.interchange.OnError;
import org.nishang.interchange.ReceivedFile;
import org.nishang.interchange.RegisterImports;
import org.nishang.interchange.RegisterInfo;
import org.nishang.platform.Outage;
import org.nishang.platform.web.Incident;
import org.nishang.ui.Kit;
import org.nishang.ui.Polling;
import org.nishang.ui.form.FileField;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.ProofDialog;

/**
 * From a file to records: it is sent and checked at once; what it would do is shown; then it is written. While a file
 * is on its way the page asks how far it is, and only then.
 */
class ImportPart extends Div {

    private final RegisterImports imports;
    private final ImportReports reports;
    private final RegisterInfo register;
    private final Runnable written;
    private final Form form = new Form("column-form");
    private final FileField upload;
    private final Div outcome = new Div();
    private final ProgressLine progress = new ProgressLine();
    private final OngoingImport ongoing;
    private @Nullable Registration polling;

    /** @param written is told when a file was written */
    ImportPart(
            RegisterImports imports,
            ImportReports reports,
            RegisterInfo register,
            OngoingImport ongoing,
            Runnable written) {
        this.imports = imports;
        this.ongoing = ongoing;
        this.reports = reports;
        this.register = register;
        this.written = written;
        this.upload = new FileField(
                form,
                getTranslation("interchange.upload"),
                getTranslation("interchange.upload.drop"),
                "upload",
                new StreamedUpload(imports.largestFile(), this::receive),
                ".xlsx",
                ".csv",
                ".xls",
                ".txt");
        upload.step(true);
        // Without push: what the upload's own request changed is fetched by the next one.
        upload.afterSending(this::begin);
        outcome.getElement().setAttribute("aria-live", "polite");
        progress.setVisible(false);
        var limit = Kit.styled(new Paragraph(getTranslation("interchange.upload.hint", imports.largestFile())), "soft");
        add(Kit.card(
                getTranslation("interchange.import", register.title().in(getLocale())),
                form.put(upload),
                limit,
                progress,
                outcome));
    }

    /** In the upload's own request; the session is not locked. */
    private void receive(java.io.InputStream content, String name) throws IOException {
        try {
            ongoing.receive(imports.receive(content, name));
        } catch (IOException e) {
            ongoing.lose(e);
            throw e;
        }
    }

    private void begin() {
        upload.clear();
        if (ongoing.file().isEmpty()) {
            say(notReceived());
            return;
        }
        run(ImportMode.VALIDATE, OnError.SKIP);
    }

    private Refusal notReceived() {
        return ongoing.loss()
                .filter(loss -> Outage.of(loss).isPresent())
                .map(loss -> Incident.of(loss, "an upload"))
                .map(incident -> new Refusal(incident.key(), incident.number()))
                .orElseGet(() -> new Refusal("interchange.file.incomplete"));
    }

    private void run(ImportMode mode, OnError onError) {
        var received = ongoing.file().orElseThrow();
        var language = getLocale();
        var work = new OngoingImport.Work(
                Job.start(going -> imports.run(register.code(), received, mode, onError, going, language)),
                mode,
                onError);
        ongoing.begin(work);
        follow(work, UI.getCurrent());
    }

    private void follow(OngoingImport.Work work, UI ui) {
        outcome.removeAll();
        form.clear();
        upload.setVisible(false);
        progress.begin(getTranslation(
                work.mode() == ImportMode.VALIDATE ? "interchange.checking" : "interchange.writing",
                ongoing.file().map(ReceivedFile::name).orElse("")));
        polling = Polling.until(ui, () -> look(work));
    }

    /** The page may have been left, or loaded again, while a file was on its way. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        ongoing.work().ifPresent(work -> follow(work, event.getUI()));
    }

    /** Whether it is over. */
    private boolean look(OngoingImport.Work work) {
        var going = work.job();
        progress.show(going.progress());
        if (!going.isOver()) {
            return false;
        }
        stop();
        upload.setVisible(true);
        progress.setVisible(false);
        going.result().ifPresent(result -> {
            show(result);
            upload.step(result.committed());
        });
        going.failure().ifPresent(failure -> failed(work, failure));
        return true;
    }

    /** What asks for a proof waits behind the question, the file with it. */
    private void failed(OngoingImport.Work work, RuntimeException failure) {
        if (!(failure instanceof Refusal refusal)) {
            ongoing.end();
            throw failure;
        }
        if (ProofDialog.isAskedBy(refusal)) {
            upload.step(true);
            ProofDialog.ask(() -> run(work.mode(), work.onError()));
            return;
        }
        ongoing.end();
        say(refusal);
    }

    private void stop() {
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }

    private void show(ImportResult result) {
        outcome.removeAll();
        outcome.add(new ResultPart(
                result,
                register,
                ongoing.file().map(ReceivedFile::name).orElse(""),
                fault -> reports.message(fault, getLocale()),
                onError -> run(ImportMode.COMMIT, onError)));
        if (result.committed()) {
            ongoing.end();
            written.run();
        }
    }

    private void say(Refusal refusal) {
        upload.step(true);
        outcome.removeAll();
        form.say(getTranslation(refusal.key(), refusal.arguments()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        stop();
    }
}
