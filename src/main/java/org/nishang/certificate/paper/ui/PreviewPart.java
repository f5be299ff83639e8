package org.nishang.certificate.paper.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.nishang.certificate.paper.PaperPreview;
import org.nishang.certificate.paper.PaperSample;
import org.nishang.ui.Kit;
import org.nishang.ui.Refused;

/** The picture of the real paper for a sample holder, and what does not fit on it. */
class PreviewPart extends Div {

    private final Function<PaperSample, PaperPreview> making;
    private final Map<PaperSample, Button> samples = new EnumMap<>(PaperSample.class);
    private final Image picture = Kit.tested(new Image(), "preview");
    private final Paragraph size = Kit.styled(new Paragraph(), "soft");
    private final UnorderedList warnings = Kit.tested(new UnorderedList(), "preview-warnings");
    private final Refused refused = new Refused("preview-refused");
    private PaperSample sample = PaperSample.ORDINARY;

    PreviewPart(Function<PaperSample, PaperPreview> making) {
        this.making = making;
        addClassName("paper-preview");
        var choice = Kit.styled(new Div(), "samples");
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", getTranslation("certificate.template.preview"));
        for (PaperSample one : PaperSample.values()) {
            var button = new Button(getTranslation("certificate.template.sample." + one), click -> choose(one));
            button.setTestId("sample-" + one);
            samples.put(one, button);
            choice.add(button);
        }
        picture.setAlt(getTranslation("certificate.template.preview.alt"));
        warnings.addClassName("preview-warnings");
        warnings.getElement().setAttribute("aria-live", "polite");
        add(choice, refused, picture, size, warnings);
    }

    private void choose(PaperSample wanted) {
        sample = wanted;
        draw();
    }

    /** A design that may not be keeps the last picture, and says why. */
    void draw() {
        samples.forEach((one, button) -> {
            button.setClassName("chosen", one == sample);
            button.getElement().setAttribute("aria-pressed", String.valueOf(one == sample));
        });
        boolean drawn = refused.attempt(() -> show(making.apply(sample)));
        picture.setClassName("stale", !drawn);
    }

    private void show(PaperPreview preview) {
        byte[] png = preview.png();
        picture.setSrc(DownloadHandler.fromInputStream(event -> new com.vaadin.flow.server.streams.DownloadResponse(
                        new java.io.ByteArrayInputStream(png), "preview.png", "image/png", png.length))
                .inline());
        size.setText(getTranslation("certificate.template.preview.size", (preview.bytes() + 999) / 1000));
        warnings.removeAll();
        if (!preview.missing().isEmpty()) {
            warnings.add(new ListItem(
                    getTranslation("certificate.template.preview.missing", String.join(" ", preview.missing()))));
        }
        preview.tight()
                .forEach(
                        text -> warnings.add(new ListItem(getTranslation("certificate.template.preview.tight", text))));
        if (warnings.getChildren().findAny().isEmpty()) {
            warnings.add(new ListItem(getTranslation("certificate.template.preview.fine")));
        }
    }
}
