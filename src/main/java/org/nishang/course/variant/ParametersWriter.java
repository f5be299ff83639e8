package org.nishang.course.variant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.nishang.common.Text;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes parameters as {@link ParametersReader} reads them. */
public final class ParametersWriter {

    private static final Pattern QUOTED_NUMBER = Pattern.compile("'(-?[0-9]+(?:\\.[0-9]+)?)'");

    private ParametersWriter() {}

    public static Map<String, Object> of(Parameters parameters) {
        var node = new LinkedHashMap<String, Object>();
        if (!parameters.table().isEmpty()) {
            node.put(
                    "table",
                    parameters.table().stream().map(ParametersWriter::row).toList());
        }
        if (!parameters.ranges().isEmpty()) {
            var ranges = new LinkedHashMap<String, Object>();
            parameters.ranges().forEach(range -> ranges.put(range.name(), range(range)));
            node.put("ranges", ranges);
        }
        if (parameters.where() != null) {
            node.put("where", parameters.where().source());
        }
        if (!parameters.computed().isEmpty()) {
            var computed = new LinkedHashMap<String, Object>();
            parameters.computed().forEach(one -> computed.put(one.name(), computed(one)));
            node.put("compute", computed);
        }
        return node;
    }

    /** The same as text; numbers stand without quotes. */
    public static String yaml(Parameters parameters) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        options.setSplitLines(false);
        options.setWidth(200);
        return QUOTED_NUMBER
                .matcher(new Yaml(options).dump(of(parameters)))
                .replaceAll("$1")
                .strip();
    }

    private static Map<String, Object> row(Map<String, Figure> figures) {
        var row = new LinkedHashMap<String, Object>();
        figures.forEach((name, figure) -> {
            var words = figure.words();
            row.put(name, words == null ? figure.asNumber().toPlainString() : text(words));
        });
        return row;
    }

    private static Map<String, Object> range(Range range) {
        var node = new LinkedHashMap<String, Object>();
        node.put("from", range.from().toPlainString());
        node.put("to", range.to().toPlainString());
        node.put("step", range.step().toPlainString());
        return node;
    }

    private static Object computed(Computed one) {
        if (one.then() == null || one.otherwise() == null) {
            return one.formula().source();
        }
        var node = new LinkedHashMap<String, Object>();
        node.put("if", one.formula().source());
        node.put("then", text(one.then()));
        node.put("else", text(one.otherwise()));
        return node;
    }

    private static Map<String, Object> text(Text text) {
        var node = new LinkedHashMap<String, Object>();
        node.put("zh", text.zh());
        node.put("en", text.en());
        return node;
    }
}
