package org.nishang.enterprise;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
     * @param merged whether it became part of another on that day
     */
    public record Known(EnterpriseId id, @Nullable LocalDate deregisteredOn, boolean merged) {

        /** The day from which its people work elsewhere, if it became part of another. */
        public Optional<LocalDate> mergedOn() {
            return Optional.ofNullable(deregisteredOn).filter(gone -> merged);
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
        return Sql.of(
                        jdbc,
                        "select e.uscc, e.enterprise_id, e.deregistered_on, e.merged_into is not null as merged from enterprise e where e.uscc in (:codes) and %s",
                        user.scope().enterprises("e"))
                .param("codes", codes)
                .query((row, n) -> Map.entry(
                        row.getString("uscc"),
                        new Known(
                                new EnterpriseId(Rows.uuid(row, "enterprise_id")),
                                row.getObject("deregistered_on", LocalDate.class),
                                row.getBoolean("merged"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
