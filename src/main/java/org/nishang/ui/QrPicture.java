package org.nishang.ui;

import com.vaadin.flow.component.Svg;
import java.util.stream.Collectors;
import org.nishang.platform.QrModules;

/** A QR code on a screen or on paper, dark on white whatever the looks of the page. */
public final class QrPicture {

    /** Of the quiet zone around the code, in modules, as ISO/IEC 18004 asks for. */
    private static final int QUIET = 4;

    private QrPicture() {}

    /** @param label what the picture is for, for those who cannot see it */
    public static Svg of(String text, String label) {
        var modules = QrModules.of(text);
        int size = modules.getWidth() + 2 * QUIET;
        var commands = QrModules.runs(modules).stream()
                .map(run -> "M%d %dh%dv1h-%dz"
                        .formatted(run.column() + QUIET, run.row() + QUIET, run.length(), run.length()))
                .collect(Collectors.joining());
        return Kit.styled(new Drawing(size, size, label).path(commands, "qr").finish(), "qr-code");
    }
}
