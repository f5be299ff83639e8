package org.nishang.enterprise.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import org.nishang.enterprise.EnterpriseDirectory;
import org.nishang.enterprise.EnterpriseOrder;
import org.nishang.enterprise.EnterpriseQuery;
import org.nishang.enterprise.EnterpriseRow;

/** One enterprise of those in scope, found by typing. */
public class EnterpriseChoice extends ComboBox<EnterpriseRow> {

    public EnterpriseChoice(String label, EnterpriseDirectory directory, String testId) {
        super(label);
        addClassName("wide");
        setItemLabelGenerator(EnterpriseRow::name);
        setItems(query -> directory
                .rows(
                        new EnterpriseQuery(query.getFilter().orElse(""), "", EnterpriseQuery.Headcount.ANY),
                        EnterpriseOrder.NAME,
                        false,
                        query.getOffset(),
                        query.getLimit())
                .stream());
        setTestId(testId);
    }
}
