package org.nishang.access.account;

/** In which order a list shows accounts; the username decides between equals, so pages never overlap. */
public enum AccountOrder {
    USERNAME("a.username"),
    NAME("a.display_name"),
    SEEN("a.last_sign_in_at"),
    CREATED("a.created_at");

    private final String column;

    AccountOrder(String column) {
        this.column = column;
    }

    String sql(boolean descending) {
        String direction = descending ? " desc" : "";
        return column + direction + ", a.username" + direction;
    }
}
