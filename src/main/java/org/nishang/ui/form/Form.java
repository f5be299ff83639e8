package org.nishang.ui.form;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.ui.Kit;
import org.nishang.ui.Refused;
import org.nishang.ui.question.Agreed;
import org.nishang.ui.question.Confirmation;
import org.nishang.ui.question.Consequence;
import org.nishang.ui.question.ProofDialog;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Fields and the button that hands them in. What is wrong with a field stands under it, and the first such field has
 * the focus; above stands a summary where there are more than two. What belongs to no field stands above the button.
 * What was typed stays, and after success nothing is red.
 */
public class Form extends Div {

    private static final int WITHOUT_SUMMARY = 2;

    /** What nobody but its owner may know, and what people are identified by: no draft keeps it. */
    private static final Set<FieldName> SECRET = EnumSet.of(
            FieldName.CODE,
            FieldName.DOCUMENT,
            FieldName.PRESENT_PASSWORD,
            FieldName.WANTED_PASSWORD,
            FieldName.REPEATED_PASSWORD);

    private final List<FormField> fields = new ArrayList<>();
    private final Map<FieldName, FormField> named = new EnumMap<>(FieldName.class);
    private final FaultSummary summary = new FaultSummary();
    private final Refused refused = new Refused("form-refused");
    private @Nullable DraftKeeper draft = new DraftKeeper(this);
    private boolean isAsking;

    /** @param looks {@code form}, {@code inline-form}, {@code column-form} or one of the screen's own */
    public Form(String... looks) {
        addClassName("kit-form");
        addClassNames(looks);
        add(summary, refused);
    }

    /** A field that need not be filled in; no refusal is about it alone. */
    public final Form with(Component field) {
        return take(field, false, new FieldName[0]);
    }

    /**
     * A field that need not be filled in.
     *
     * @param names what it asks for: refusals about these stand under it while it is shown
     */
    public final Form with(Component field, FieldName... names) {
        return take(field, false, names);
    }

    /** A field that must be filled in while it is shown. */
    public final Form needs(Component field, FieldName... names) {
        return take(field, true, names);
    }

    private Form take(Component field, boolean needed, FieldName... names) {
        hold(field, needed, names);
        getElement().insertChild(getElement().indexOfChild(refused.getElement()), field.getElement());
        return this;
    }

    /** Knows a field that stands in a part of its own, which is put in by {@link #put}. */
    public final Form hold(Component field, boolean needed, FieldName... names) {
        var one = new FormField(field, needed);
        fields.add(one);
        for (FieldName name : names) {
            named.putIfAbsent(name, one);
            if (SECRET.contains(name) && draft != null) {
                draft.neverKeep(field);
            }
        }
        return this;
    }

    /** Puts a part without a field of its own, or with fields that {@link #hold} knows, behind the fields so far. */
    public final Form put(Component... parts) {
        for (Component part : parts) {
            getElement().insertChild(getElement().indexOfChild(refused.getElement()), part.getElement());
        }
        return this;
    }

    /**
     * What is typed is kept for who comes back, as everywhere; of several such forms on a page each says what it is
     * about.
     */
    public final Form about(Object subject) {
        if (draft != null) {
            draft.about(subject);
        }
        return this;
    }

    /** What is typed is not kept; {@code DraftsTest} has the reason. */
    public final Form withoutDraft() {
        draft = null;
        return this;
    }

    @Override
    protected void onAttach(AttachEvent shown) {
        super.onAttach(shown);
        if (draft != null) {
            var keeper = draft;
            // When the screen has put into the fields what stands there already.
            shown.getUI().beforeClientResponse(this, page -> keeper.begin(page.getUI()));
        }
    }

    @Override
    protected void onDetach(DetachEvent gone) {
        super.onDetach(gone);
        if (draft != null) {
            draft.end(gone.getUI());
        }
    }

    /** The screen's main button; what it does is refused here and nowhere else. */
    public final Button primary(String verb, String testId, Runnable act) {
        var button = submit(verb, testId, act);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /**
     * A button that hands the fields in when what follows has been read and agreed to.
     *
     * @param consequence reads the fields; empty where nothing needs to be asked
     */
    public final Button asks(String verb, String testId, Supplier<Optional<Consequence>> consequence, Agreed act) {
        return submit(verb, testId, () -> consequence.get().ifPresentOrElse(what -> ask(what, act), act::act));
    }

    private void ask(Consequence what, Agreed act) {
        isAsking = true;
        Confirmation.ask(what, () -> attempt(act::act));
    }

    /**
     * The main button, below what follows: a form of its own that is opened for one act is its question.
     *
     * @param consequence what will be different, in numbers, and what stays
     */
    public final Button agrees(String verb, String testId, Component consequence, Agreed act) {
        put(consequence);
        return primary(verb, testId, act::act);
    }

    /** A button that hands the fields in. */
    public final Button submit(String verb, String testId, Runnable act) {
        var button = Kit.tested(new Button(verb, click -> attempt(act)), testId);
        if (draft != null) {
            draft.handedInBy(testId);
        }
        add(button);
        return button;
    }

    /**
     * Does it if every field can be read, and says why if it is refused.
     *
     * @return whether it was done
     */
    public final boolean attempt(Runnable act) {
        isAsking = false;
        boolean done = attempt(act, faults(FormField::fault));
        if (!done) {
            goToFault();
        } else if (draft != null && !isAsking) {
            draft.handedIn();
        }
        return done;
    }

    /**
     * Reckons what would follow while somebody still fills the form in: what is missing is no fault yet, and the focus
     * stays where it is.
     *
     * @return whether it could be reckoned
     */
    public final boolean foresee(Runnable reckoning) {
        return attempt(reckoning, faults(FormField::unread));
    }

    private Map<FormField, String> faults(Function<FormField, Optional<String>> asked) {
        var faults = new LinkedHashMap<FormField, String>();
        fields.forEach(field -> asked.apply(field).ifPresent(words -> faults.put(field, words)));
        return faults;
    }

    private boolean attempt(Runnable act, Map<FormField, String> faults) {
        clear();
        if (!faults.isEmpty()) {
            faults.forEach(FormField::say);
            summary.show(faults.size() > WITHOUT_SUMMARY ? faults : Map.of());
            return false;
        }
        try {
            act.run();
        } catch (Refusal refusal) {
            if (ProofDialog.isAskedBy(refusal)) {
                ProofDialog.ask(() -> attempt(act));
            } else {
                say(refusal);
            }
            return false;
        } catch (ConcurrencyFailureException changed) {
            say(new Refusal("common.changed-meanwhile"));
            return false;
        }
        fields.forEach(FormField::calm);
        return true;
    }

    /** Says it under the field that it is about, or above the button. */
    private void say(Refusal refusal) {
        String words = getTranslation(refusal.key(), refusal.arguments());
        refusal.field()
                .map(named::get)
                .filter(FormField::isShown)
                .ifPresentOrElse(field -> field.say(words), () -> refused.say(words));
    }

    /** What is wrong with a field, or with no field alone, in the reader's language. */
    public record Fault(Optional<FieldName> field, String words) {}

    /**
     * Says what is wrong with fields that are saved as they are typed: each below its field, what belongs to none above
     * the button, and all of the first kind above the form where they are more than two.
     */
    public final void tell(List<Fault> faults) {
        clear();
        var atFields = new LinkedHashMap<FormField, String>();
        var others = new ArrayList<String>();
        for (Fault fault : faults) {
            fault.field()
                    .map(named::get)
                    .filter(FormField::isShown)
                    .ifPresentOrElse(
                            field -> atFields.putIfAbsent(field, fault.words()), () -> others.add(fault.words()));
        }
        atFields.forEach(FormField::say);
        summary.show(atFields.size() > WITHOUT_SUMMARY ? atFields : Map.of());
        refused.say(String.join(" ", others));
    }

    /** Goes to the first field that is wrong. */
    public final void goToFault() {
        fields.stream().filter(FormField::isWrong).findFirst().ifPresent(FormField::focus);
    }

    /** Says above the button what is translated already. */
    public final void say(String words) {
        refused.say(words);
    }

    public final void clear() {
        refused.clear();
        summary.show(Map.of());
        fields.forEach(FormField::calm);
    }
}
