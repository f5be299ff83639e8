package org.nishang.course.variant;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nishang.platform.content.ContentFaults;
import org.nishang.platform.content.ContentNode;
import org.nishang.platform.content.PackRefused;

/** Reads what packs write below {@code parameters}; what is wrong is noted at its place. */
public final class ParametersReader {

    private static final int LONGEST_WORDS = 100;
    private static final int MOST_NAMES = 20;

    private final Set<String> names = new LinkedHashSet<>();

    private ParametersReader() {}

    public static Parameters read(ContentNode node) {
        return new ParametersReader().parameters(node.only("table", "ranges", "where", "compute"));
    }

    /**
     * What somebody typed.
     *
     * @param parameters nothing where there are faults
     */
    public record Typed(Optional<Parameters> parameters, List<VariantFault> faults) {}

    /** The same text as a pack has, on its own. */
    public static Typed read(String yaml) {
        var faults = new ContentFaults();
        try {
            var parameters = read(ContentNode.parse("", yaml.getBytes(StandardCharsets.UTF_8), faults));
            faults.refuseIfAny("");
            return new Typed(Optional.of(parameters), List.of());
        } catch (PackRefused refused) {
            return new Typed(
                    Optional.empty(),
                    refused.faults().stream()
                            .map(fault -> new VariantFault(VariantFault.Kind.TABLE, fault.line(), fault.message()))
                            .toList());
        }
    }

    private Parameters parameters(ContentNode node) {
        var table = node.optional("table").map(this::table).orElse(List.of());
        var ranges = node.optional("ranges").map(this::ranges).orElse(List.of());
        if (table.isEmpty() && ranges.isEmpty()) {
            node.fault("parameters have a table or ranges");
        }
        var where = node.optional("where").map(ContentNode::string).filter(text -> !text.isEmpty());
        var computed = node.optional("compute").map(this::computed).orElse(List.of());
        if (names.size() > MOST_NAMES) {
            node.fault("parameters have at most " + MOST_NAMES + " names");
        }
        return new Parameters(table, ranges, where.map(Formula::new).orElse(null), computed);
    }

    private List<Map<String, Figure>> table(ContentNode node) {
        var rows = new ArrayList<Map<String, Figure>>();
        for (ContentNode row : node.items()) {
            var figures = new LinkedHashMap<String, Figure>();
            row.entries().forEach((name, cell) -> {
                if (rows.isEmpty()) {
                    name(name, cell);
                }
                figures.put(name, figure(cell));
            });
            if (!rows.isEmpty() && !figures.keySet().equals(rows.getFirst().keySet())) {
                row.fault("every row has the names of the first one: "
                        + String.join(", ", rows.getFirst().keySet()));
            }
            rows.add(figures);
        }
        return rows;
    }

    private void name(String name, ContentNode node) {
        if (!name.matches(Placeholders.NAME) || name.equals("key")) {
            node.fault("'" + name + "' is no name such as lot_size");
        }
        if (!names.add(name)) {
            node.fault("the name '" + name + "' stands twice");
        }
    }

    private static Figure figure(ContentNode cell) {
        return cell.isMap() ? Figure.of(cell.text(LONGEST_WORDS)) : Figure.of(number(cell));
    }

    private static BigDecimal number(ContentNode node) {
        String written = node.string();
        if (written.matches("-?[0-9]{1,9}(\\.[0-9]{1,6})?")) {
            return new BigDecimal(written);
        }
        if (!written.isEmpty()) {
            node.fault("'" + written + "' is not a number such as 12.5; words are {zh: …, en: …}");
        }
        return BigDecimal.ONE;
    }

    private List<Range> ranges(ContentNode node) {
        var ranges = new ArrayList<Range>();
        node.entries().forEach((name, range) -> {
            name(name, range);
            range.only("from", "to", "step");
            BigDecimal from = number(range.required("from"));
            BigDecimal to = number(range.required("to"));
            BigDecimal step = number(range.required("step"));
            if (step.signum() <= 0 || to.compareTo(from) < 0) {
                range.fault("a range goes up from its first to its last value");
            } else {
                ranges.add(new Range(name, from, to, step));
            }
        });
        return ranges;
    }

    private List<Computed> computed(ContentNode node) {
        var computed = new ArrayList<Computed>();
        node.entries().forEach((name, what) -> {
            name(name, what);
            if (what.isMap()) {
                what.only("if", "then", "else");
                computed.add(new Computed(
                        name,
                        new Formula(what.required("if").string()),
                        what.required("then").text(LONGEST_WORDS),
                        what.required("else").text(LONGEST_WORDS)));
            } else {
                computed.add(new Computed(name, new Formula(what.string()), null, null));
            }
        });
        return computed;
    }
}
