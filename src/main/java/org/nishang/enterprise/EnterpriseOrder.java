package org.nishang.enterprise;

/** In which order a list shows enterprises; the id decides between equals, so pages never overlap. */
public enum EnterpriseOrder {
    NAME("e.name_pinyin"),
    USCC("e.uscc"),
    REGION("e.region_code"),
    HEADCOUNT("h.headcount");

    private final String column;

    EnterpriseOrder(String column) {
        this.column = column;
    }

    String sql(boolean descending) {
        String direction = descending ? " desc" : "";
        return column + direction + ", e.enterprise_id" + direction;
    }
}
