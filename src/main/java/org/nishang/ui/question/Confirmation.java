package org.nishang.ui.question;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Supplier;
import org.nishang.ui.Kit;

/** Asks before something is done: the thing, what follows, and the verb on the button. */
public final class Confirmation {

    private Confirmation() {}

    /**
     * @param title the thing and the act, as a question
     * @param consequence what will be different, and what stays
     * @param keep the words for leaving it as it is
     */
    public static void ask(String title, String consequence, String verb, String keep, Agreed act) {
        dialog(title, consequence, verb, keep, act).open();
    }

    /** The same for what takes something away. */
    public static void askToRemove(String title, String consequence, String verb, String keep, Agreed act) {
        var dialog = dialog(title, consequence, verb, keep, act);
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    /** Asks with each consequence on a line of its own. */
    public static void ask(Consequence consequence, Agreed act) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(consequence.title());
        dialog.setText(Kit.tested(lines(consequence), "consequence"));
        dialog.setConfirmButton(consequence.verb(), event -> ProofDialog.before(act::act));
        dialog.setCancelable(true);
        dialog.setCancelText(dialog.getTranslation("ui.cancel"));
        dialog.open();
    }

    /** A button that asks, with what follows as it is then. */
    public static Button button(String verb, String testId, Supplier<Consequence> consequence, Agreed act) {
        return Kit.tested(new Button(verb, click -> ask(consequence.get(), act)), testId);
    }

    private static UnorderedList lines(Consequence consequence) {
        var list = Kit.styled(new UnorderedList(), "effects");
        consequence.lines().forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    private static ConfirmDialog dialog(String title, String consequence, String verb, String keep, Agreed act) {
        var dialog = new ConfirmDialog(title, consequence, verb, event -> ProofDialog.before(act::act));
        dialog.setCancelable(true);
        dialog.setCancelText(keep);
        return dialog;
    }
}
