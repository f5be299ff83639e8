package org.nishang.assessment.sitting;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.item.Paper;
import org.nishang.assessment.item.Shares;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Gives a running attempt the questions that a test is about instead of those that were drawn. */
@Component
public class ChosenPapers {

    private final ItemBank bank;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final EntityManager entities;

    ChosenPapers(ItemBank bank, JdbcClient jdbc, ObjectMapper json, EntityManager entities) {
        this.bank = bank;
        this.jdbc = jdbc;
        this.json = json;
        this.entities = entities;
    }

    /**
     * Of items with parameters, the second row.
     *
     * @param codes of items that are in use, in the order of the paper
     */
    @Transactional
    public void give(UUID attempt, String... codes) {
        var shares = Shares.split(
                10_000, IntStream.range(0, codes.length).map(i -> 1).toArray());
        var places = IntStream.range(0, codes.length)
                .mapToObj(i -> {
                    var item = bank.version(version(codes[i]));
                    var variant = item.template().map(one -> one.variant(2)).orElse(null);
                    return Paper.Place.of(item, variant, item.answering().order(new Random(i)), shares[i]);
                })
                .toList();
        entities.flush();
        jdbc.sql("update attempt set paper = ? where attempt_id = ?")
                .params(json.writeValueAsString(new Paper(places)), attempt)
                .update();
        jdbc.sql("update answer_sheet set questions = ? where attempt_id = ?")
                .params(codes.length, attempt)
                .update();
        entities.clear();
    }

    /** Makes a question of a running attempt one that must be right. */
    @Transactional
    public void decide(UUID attempt, int position) {
        entities.flush();
        jdbc.sql(
                        "update attempt set paper = json_set(paper, concat('$.places[', ?, '].mustPass'), true) where attempt_id = ?")
                .params(position - 1, attempt)
                .update();
        entities.clear();
    }

    /** Saves answers behind the sheet's back. */
    @Transactional
    public void answer(UUID attempt, Map<Integer, List<String>> answers) {
        jdbc.sql("update answer_sheet set answers = ? where attempt_id = ?")
                .params(json.writeValueAsString(answers), attempt)
                .update();
    }

    private UUID version(String code) {
        return jdbc.sql("select item_version_id from item_version where item_code = ? and retired_at is null")
                .param(code)
                .query(UUID.class)
                .single();
    }
}
