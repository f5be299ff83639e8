package org.nishang.course.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.platform.content.ContentFaults;
import org.nishang.platform.content.ContentFiles;
import org.nishang.platform.content.ContentNode;

/** Reads {@code sources/COURSE.yaml}: where the facts of a course were read, several of one place together. */
final class SourceReader {

    private static final String ID = "[A-Z][A-Z0-9-]{1,19}";

    private final ContentFaults faults = new ContentFaults();
    private final Predicate<String> isFact;

    /** @param isFact whether a fact is known; a course may have lost it in a version of the authority's own */
    SourceReader(Predicate<String> isFact) {
        this.isFact = isFact;
    }

    /** @throws org.nishang.platform.content.PackRefused with every fault */
    List<FactSource> read(ContentFiles files) {
        var sources = new ArrayList<FactSource>();
        for (String name : files.names()) {
            var top = ContentNode.parse(files.shown(name), files.bytes(name).orElseThrow(), faults);
            String course = name.replaceFirst("\\.yaml$", "");
            if (course.equals(name)) {
                faults.note(files.shown(name), 1, "not a .yaml file");
            }
            var known = new HashSet<String>();
            top.items().forEach(node -> sources.addAll(sources(course, node, known)));
        }
        faults.refuseIfAny(files.root());
        return sources;
    }

    private List<FactSource> sources(String course, ContentNode node, Set<String> known) {
        node.only("at", "seen", "sure", "note", "lookAgain", "facts");
        @Nullable LocalDate seen = node.optional("seen").map(ContentNode::date).orElse(null);
        var sure = surety(node.required("sure"));
        String at = (sure == Surety.UNRECORDED ? node.optional("at") : Optional.of(node.required("at")))
                .map(one -> one.string(300))
                .orElse("");
        String note = node.optional("note").map(one -> one.string(200)).orElse("");
        var again = node.required("lookAgain").date();
        if (seen == null && sure != Surety.UNRECORDED) {
            node.fault("seen is missing");
        }
        if (seen != null && !again.isAfter(seen)) {
            node.fault("lookAgain is not after seen");
        }
        return node.required("facts").items().stream()
                .map(fact -> new FactSource(course, fact(fact, known), at, seen, sure, note, again))
                .toList();
    }

    private static Surety surety(ContentNode node) {
        String word = node.string();
        return Arrays.stream(Surety.values())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElseGet(() -> {
                    node.fault("'" + word + "' is none of "
                            + Arrays.stream(Surety.values()).map(Enum::name).collect(Collectors.joining(", ")));
                    return Surety.UNRECORDED;
                });
    }

    private String fact(ContentNode node, Set<String> known) {
        String id = node.code(ID);
        if (!known.add(id)) {
            node.fault("'" + id + "' has a source already");
        } else if (!isFact.test(id)) {
            node.fault("no course has a fact '" + id + "'");
        }
        return id;
    }
}
