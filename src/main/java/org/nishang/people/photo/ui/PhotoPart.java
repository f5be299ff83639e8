package org.nishang.people.photo.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.nishang.common.Refusal;
import org.nishang.identity.PersonId;
import org.nishang.people.photo.PhotoKeeping;
import org.nishang.ui.Kit;
import org.nishang.ui.SmallUpload;
import org.nishang.ui.form.FileField;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Confirmation;
import org.nishang.ui.question.Consequence;

/** The photo for certificates that carry one: shown when it is asked for, replaced, removed. */
public class PhotoPart extends HtmlContainer {

    private static final int LARGEST = 5_000_000;

    private final PersonId person;
    private final String name;
    private final PhotoKeeping photos;
    private final Div content = Kit.styled(new Div(), "photo-part");

    public PhotoPart(PersonId person, String name, PhotoKeeping photos) {
        super("details");
        this.person = person;
        this.name = name;
        this.photos = photos;
        addClassName("manage");
        var title = Kit.tested(new HtmlContainer("summary"), "photo");
        title.setText(getTranslation("people.photo"));
        add(title, content);
        // Only when it is opened: a page that is looked at for something else loads no photo.
        getElement().addEventListener("toggle", event -> {
            if (content.getChildren().findAny().isEmpty()) {
                show();
            }
        });
    }

    private void show() {
        content.removeAll();
        try {
            photos.photo(person)
                    .ifPresentOrElse(
                            this::picture, () -> content.add(new Paragraph(getTranslation("people.photo.none"))));
        } catch (Refusal gone) {
            content.add(new Paragraph(getTranslation(gone.key(), gone.arguments())));
            return;
        }
        var hint = Kit.styled(new Paragraph(getTranslation("people.photo.hint")), "soft");
        content.add(hint, supply());
    }

    private void picture(byte[] jpeg) {
        var picture = new Image(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                                new ByteArrayInputStream(jpeg), "photo.jpg", "image/jpeg", jpeg.length))
                        .inline(),
                getTranslation("people.photo.alt", name));
        picture.setWidth("105px");
        picture.setHeight("147px");
        picture.getElement().setAttribute("data-testid", "photo-picture");
        var remove = Confirmation.button(
                getTranslation("people.photo.remove"),
                "photo-remove",
                () -> new Consequence(
                        getTranslation("people.photo.remove.ask", name),
                        List.of(getTranslation("people.photo.remove.follows")),
                        getTranslation("people.photo.remove")),
                () -> {
                    photos.remove(person);
                    Kit.done(getTranslation("people.photo.removed"));
                    show();
                });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        content.add(picture, new Div(remove));
    }

    private Form supply() {
        var form = new Form("column-form");
        var handler = new SmallUpload(
                LARGEST,
                (name, bytes) -> form.attempt(() -> {
                    photos.supply(person, bytes);
                    Kit.done(getTranslation("people.photo.kept"));
                    show();
                }));
        return form.put(new FileField(
                        form,
                        getTranslation("people.photo.choose"),
                        getTranslation("people.photo.drop"),
                        "photo-file",
                        handler,
                        ".jpg",
                        ".jpeg",
                        ".png")
                .emptiesItself());
    }
}
