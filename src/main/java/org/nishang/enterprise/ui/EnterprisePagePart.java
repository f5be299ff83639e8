package org.nishang.enterprise.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.nishang.identity.EnterpriseId;

/**
 * What another module puts on the page of an enterprise; kept in that module as a bean, found by the page. It is asked
 * only for enterprises within the scope of who looks.
 *
 * <p>The browser's bundle of a page holds what the page names: a component of Vaadin that only a part uses goes into
 * {@code @Uses} on the page, and a part's style sheet on some view's {@code @CssImport} as well as the page's.
 */
public interface EnterprisePagePart {

    /** Smaller comes first; staffing 10, people 20. */
    int order();

    /** @return nothing where the signed-in person may not see it */
    Optional<Component> show(EnterpriseId enterprise);
}
