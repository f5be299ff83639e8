package org.nishang.notice.kind;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.nishang.platform.database.Rows;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Reads what notices say out of the database. */
@Component
public class ToldReader {

    /** Of tables {@code notice n}, {@code notice_cause c} and those of {@link #JOINS}. */
    public static final String COLUMNS = "c.kind, n.audience, i.name as person, e.name as enterprise, c.day, c.facts";

    public static final String JOINS =
            "left join person_identity i on i.person_id = c.person_id left join enterprise e on e.enterprise_id = c.enterprise_id";

    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};

    private final ObjectMapper json;

    ToldReader(ObjectMapper json) {
        this.json = json;
    }

    public Told read(ResultSet row) throws SQLException {
        return new Told(
                Rows.constant(row, "kind", NoticeKind.class),
                Rows.constant(row, "audience", Audience.class),
                Rows.optionalText(row, "person"),
                Rows.optionalText(row, "enterprise"),
                Rows.day(row, "day"),
                json.readValue(row.getString("facts"), WORDS));
    }
}
