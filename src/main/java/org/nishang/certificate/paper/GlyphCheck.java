package org.nishang.certificate.paper;

import java.util.List;
import java.util.stream.Stream;
import org.nishang.common.check.Finding;
import org.nishang.common.check.Invariant;
import org.nishang.common.check.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every name of a person and of an enterprise can be printed: the fonts of the paper have its characters. What they
 * lack is found here before a certificate is issued, and its paper waits until it is mended.
 */
@Component
class GlyphCheck implements Invariant {

    private final JdbcClient jdbc;
    private final PaperGlyphs glyphs;

    GlyphCheck(JdbcClient jdbc, PaperGlyphs glyphs) {
        this.jdbc = jdbc;
        this.glyphs = glyphs;
    }

    private record Named(String id, String name) {}

    @Override
    public String key() {
        return "certificate.check.glyphs";
    }

    @Override
    public Outcome check() {
        var people = names(
                "select person_id as id, name from person_identity where merged_into is null and name regexp :unusual order by person_id");
        var enterprises = names(
                "select enterprise_id as id, name from enterprise where name regexp :unusual order by enterprise_id");
        return new Outcome(
                count("person_identity") + count("enterprise"),
                Stream.concat(findings("people", people), findings("enterprises", enterprises))
                        .limit(Outcome.MOST + 1)
                        .toList());
    }

    private Stream<Finding> findings(String page, List<Named> names) {
        return names.stream().flatMap(one -> {
            String missing = glyphs.missing(one.name());
            return missing.isEmpty()
                    ? Stream.empty()
                    : Stream.of(Finding.of(
                            points(missing), page + "/" + one.id(), "certificate.check.glyphs.none", missing));
        });
    }

    private static String points(String characters) {
        return String.join(
                " ", characters.codePoints().mapToObj("U+%04X"::formatted).toList());
    }

    private List<Named> names(String sql) {
        return jdbc.sql(sql)
                .param("unusual", PaperGlyphs.UNUSUAL)
                .query((row, n) -> new Named(row.getString("id"), row.getString("name")))
                .list();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
