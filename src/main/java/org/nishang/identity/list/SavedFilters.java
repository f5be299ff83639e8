package org.nishang.identity.list;

import java.util.List;
import java.util.UUID;
import org.nishang.common.FieldName;
import org.nishang.common.NameText;
import org.nishang.common.Refusal;
import org.nishang.common.Uuids;
import org.nishang.identity.CurrentUser;
import org.nishang.platform.database.Rows;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Filters of lists that the signed-in account keeps under a name; nobody else sees them. */
@NamedInterface("api")
@Service
@Transactional
@PreAuthorize("isAuthenticated()") // everybody has lists
public class SavedFilters {

    /** Of one list and account. */
    public static final int MOST = 20;

    public static final int LONGEST_NAME = 40;

    private static final int LONGEST = 1000;

    private static final NameText NAME = new NameText(LONGEST_NAME, "identity.saved-filter.name");

    private final JdbcClient jdbc;
    private final CurrentUser user;

    SavedFilters(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /**
     * By name.
     *
     * @param list its address, without parameters
     */
    @Transactional(readOnly = true)
    public List<SavedFilter> of(String list) {
        return jdbc.sql("""
                select saved_filter_id, name, parameters from saved_filter
                where account_id = :account and list = :list order by name""")
                .param("account", account())
                .param("list", list)
                .query((row, n) -> new SavedFilter(
                        Rows.uuid(row, "saved_filter_id"), row.getString("name"), row.getString("parameters")))
                .list();
    }

    /**
     * @param parameters as in the address, without the question mark
     * @throws Refusal {@code identity.saved-filter.…} if nothing is filtered, the name is empty, too long or taken, or
     *     there are {@link #MOST} already
     */
    public void save(String list, String name, String parameters) {
        String kept = NAME.of(name);
        if (parameters.isEmpty() || parameters.length() > LONGEST) {
            throw new Refusal(
                    parameters.isEmpty() ? "identity.saved-filter.nothing" : "identity.saved-filter.too-long", LONGEST);
        }
        refuseMore(list);
        unlessTaken(
                kept,
                () -> jdbc.sql("""
                        insert into saved_filter (saved_filter_id, account_id, list, name, parameters)
                        values (:id, :account, :list, :name, :parameters)""")
                        .param("id", Uuids.next())
                        .param("account", account())
                        .param("list", list)
                        .param("name", kept)
                        .param("parameters", parameters)
                        .update());
    }

    /** Whoever saves in two windows at once waits, so that the limit holds. */
    private void refuseMore(String list) {
        jdbc.sql("select account_id from account where account_id = :account for update")
                .param("account", account())
                .query(UUID.class)
                .optional();
        if (of(list).size() >= MOST) {
            throw new Refusal("identity.saved-filter.too-many", MOST);
        }
    }

    /** @throws Refusal as {@link #save}; {@code common.unknown-id} if it is not the own one */
    public void rename(UUID id, String name) {
        String kept = NAME.of(name);
        unlessTaken(
                kept,
                () -> own(jdbc.sql(
                                "update saved_filter set name = :name where saved_filter_id = :id and account_id = :account")
                        .param("name", kept)
                        .param("id", id)
                        .param("account", account())
                        .update()));
    }

    /** @throws Refusal {@code common.unknown-id} if it is not the own one */
    public void delete(UUID id) {
        own(jdbc.sql("delete from saved_filter where saved_filter_id = :id and account_id = :account")
                .param("id", id)
                .param("account", account())
                .update());
    }

    private static void unlessTaken(String name, Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException taken) {
            throw new Refusal("identity.saved-filter.taken", name).at(FieldName.NAME);
        }
    }

    /** MariaDB counts a row that was found, whether or not it became another. */
    private static void own(int found) {
        if (found == 0) {
            throw new Refusal("common.unknown-id");
        }
    }

    private UUID account() {
        return user.get().account().value();
    }
}
