package org.nishang.enterprise;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.EnterpriseId;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Enterprises by their unified social credit codes, many at once, within the scope of who asks. For other modules,
 * before they write.
 */
@Component
public class EnterpriseCodes {

    private final JdbcClient jdbc;
    private final CurrentUser user;

    EnterpriseCodes(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /**
     * An enterprise in scope.
     *
     * @param deregisteredOn first day on which it is none any more
     * @param heirs which enterprises it became part of on that day, and those of which they are part since; empty if it
     *     did not
     */
    public record Known(EnterpriseId id, @Nullable LocalDate deregisteredOn, List<UUID> heirs) {

        /** The day from which its people work elsewhere, if it became part of another. */
        public Optional<LocalDate> mergedOn() {
            return Optional.ofNullable(deregisteredOn).filter(gone -> !heirs.isEmpty());
        }

        /** Since when it is none any more, if that is so on the day. */
        public Optional<LocalDate> goneBy(LocalDate day) {
            return Optional.ofNullable(deregisteredOn).filter(gone -> !gone.isAfter(day));
        }
    }

    /** @return by code; unknown codes and those outside the scope are absent alike */
    public Map<String, Known> find(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        var found = Sql.of(
                        jdbc,
                        "select e.uscc, e.enterprise_id, e.deregistered_on, e.merged_into from enterprise e where e.uscc in (:codes) and %s",
                        user.scope().enterprises("e"))
                .param("codes", codes)
                .query((row, n) -> new Found(
                        row.getString("uscc"),
                        new EnterpriseId(Rows.uuid(row, "enterprise_id")),
                        Rows.dayOrNull(row, "deregistered_on"),
                        Rows.optionalUuid(row, "merged_into").orElse(null)))
                .list();
        var next = heirs(
                found.stream().map(Found::mergedInto).filter(Objects::nonNull).collect(Collectors.toSet()));
        return found.stream()
                .collect(Collectors.toMap(
                        Found::uscc,
                        one -> new Known(
                                one.id(),
                                one.deregisteredOn(),
                                Stream.iterate(one.mergedInto(), Objects::nonNull, next::get)
                                        .toList())));
    }

    private record Found(
            String uscc,
            EnterpriseId id,
            @Nullable LocalDate deregisteredOn,
            @Nullable UUID mergedInto) {}

    /**
     * Of which enterprise some are part since, by theirs; those that became part of one that has gone later are few.
     */
    private Map<UUID, UUID> heirs(Set<UUID> enterprises) {
        Map<UUID, UUID> heirs = new HashMap<>();
        for (var some = enterprises; !some.isEmpty(); ) {
            Map<UUID, UUID> more = new HashMap<>();
            jdbc.sql(
                            "select enterprise_id, merged_into from enterprise where enterprise_id in (:some) and merged_into is not null")
                    .param("some", some)
                    .query(row -> {
                        more.put(Rows.uuid(row, "enterprise_id"), Rows.uuid(row, "merged_into"));
                    });
            heirs.putAll(more);
            some = Set.copyOf(more.values());
        }
        return heirs;
    }
}
