package org.nishang.identity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nishang.common.Condition;

/**
 * What an account may see: everything, regions by the beginning of their code, enterprises. Nothing by default. It is
 * applied in queries, as the SQL condition that it gives; its parts are digits and UUIDs by construction, so the
 * condition holds no text of a user.
 */
public record Scope(boolean everything, List<String> regionPrefixes, Set<EnterpriseId> enterprises)
        implements Serializable {

    public static final Scope ALL = new Scope(true, List.of(), Set.of());
    public static final Scope NOTHING = new Scope(false, List.of(), Set.of());

    public Scope {
        regionPrefixes = List.copyOf(regionPrefixes);
        enterprises = Set.copyOf(enterprises);
        if (!regionPrefixes.stream().allMatch(prefix -> prefix.matches("[0-9]{2,6}"))) {
            throw new IllegalArgumentException("region prefixes: " + regionPrefixes);
        }
    }

    public static Scope ofRegion(String prefix) {
        return new Scope(false, List.of(prefix), Set.of());
    }

    public static Scope ofEnterprise(EnterpriseId enterprise) {
        return new Scope(false, List.of(), Set.of(enterprise));
    }

    /** The one enterprise that it consists of. */
    public Optional<EnterpriseId> onlyEnterprise() {
        return !everything && regionPrefixes.isEmpty() && enterprises.size() == 1
                ? enterprises.stream().findFirst()
                : Optional.empty();
    }

    /** Whether what belongs to this region, and to no enterprise yet, is inside. */
    public boolean hasRegion(String code) {
        return everything || regionPrefixes.stream().anyMatch(code::startsWith);
    }

    /**
     * Whether an enterprise is inside; the same as {@link #enterprises}.
     *
     * @param region the code of the region that it is in now
     */
    public boolean hasEnterprise(EnterpriseId enterprise, String region) {
        return hasRegion(region) || enterprises.contains(enterprise);
    }

    /**
     * Whether all that another one has is inside.
     *
     * @param regionOf the region that an enterprise is in now; empty for one that is not known
     */
    boolean covers(Scope other, Function<EnterpriseId, Optional<String>> regionOf) {
        return everything
                || !other.everything
                        && other.regionPrefixes.stream().allMatch(this::hasRegion)
                        && other.enterprises.stream()
                                .allMatch(one ->
                                        hasEnterprise(one, regionOf.apply(one).orElse("")));
    }

    /** @param alias the alias of table {@code enterprise} in the query */
    public Condition enterprises(String alias) {
        if (everything) {
            return Condition.TRUE;
        }
        var parts = new ArrayList<String>();
        for (String prefix : regionPrefixes) {
            parts.add(alias + ".region_code like '" + prefix + "%'");
        }
        if (!enterprises.isEmpty()) {
            parts.add(alias
                    + ".enterprise_id in ("
                    + enterprises.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "))
                    + ")");
        }
        return parts.isEmpty() ? Condition.NEVER : Condition.of("(" + String.join(" or ", parts) + ")");
    }
}
