package org.nishang.report;

import java.util.Arrays;
import java.util.List;
import org.nishang.common.Refusal;

/**
 * The totals that are counted here, by their codes in the domain's list of definitions (6.3). Some
 * have several figures, called parts; each part has its own list.
 */
public enum Total {
    T1,
    T2,
    T3,
    T6("issued", "renewed", "reissued"),
    T7,
    T8,
    T9,
    T10("headcount", "undeclared"),
    T11("required", "held", "shortfall"),
    T12("compliant", "declared"),
    T13("covered", "active"),
    T14("30", "60", "90"),
    T15,
    T17("revoked", "suspended");

    private final List<String> parts;

    Total(String... parts) {
        this.parts = List.of(parts);
    }

    public List<String> parts() {
        return parts;
    }

    /**
     * @throws Refusal {@code report.unknown-total}
     */
    public static Total of(String code) {
        return Arrays.stream(values())
                .filter(total -> total.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal("report.unknown-total", code));
    }

    /**
     * @param text empty = all parts
     * @throws Refusal {@code report.unknown-part}
     */
    public String part(String text) {
        if (!text.isEmpty() && !parts.contains(text)) {
            throw new Refusal("report.unknown-part", name(), text);
        }
        return text;
    }
}
