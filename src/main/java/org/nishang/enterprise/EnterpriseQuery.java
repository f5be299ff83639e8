package org.nishang.enterprise;

import java.util.Map;
import java.util.Set;
import org.nishang.common.Inputs;
import org.nishang.common.NameText;

/**
 * Which enterprises a list shows.
 *
 * @param text a part of the name, the beginning of its pinyin or initials, or of the code; empty = all
 * @param region the beginning of a region code; empty = all
 */
public record EnterpriseQuery(String text, String region, Headcount headcount, Standing standing) {

    public static final EnterpriseQuery ALL = new EnterpriseQuery("", "", Headcount.ANY, Standing.ANY);

    /** Whether it still is an enterprise today. */
    public enum Standing {
        OPEN,
        CLOSED,
        ANY
    }

    /** What is to be true of the declaration. */
    public enum Headcount {
        ANY,
        /** Nothing is declared for today or earlier. */
        UNDECLARED,
        /** The latest is older than a year. */
        STALE
    }

    /** Those that are enterprises today. */
    public EnterpriseQuery(String text, String region, Headcount headcount) {
        this(text, region, headcount, Standing.OPEN);
    }

    /**
     * As the URL of the list says it: {@code q}, {@code region}, {@code headcount}, {@code standing} (absent = still an
     * enterprise); what is not understood is refused.
     */
    public static EnterpriseQuery of(Map<String, String> parameters) {
        Inputs.refuseOthers(parameters.keySet(), Set.of("q", "region", "headcount", "standing"));
        return new EnterpriseQuery(
                parameters.getOrDefault("q", ""),
                Inputs.regionPrefix(parameters.get("region")),
                Inputs.constant("headcount", parameters.get("headcount"), Headcount.class)
                        .orElse(Headcount.ANY),
                Inputs.constant("standing", parameters.get("standing"), Standing.class)
                        .orElse(Standing.OPEN));
    }

    public EnterpriseQuery {
        text = NameText.settled(text);
        if (!region.matches("[0-9]{0,6}")) {
            region = "";
        }
    }
}
