package org.nishang.access.activation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.nishang.access.activation.GivenCodes;
import org.nishang.access.activation.Slip;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.QrPicture;

/** Slips to print and to cut apart, eight on a sheet of A4. The codes are on this page and nowhere else. */
class SlipsPart extends Div {

    private final String address;
    private final ZoneId zone;

    /** @param address where a code is entered */
    SlipsPart(GivenCodes given, String address, ZoneId zone, Runnable back) {
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
        var sheet = Kit.tested(Kit.styled(new Div(), "slips"), "slips");
        given.slips().forEach(slip -> sheet.add(slip(slip)));
        add(sheet);
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
                new Div(qr(slip.code()), Kit.styled(new Span(getTranslation("access.slip.how")), "slip-small")),
                "slip-side");
        return Kit.styled(new Div(words, side), "slip");
    }

    /** The code goes along, so that a phone has it filled in. */
    private Svg qr(String code) {
        return QrPicture.of(
                address + "?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8), getTranslation("access.slip.qr"));
    }
}
