package org.nishang.learning.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nishang.common.TrainingRole;
import org.nishang.platform.content.ContentNode;

/**
 * Reads one file of programmes: each with its plan, and under {@code later} with the plans that replace it, every one
 * from a day on.
 */
final class ProgrammeReader {

    private static final String[] OF_PROGRAMME = {"code", "role", "kind", "title", "validFrom", "validTo", "later"};
    private static final String[] OF_LATER = {"from"};

    private final Predicate<String> isKnown;
    private final Set<String> codes = new HashSet<>();

    /** @param isKnown whether there is a course of this code */
    ProgrammeReader(Predicate<String> isKnown) {
        this.isKnown = isKnown;
    }

    /** @return its versions by their days, numbered when they are kept */
    List<Programme> read(ContentNode node) {
        node.only(PlanReader.with(OF_PROGRAMME));
        var first = first(node);
        if (!codes.add(first.code())) {
            node.fault("the programme " + first.code() + " stands twice");
        }
        var versions = new ArrayList<>(List.of(first));
        for (ContentNode later : node.optional("later").map(ContentNode::items).orElse(List.of())) {
            later.only(PlanReader.with(OF_LATER));
            var from = later.required("from").date();
            if (!from.isAfter(versions.getLast().begins())) {
                later.fault("the plans of a programme stand in the order of their days, each from a day of its own");
            }
            versions.add(first.from(from, new PlanReader(later, isKnown).read()));
        }
        return versions;
    }

    private Programme first(ContentNode node) {
        var plan = new PlanReader(node, isKnown).read();
        var from = node.required("validFrom").date();
        @Nullable
        LocalDate until = node.optional("validTo").map(ContentNode::date).orElse(null);
        return new Programme(
                node.required("code").code("[A-Z0-9][A-Z0-9-]{0,15}"),
                node.required("role").code("[DA]").equals("A") ? TrainingRole.AUDITOR : TrainingRole.DECLARANT,
                node.required("title").text(100),
                node.optional("kind")
                        .map(kind -> ProgrammeKind.valueOf(kind.code("FULL|REFRESHER|RESIT")))
                        .orElse(ProgrammeKind.FULL),
                plan,
                from,
                until,
                1,
                from);
    }
}
