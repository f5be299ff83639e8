package org.nishang.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.platform.content.ContentFaults;
import org.nishang.platform.content.ContentFiles;
import org.nishang.platform.content.ContentNode;

/** Reads the files of regulations and checks all of them before any is used. */
final class RegulationReader {

    private static final String CODE = ".{1,40}";

    private final ContentFaults faults = new ContentFaults();
    private final HashMap<String, String> codes = new HashMap<>();

    record Regulation(String code, Text title, @Nullable Text issuer, List<Edition> editions) {}

    record Edition(
            String code,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** @throws org.nishang.platform.content.PackRefused with every fault */
    List<Regulation> read(ContentFiles files) {
        var regulations = new ArrayList<Regulation>();
        for (String name : files.names()) {
            if (name.endsWith(".yaml")) {
                var top = ContentNode.parse(files.shown(name), files.bytes(name).orElseThrow(), faults);
                regulations.add(regulation(top));
            } else {
                faults.note(files.shown(name), 1, "not a .yaml file");
            }
        }
        faults.refuseIfAny(files.root());
        return regulations;
    }

    private Regulation regulation(ContentNode top) {
        top.only("code", "title", "issuer", "editions");
        return new Regulation(
                unique(top.required("code")),
                top.required("title").text(200),
                top.optional("issuer").map(issuer -> issuer.text(100)).orElse(null),
                top.required("editions").items().stream().map(this::edition).toList());
    }

    private Edition edition(ContentNode node) {
        node.only("code", "validFrom", "validTo");
        @Nullable
        LocalDate from = node.optional("validFrom").map(ContentNode::date).orElse(null);
        @Nullable LocalDate to = node.optional("validTo").map(ContentNode::date).orElse(null);
        if (from != null && to != null && !to.isAfter(from)) {
            node.fault("validTo is not after validFrom");
        }
        return new Edition(unique(node.required("code")), from, to);
    }

    private String unique(ContentNode node) {
        String code = node.code(CODE);
        String before = codes.putIfAbsent(code, node.file() + ":" + node.line());
        if (before != null && !code.isEmpty()) {
            node.fault("'" + code + "' stands already at " + before);
        }
        return code;
    }
}
