package org.nishang.regulation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Facts and the editions that state them. For other modules; what regulations say is open to everybody. Facts are kept
 * in memory: there are hundreds, and they do not change.
 */
@Service
public class RegulationLibrary {

    private final JdbcClient jdbc;
    private @Nullable Map<String, Fact> facts;

    RegulationLibrary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A fact by its id, without a statement to the database. */
    public Optional<Fact> fact(String id) {
        return Optional.ofNullable(all().get(id));
    }

    /** The codes of all known editions. */
    public Set<String> editions() {
        return new HashSet<>(jdbc.sql("select code from regulation_edition")
                .query(String.class)
                .list());
    }

    /** The facts as the database has them at this moment, by id. */
    public Map<String, Fact> recorded() {
        var recorded = new HashMap<String, Fact>();
        jdbc.sql("""
                select fact_id, edition, clause_zh, clause_en, statement_zh, statement_en, valid_from, valid_to
                from fact""")
                .query((row, n) -> new Fact(
                        row.getString("fact_id"),
                        row.getString("edition"),
                        new Text(row.getString("clause_zh"), row.getString("clause_en")),
                        new Text(row.getString("statement_zh"), row.getString("statement_en")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list()
                .forEach(fact -> recorded.put(fact.id(), fact));
        return recorded;
    }

    /**
     * Takes facts in. One that is known stays as it is; it may learn when it ends.
     *
     * @throws IllegalArgumentException if one is known to say something else; packs are checked for that before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void register(Collection<Fact> wanted) {
        var known = recorded();
        for (Fact fact : wanted) {
            var before = known.get(fact.id());
            if (before == null) {
                insert(fact);
            } else if (!before.saysTheSameAs(fact)) {
                throw new IllegalArgumentException("fact " + fact.id() + " is known otherwise");
            } else if (before.validTo() == null && fact.validTo() != null) {
                jdbc.sql("update fact set valid_to = ? where fact_id = ?")
                        .params(List.of(fact.validTo(), fact.id()))
                        .update();
            }
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget();
            }
        });
    }

    private void insert(Fact fact) {
        jdbc.sql("""
                insert into fact (fact_id, edition, clause_zh, clause_en, statement_zh, statement_en, valid_from, valid_to)
                values (:id, :edition, :clauseZh, :clauseEn, :statementZh, :statementEn, :from, :to)""")
                .param("id", fact.id())
                .param("edition", fact.edition())
                .param("clauseZh", fact.clause().zh())
                .param("clauseEn", fact.clause().en())
                .param("statementZh", fact.statement().zh())
                .param("statementEn", fact.statement().en())
                .param("from", fact.validFrom())
                .param("to", fact.validTo())
                .update();
    }

    private synchronized Map<String, Fact> all() {
        if (facts == null) {
            facts = Map.copyOf(recorded());
        }
        return facts;
    }

    private synchronized void forget() {
        facts = null;
    }
}
