package org.nishang.platform.command;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;

/** The {@code --name value} pairs after an administrative command. */
public record CommandOptions(Map<String, String> values) {

    /**
     * @param valued options that take a value
     * @param flags options that take none
     * @throws Refusal {@code platform.option-unknown}, {@code platform.option-value}
     */
    public static CommandOptions parse(List<String> arguments, Set<String> valued, Set<String> flags) {
        var values = new HashMap<String, String>();
        for (Iterator<String> left = arguments.iterator(); left.hasNext(); ) {
            String option = left.next();
            if (flags.contains(option)) {
                values.put(option, "");
            } else if (!valued.contains(option)) {
                throw new Refusal("platform.option-unknown", option);
            } else if (!left.hasNext()) {
                throw new Refusal("platform.option-value", option);
            } else {
                values.put(option, left.next());
            }
        }
        return new CommandOptions(values);
    }

    public boolean has(String flag) {
        return values.containsKey(flag);
    }

    public @Nullable String value(String option) {
        return values.get(option);
    }

    /** @throws Refusal {@code platform.option-missing} */
    public String required(String option) {
        String value = values.get(option);
        if (value == null || value.isBlank()) {
            throw new Refusal("platform.option-missing", option);
        }
        return value;
    }
}
