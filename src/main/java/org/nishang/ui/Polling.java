package org.nishang.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.function.BooleanSupplier;

/** Asks the server now and then while something is under way on a page, and not longer. */
public final class Polling {

    private static final int EVERY = 400;

    private int going;

    private Polling() {}

    /**
     * @param look is called at each turn, until it says that all is over
     * @return ends it before
     */
    public static Registration until(UI ui, BooleanSupplier look) {
        if (ComponentUtil.getData(ui, Polling.class) == null) {
            ComponentUtil.setData(ui, Polling.class, new Polling());
        }
        return ComponentUtil.getData(ui, Polling.class).begin(ui, look);
    }

    private Registration begin(UI ui, BooleanSupplier look) {
        going++;
        ui.setPollInterval(EVERY);
        var listening = new Registration[1];
        Registration ending = Registration.once(() -> end(ui, listening[0]));
        listening[0] = ui.addPollListener(event -> {
            boolean over = true;
            try {
                over = look.getAsBoolean();
            } finally {
                if (over) {
                    ending.remove();
                }
            }
        });
        return ending;
    }

    private void end(UI ui, Registration listening) {
        listening.remove();
        going--;
        if (going == 0) {
            ui.setPollInterval(-1);
        }
    }
}
