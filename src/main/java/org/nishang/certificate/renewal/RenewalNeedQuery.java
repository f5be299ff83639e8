package org.nishang.certificate.renewal;

import java.util.Map;
import java.util.Optional;
import org.nishang.common.NameText;
import org.nishang.common.SearchText;
import org.nishang.common.TrainingRole;

/**
 * Which holders who can renew now or soon.
 *
 * @param text part of a name or of an enterprise, or the beginning of a number; empty = all
 * @param ready whether continuing education is enough; empty = either
 */
public record RenewalNeedQuery(
        String text, Optional<TrainingRole> role, Optional<RenewalOutlook.Stage> stage, Optional<Boolean> ready) {

    public static final RenewalNeedQuery ALL =
            new RenewalNeedQuery("", Optional.empty(), Optional.empty(), Optional.empty());

    public RenewalNeedQuery {
        text = NameText.settled(text);
    }

    /** As the URL of the page says it; unknown values restrict nothing. */
    public static RenewalNeedQuery of(Map<String, String> parameters) {
        return new RenewalNeedQuery(
                parameters.getOrDefault("q", ""),
                constant(TrainingRole.values(), parameters.get("role"), TrainingRole::code),
                constant(RenewalOutlook.Stage.values(), parameters.get("stage"), RenewalOutlook.Stage::name),
                constant(new Boolean[] {true, false}, parameters.get("ready"), Object::toString));
    }

    private static <T> Optional<T> constant(
            T[] all, @org.jspecify.annotations.Nullable String wanted, java.util.function.Function<T, String> name) {
        return java.util.Arrays.stream(all)
                .filter(one -> name.apply(one).equals(wanted))
                .findFirst();
    }

    boolean matches(RenewalNeed need) {
        var outlook = need.outlook();
        return SearchText.of(text).isIn(need.name(), need.enterprises(), outlook.number())
                && role.filter(one -> one != outlook.role()).isEmpty()
                && stage.filter(one -> one != outlook.stage()).isEmpty()
                && ready.filter(one -> one
                                != outlook.cpd().filter(CpdAccount::isEnough).isPresent())
                        .isEmpty();
    }
}
