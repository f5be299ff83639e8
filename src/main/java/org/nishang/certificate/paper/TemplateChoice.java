package org.nishang.certificate.paper;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which version of which template a paper is made by. */
@Component
class TemplateChoice {

    private final JdbcClient jdbc;

    TemplateChoice(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version with its design; no id for the design that is built in. */
    record Chosen(Optional<UUID> id, PaperDesign design) {}

    /**
     * The one in use on the day of issue; of a template for the programme and one for the whole role, the former. What
     * was issued before all templates gets the design that is built in.
     *
     * @param programme its code; empty where none is known
     */
    Chosen on(LocalDate issued, String role, String programme) {
        return jdbc.sql("""
                select template_id, design from certificate_template
                where role = :role and programme in ('', :programme) and approved and valid_from <= :day
                order by programme = '', valid_from desc, number desc limit 1""")
                .param("role", role)
                .param("programme", programme)
                .param("day", issued)
                .query((row, n) -> new Chosen(
                        Optional.of(row.getObject("template_id", UUID.class)), PaperDesign.of(row.getString("design"))))
                .optional()
                .orElseGet(() -> new Chosen(Optional.empty(), PaperDesign.standard()));
    }

    Chosen byId(UUID id) {
        return jdbc.sql("select design from certificate_template where template_id = ?")
                .param(id)
                .query((row, n) -> new Chosen(Optional.of(id), PaperDesign.of(row.getString("design"))))
                .single();
    }
}
