package org.nishang.learning.study.ui;

import com.vaadin.flow.component.Component;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What a part of the page says that is drawn in the browser. */
final class BrowserWords {

    private BrowserWords() {}

    /**
     * @param keys below the prefix; the places for values stay, the browser fills them in
     * @return a JSON object, the words by their keys
     */
    static String of(Component on, String prefix, String... keys) {
        var words = new TreeMap<String, String>();
        Stream.of(keys).forEach(key -> words.put(key, on.getTranslation(prefix + key, "{0}", "{1}", "{2}")));
        return JsonMapper.shared().writeValueAsString(words);
    }
}
