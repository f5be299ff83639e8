package org.nishang.staffing.book;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Scope;
import org.nishang.staffing.rule.RuleBook;

/**
 * All enterprises as known at one moment, and what was reckoned from them since; never changed.
 *
 * @param counts the number of the last change seen of each connection
 * @param regions names by code
 */
public record StaffBookPage(
        Map<Integer, Long> counts,
        Map<EnterpriseId, StaffedEnterprise> enterprises,
        RuleBook rules,
        Map<String, Text> regions,
        Map<Object, Object> reckoned) {

    private static final int MOST = 64;

    public StaffBookPage(
            Map<Integer, Long> counts,
            Map<EnterpriseId, StaffedEnterprise> enterprises,
            RuleBook rules,
            Map<String, Text> regions) {
        this(counts, enterprises, rules, regions, leastRecentlyUsed());
    }

    /** Who was in the region on the day, as far as the scope, by the present region, allows. */
    public Stream<StaffedEnterprise> in(Scope scope, String region, LocalDate day) {
        return enterprises.values().stream()
                .filter(enterprise -> scope.hasEnterprise(enterprise.id(), enterprise.presentRegion())
                        && enterprise.region(day).startsWith(region));
    }

    private record RowsOn(Scope scope, String region, LocalDate day) {}

    List<StaffingRow> rows(Scope scope, String region, LocalDate day) {
        var inForce = rules.on(day);
        return once(
                new RowsOn(scope, region, day),
                () -> in(scope, region, day)
                        .flatMap(enterprise -> enterprise.on(day, inForce, regions).stream())
                        .toList());
    }

    /** @param key a record of the caller's own type with everything that the answer depends on */
    @SuppressWarnings("unchecked") // a key's type is used by one reader only
    public <T> T once(Object key, Supplier<T> reckon) {
        @Nullable Object known = reckoned.get(key);
        if (known != null) {
            return (T) known;
        }
        T fresh = reckon.get();
        reckoned.put(key, fresh);
        return fresh;
    }

    private static Map<Object, Object> leastRecentlyUsed() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
                return size() > MOST;
            }
        });
    }
}
