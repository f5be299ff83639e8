package org.nishang.privacy.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.nishang.common.personal.PersonalTable.Erasure;
import org.nishang.privacy.erasure.ErasurePreview;
import org.nishang.privacy.request.RequestDesk;
import org.nishang.privacy.request.RequestRow;
import org.nishang.privacy.request.RequestState;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.nishang.ui.Tone;
import org.nishang.ui.question.Confirmation;
import org.nishang.ui.question.Consequence;

/** What an erasure takes and what it leaves, what stands against it, and doing it: one proposes, another one agrees. */
class ErasurePart extends Div {

    private final RequestDesk desk;
    private final RequestRow row;
    private final Runnable done;

    ErasurePart(RequestDesk desk, RequestRow row, Runnable done) {
        this.desk = desk;
        this.row = row;
        this.done = done;
        var preview = desk.preview(row.id());
        var card = Kit.card(getTranslation("privacy.erasure"), table(preview));
        preview.kept().forEach(one -> card.add(kept(one)));
        if (preview.kept().isEmpty()) {
            card.add(row.state() == RequestState.OPEN ? proposing() : erasing(preview));
        }
        add(card);
    }

    private Component table(ErasurePreview preview) {
        var table = new TableList(
                getTranslation("privacy.erasure"),
                getTranslation("privacy.erasure.what"),
                ">" + getTranslation("privacy.erasure.rows"),
                getTranslation("privacy.erasure.becomes"),
                getTranslation("privacy.erasure.ground"));
        preview.lines()
                .forEach(line -> table.row(
                        TableList.text(getTranslation("privacy.table." + line.table())),
                        TableList.number(Formats.number(line.rows())),
                        TableList.text(getTranslation("privacy.erasure." + line.erasure())),
                        TableList.text(line.ground()
                                .map(ground -> getTranslation("privacy.ground." + ground))
                                .orElse(Formats.NONE))));
        return Kit.tested(table, "erasure-preview");
    }

    private Component kept(ErasurePreview.Kept one) {
        return Kit.tested(
                new Paragraph(Kit.state(
                        Tone.BAD,
                        getTranslation(
                                "privacy.erasure.kept." + one.ground(),
                                one.until().map(Formats::date).orElse(Formats.NONE)))),
                "erasure-kept");
    }

    private Component proposing() {
        return Kit.button(getTranslation("privacy.erasure.propose"), true, "erasure-propose", () -> {
            desk.proposeErasure(row.id());
            Kit.done(getTranslation("privacy.erasure.proposed"));
            done.run();
        });
    }

    private Component erasing(ErasurePreview preview) {
        var button = Confirmation.button(
                getTranslation("privacy.erasure.do"),
                "erasure-do",
                () -> new Consequence(
                        getTranslation("privacy.erasure.ask", row.name()),
                        List.of(
                                getTranslation("privacy.erasure.gone", gone(preview)),
                                getTranslation("privacy.erasure.stays"),
                                getTranslation("privacy.retention.forever")),
                        getTranslation("privacy.erasure.do")),
                () -> {
                    desk.erase(row.id());
                    Kit.done(getTranslation("privacy.erasure.done"));
                    done.run();
                });
        button.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        return button;
    }

    private static int gone(ErasurePreview preview) {
        return preview.lines().stream()
                .filter(line -> line.erasure() != Erasure.KEPT)
                .mapToInt(ErasurePreview.Line::rows)
                .sum();
    }
}
