package org.nishang.platform.content;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A place in a YAML file of content. What is asked of it and is not there, or is of another type, is noted with file
 * and line and answered by an empty value, so that reading goes on and finds the next fault.
 */
public final class ContentNode {

    /** Characters of a file: a bank of thousands of items. */
    private static final int LARGEST = 16 << 20;

    private static final Text NO_TEXT = new Text("?", "?");

    private final String file;
    private final int line;
    private final @Nullable Node node;
    private final ContentFaults faults;

    private ContentNode(String file, int line, @Nullable Node node, ContentFaults faults) {
        this.file = file;
        this.line = line;
        this.node = node;
        this.faults = faults;
    }

    /** The top of a file; a file that is not YAML is one fault and an empty place. */
    public static ContentNode parse(String file, byte[] bytes, ContentFaults faults) {
        try {
            var options = new LoaderOptions();
            options.setMaxAliasesForCollections(10);
            options.setCodePointLimit(LARGEST);
            var node = new Yaml(options).compose(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
            if (node == null) {
                faults.note(file, 1, "the file is empty");
            }
            return new ContentNode(file, 1, node, faults);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            faults.note(file, line, "not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            faults.note(file, 1, "not YAML: " + e.getMessage());
        }
        return nothing(file, 1, faults);
    }

    /** A file that should be there and is not: one fault and an empty place. */
    public static ContentNode missing(String file, ContentFaults faults) {
        faults.note(file, 1, "the file is missing");
        return nothing(file, 1, faults);
    }

    private static ContentNode nothing(String file, int line, ContentFaults faults) {
        return new ContentNode(file, line, null, faults);
    }

    public int line() {
        return line;
    }

    public String file() {
        return file;
    }

    /** Whether it was asked for and is not there, which has been noted. */
    public boolean isMissing() {
        return node == null;
    }

    /** Whether several things stand there, one below the other. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public void fault(String message) {
        faults.note(file, line, message);
    }

    /** Notes every key of this mapping that is not one of these. */
    public ContentNode only(String... keys) {
        var known = Set.of(keys);
        entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                value.fault("unknown key '" + key + "'");
            }
        });
        return this;
    }

    public Optional<ContentNode> optional(String key) {
        if (node instanceof MappingNode mapping) {
            for (var entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key)) {
                    return Optional.of(at(name, entry.getValueNode()));
                }
            }
        }
        return Optional.empty();
    }

    public ContentNode required(String key) {
        return optional(key).orElseGet(() -> {
            if (node instanceof MappingNode) {
                fault("'" + key + "' is missing");
            } else if (node != null) {
                wrongType("a mapping with the key '" + key + "'");
            }
            return nothing(file, line, faults);
        });
    }

    /** The values of a mapping by key, in their order; a key that stands twice is a fault. */
    public Map<String, ContentNode> entries() {
        var entries = new LinkedHashMap<String, ContentNode>();
        if (node instanceof MappingNode mapping) {
            for (var entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode name) {
                    var value = at(name, entry.getValueNode());
                    if (entries.putIfAbsent(name.getValue(), value) != null) {
                        value.fault("the key '" + name.getValue() + "' stands twice");
                    }
                }
            }
        } else if (node != null) {
            wrongType("a mapping");
        }
        return entries;
    }

    public List<ContentNode> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(item -> at(item, item)).toList();
        }
        if (node != null) {
            wrongType("a list");
        }
        return List.of();
    }

    /** One line or block of text, as it stands; numbers too. */
    public String string() {
        if (node instanceof ScalarNode scalar
                && !scalar.getTag().equals(Tag.NULL)
                && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        if (node != null) {
            wrongType("text");
        }
        return "";
    }

    /** A text of at most so many characters. */
    public String string(int longest) {
        String value = string();
        if (value.length() > longest) {
            fault("longer than " + longest + " characters");
        }
        return value;
    }

    /** A code or id: no more than what the form says. */
    public String code(String form) {
        String value = string();
        if (!value.isEmpty() && !value.matches(form)) {
            fault("'" + value + "' is not of the form " + form);
        }
        return value;
    }

    /** A text in both languages: {@code {zh: …, en: …}}. */
    public Text text(int longest) {
        if (node == null) {
            return NO_TEXT;
        }
        only("zh", "en");
        String zh = required("zh").string(longest);
        String en = required("en").string(longest);
        return zh.isEmpty() || en.isEmpty() ? NO_TEXT : new Text(zh, en);
    }

    public int integer(int least, int most) {
        String value = string();
        if (value.matches("-?[0-9]{1,9}")) {
            int number = Integer.parseInt(value);
            if (number < least || number > most) {
                fault(number + " is not between " + least + " and " + most);
            }
            return number;
        }
        if (!value.isEmpty()) {
            wrongType("a whole number");
        }
        return least;
    }

    /** A number from 0 to 1000 with at most one decimal. */
    public BigDecimal decimal() {
        String value = string();
        if (value.matches("[0-9]{1,3}(\\.[0-9])?")) {
            return new BigDecimal(value);
        }
        if (!value.isEmpty()) {
            wrongType("a number with at most one decimal");
        }
        return BigDecimal.ZERO;
    }

    public boolean bool() {
        String value = string();
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true");
        }
        if (!value.isEmpty()) {
            wrongType("true or false");
        }
        return false;
    }

    public LocalDate date() {
        String value = string();
        try {
            return value.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            wrongType("a date YYYY-MM-DD");
            return LocalDate.EPOCH;
        }
    }

    private void wrongType(String wanted) {
        fault("must be " + wanted);
    }

    /** A value's line is where its key stands, or the item begins. */
    private ContentNode at(Node place, Node value) {
        return new ContentNode(file, place.getStartMark().getLine() + 1, value, faults);
    }
}
