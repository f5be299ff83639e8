package org.nishang.ui.form;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.HashMap;
import java.util.Map;

/** Which form of a page has which draft. What two forms claim belongs to none of them. */
final class DraftAddresses {

    private final Map<String, DraftKeeper> claimed = new HashMap<>();

    private DraftAddresses() {}

    static DraftAddresses of(UI page) {
        if (ComponentUtil.getData(page, DraftAddresses.class) == null) {
            ComponentUtil.setData(page, DraftAddresses.class, new DraftAddresses());
        }
        return ComponentUtil.getData(page, DraftAddresses.class);
    }

    /** Whether it is its own. */
    boolean claim(String address, DraftKeeper keeper) {
        var other = claimed.putIfAbsent(address, keeper);
        if (other == null || other == keeper) {
            return true;
        }
        other.confused();
        keeper.confused();
        return false;
    }

    void release(DraftKeeper keeper) {
        claimed.values().removeIf(one -> one == keeper);
    }
}
