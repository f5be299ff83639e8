package org.nishang.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something is done: the thing, what follows, and the verb on the button. */
public final class Confirmation {

    private Confirmation() {}

    /**
     * @param title the thing and the act, as a question
     * @param consequence what will be different, and what stays
     * @param keep the words for leaving it as it is
     */
    public static void ask(String title, String consequence, String verb, String keep, Runnable act) {
        dialog(title, consequence, verb, keep, act).open();
    }

    /** The same for what takes something away. */
    public static void askToRemove(String title, String consequence, String verb, String keep, Runnable act) {
        var dialog = dialog(title, consequence, verb, keep, act);
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    private static ConfirmDialog dialog(String title, String consequence, String verb, String keep, Runnable act) {
        var dialog = new ConfirmDialog(title, consequence, verb, event -> act.run());
        dialog.setCancelable(true);
        dialog.setCancelText(keep);
        return dialog;
    }
}
