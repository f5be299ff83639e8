package org.nishang.course;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nishang.platform.content.ContentFaults;
import org.nishang.platform.content.ContentFiles;
import org.nishang.platform.content.ContentNode;

/** Reads what several items of a pack are about together; a pack need not have any. */
final class CaseReader {

    static final String FILE = "cases.yaml";

    private final Map<String, Picture> pictures;
    private final ContentFaults faults;

    CaseReader(Map<String, Picture> pictures, ContentFaults faults) {
        this.pictures = pictures;
        this.faults = faults;
    }

    /** By id. */
    Map<String, CaseText> read(ContentFiles files) {
        var cases = new LinkedHashMap<String, CaseText>();
        files.bytes(FILE)
                .map(bytes -> ContentNode.parse(files.shown(FILE), bytes, faults))
                .ifPresent(top -> top.items().forEach(node -> read(node, cases)));
        return cases;
    }

    private void read(ContentNode node, Map<String, CaseText> cases) {
        node.only("id", "text");
        var id = node.required("id");
        var place = node.required("text");
        var text = place.text(4000);
        for (String language : LessonReader.LANGUAGES) {
            new MarkdownCheck(language, pictures.keySet(), (part, fault) -> place.fault(fault.message()))
                    .check(language.equals("zh") ? text.zh() : text.en());
        }
        String code = id.code("[A-Z0-9][A-Z0-9-]{0,31}");
        if (!code.isEmpty() && cases.putIfAbsent(code, new CaseText(code, text)) != null) {
            id.fault("the case " + code + " stands twice");
        }
    }
}
