package org.nishang.interchange;

import java.util.List;
import java.util.Map;
import org.nishang.common.Refusal;
import org.nishang.common.register.FoundList;
import org.nishang.common.register.ListSource;
import org.springframework.stereotype.Component;

/** The lists of screens that can be had, by their names in addresses. */
@Component
class ListCatalogue {

    private final List<ListSource<?, ?>> lists;

    ListCatalogue(List<ListSource<?, ?>> lists) {
        this.lists = lists;
    }

    List<String> codes() {
        return lists.stream().map(ListSource::code).sorted().toList();
    }

    /** @throws Refusal {@code common.unknown-id} if there is no such list */
    FoundList find(String list, Map<String, String> parameters) {
        return lists.stream()
                .filter(each -> each.code().equals(list))
                .findFirst()
                .orElseThrow(() -> new Refusal("common.unknown-id"))
                .find(parameters);
    }
}
