package org.nishang.certificate.renewal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nishang.common.Inputs;
import org.nishang.common.NameText;
import org.nishang.common.SearchText;
import org.nishang.common.TrainingRole;

/**
 * Which holders who can renew now or soon.
 *
 * @param text part of a name or of an enterprise, or the beginning of a number; empty = all
 * @param ready whether continuing education is enough; empty = either
 * @param only the numbers of certificates that were chosen; empty = all
 */
public record RenewalNeedQuery(
        String text,
        Optional<TrainingRole> role,
        Optional<RenewalOutlook.Stage> stage,
        Optional<Boolean> ready,
        Set<String> only) {

    /** How many may be chosen: as many as an address can carry. */
    public static final int MOST_CHOSEN = 100;

    private static final Pattern BETWEEN = Pattern.compile(",");

    public static final RenewalNeedQuery ALL =
            new RenewalNeedQuery("", Optional.empty(), Optional.empty(), Optional.empty(), Set.of());

    public RenewalNeedQuery {
        text = NameText.settled(text);
        only = Set.copyOf(only);
    }

    /** As the URL of the page says it; what is not understood is refused. */
    public static RenewalNeedQuery of(Map<String, String> parameters) {
        Inputs.refuseOthers(parameters.keySet(), Set.of("q", "role", "stage", "ready", "only"));
        return new RenewalNeedQuery(
                parameters.getOrDefault("q", ""),
                Inputs.role(parameters.get("role")),
                Inputs.constant("stage", parameters.get("stage"), RenewalOutlook.Stage.class),
                Inputs.choice("ready", parameters.get("ready"), List.of(true, false), String::valueOf),
                chosen(parameters.getOrDefault("only", "")));
    }

    private static Set<String> chosen(String numbers) {
        return numbers.isEmpty() ? Set.of() : BETWEEN.splitAsStream(numbers).collect(Collectors.toUnmodifiableSet());
    }

    boolean matches(RenewalNeed need) {
        var outlook = need.outlook();
        return (only.isEmpty() || only.contains(outlook.number()))
                && SearchText.of(text).isIn(need.name(), need.enterprises(), outlook.number())
                && role.filter(one -> one != outlook.role()).isEmpty()
                && stage.filter(one -> one != outlook.stage()).isEmpty()
                && ready.filter(one -> one
                                != outlook.cpd().filter(CpdAccount::isEnough).isPresent())
                        .isEmpty();
    }
}
