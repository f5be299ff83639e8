package org.nishang.certificate.life.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.nishang.certificate.life.Difference;
import org.nishang.ui.Kit;

/** What a paper says and the registers do not, for whoever asks and whoever decides. */
final class Differences {

    private Differences() {}

    static Component list(Component on, List<Difference> differences) {
        var list = Kit.tested(Kit.styled(new UnorderedList(), "effects"), "correction-differences");
        differences.forEach(one -> list.add(new ListItem(on.getTranslation(
                "certificate.correction.difference",
                on.getTranslation("certificate.field." + one.field()),
                one.was(),
                one.is()))));
        return list;
    }
}
