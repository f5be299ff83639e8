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
import java.util.stream.Collectors;
import org.nishang.access.activation.GivenCodes;
import org.nishang.access.activation.Slip;
import org.nishang.platform.QrModules;
import org.nishang.ui.Drawing;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;

/** Slips to print and to cut apart, eight on a sheet of A4. The codes are on this page and nowhere else. */
class SlipsPart extends Div {

    /** Of the quiet zone around the code, in modules, as ISO/IEC 18004 asks for. */
    private static final int QUIET = 4;

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
        var modules = QrModules.of(address + "?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8));
        int size = modules.getWidth() + 2 * QUIET;
        var commands = QrModules.runs(modules).stream()
                .map(run -> "M%d %dh%dv1h-%dz"
                        .formatted(run.column() + QUIET, run.row() + QUIET, run.length(), run.length()))
                .collect(Collectors.joining());
        return Kit.styled(
                new Drawing(size, size, getTranslation("access.slip.qr"))
                        .path(commands, "qr")
                        .finish(),
                "slip-qr");
    }
}
