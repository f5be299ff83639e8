package org.nishang.identity.list;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.nishang.identity.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The columns of lists that the signed-in account does not want to see. */
@NamedInterface("api")
@Service
@Transactional
@PreAuthorize("isAuthenticated()") // everybody has lists
public class OwnColumns {

    private final JdbcClient jdbc;
    private final CurrentUser user;

    OwnColumns(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /**
     * @param list its address, without parameters
     * @return keys of columns
     */
    @Transactional(readOnly = true)
    public Set<String> hidden(String list) {
        return new HashSet<>(
                jdbc.sql("select column_key from list_column_hidden where account_id = :account and list = :list")
                        .param("account", account())
                        .param("list", list)
                        .query(String.class)
                        .list());
    }

    /** Hides these columns of a list and no others. */
    public void hide(String list, Set<String> columns) {
        jdbc.sql("delete from list_column_hidden where account_id = :account and list = :list")
                .param("account", account())
                .param("list", list)
                .update();
        for (String column : columns) {
            jdbc.sql("insert into list_column_hidden (account_id, list, column_key) values (:account, :list, :column)")
                    .param("account", account())
                    .param("list", list)
                    .param("column", column)
                    .update();
        }
    }

    private UUID account() {
        return user.get().account().value();
    }
}
