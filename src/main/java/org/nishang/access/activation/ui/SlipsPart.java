package org.nishang.access.activation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import org.nishang.access.activation.GivenCodes;
import org.nishang.access.activation.Slip;
import org.nishang.access.activation.SlipFile;
import org.nishang.common.FieldName;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.QrPicture;
import org.nishang.ui.form.Form;

/** Slips to print and to cut apart, eight on a sheet of A4. The codes are on this page and nowhere else. */
class SlipsPart extends Div {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String address;
    private final ZoneId zone;

    /** @param address where a code is entered */
    SlipsPart(GivenCodes given, SlipFile file, String address, ZoneId zone, Runnable back) {
        this.address = address;
        this.zone = zone;
        addClassName("slips-page");
        add(Kit.head(
                getTranslation("access.slips"),
                getTranslation("access.slips.count", given.slips().size()),
                Kit.button(
                        getTranslation("access.slips.print"),
                        true,
                        "print-slips",
                        () -> UI.getCurrent().getPage().executeJs("window.print()")),
                Kit.button(getTranslation("access.slips.back"), false, "slips-back", back)));
        if (!given.leftOut().isEmpty()) {
            String names = String.join(getTranslation("common.separator"), given.leftOut());
            add(Kit.tested(new Paragraph(getTranslation("access.slips.left-out", names)), "left-out"));
        }
        if (!given.slips().isEmpty()) {
            add(file(given, file));
        }
        var sheet = Kit.tested(Kit.styled(new Div(), "slips"), "slips");
        given.slips().forEach(slip -> sheet.add(slip(slip)));
        add(sheet);
    }

    /** Made once: what it says is on this page alone. */
    private Component file(GivenCodes given, SlipFile file) {
        var place = Kit.styled(new Div(), "slips-file");
        var purpose = Kit.tested(
                Kit.styled(new TextField(getTranslation("access.slips.purpose.label")), "wide"), "slips-purpose");
        purpose.setMaxLength(200);
        var form = new Form("inline-form").withoutDraft().needs(purpose, FieldName.REASON);
        form.primary(getTranslation("access.slips.file"), "slips-file", () -> {
            byte[] workbook = file.make(given, address, purpose.getValue(), getLocale());
            place.removeAll();
            place.add(link(workbook), new Paragraph(getTranslation("access.slips.file.keep")));
        });
        place.add(Kit.disclosure(getTranslation("access.slips.file"), form));
        return place;
    }

    private Component link(byte[] workbook) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(workbook), "slips.xlsx", WORKBOOK, workbook.length)),
                getTranslation("access.slips.file.load"));
        return Kit.tested(Kit.styled(link, "action"), "slips-load");
    }

    private Component slip(Slip slip) {
        var words = Kit.styled(
                new Div(
                        Kit.styled(new Span(getTranslation("access.slip.title")), "slip-title"),
                        Kit.styled(new Span(slip.name()), "slip-name")),
                "slip-words");
        slip.about().forEach(line -> words.add(new Span(line)));
        if (!slip.username().isEmpty()) {
            words.add(Kit.tested(new Span(getTranslation("access.slip.username", slip.username())), "slip-username"));
        }
        words.add(
                Kit.styled(new Span(getTranslation("access.slip.code")), "slip-small"),
                Kit.tested(Kit.styled(new Span(slip.code()), "slip-code"), "slip-code"),
                Kit.styled(new Span(address), "slip-address"),
                Kit.styled(
                        new Span(getTranslation("access.slip.until", Formats.minute(slip.expires(), zone))),
                        "slip-small"));
        var side = Kit.styled(
                new Div(qr(slip), Kit.styled(new Span(getTranslation("access.slip.how")), "slip-small")), "slip-side");
        return Kit.styled(new Div(words, side), "slip");
    }

    /** The code goes along, so that a phone has it filled in. */
    private Svg qr(Slip slip) {
        return QrPicture.of(slip.link(address), getTranslation("access.slip.qr"));
    }
}
