package org.nishang.people.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.nishang.identity.PersonId;

/**
 * What another module puts on the page of a person; kept in that module as a bean, found by the page. It is asked only
 * for people within the scope of who looks.
 *
 * <p>The browser's bundle of a page holds what the page names: a component of Vaadin that only a part uses goes into
 * {@code @Uses} on the page, and a part's style sheet on some view's {@code @CssImport} as well as the page's.
 */
public interface PersonPagePart {

    /** Smaller comes first; certificates 10. */
    int order();

    /** @return nothing where the signed-in person may not see it */
    Optional<Component> show(PersonId person);
}
