package org.nishang.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new table, or a new column of one that is there, is watched, or is named here with those that are not. */
@PortalTest
class WatchedTablesTest {

    private static final Set<String> NOT_WATCHED = Set.of(
            // they are what is checked with, or have a chain of their own
            "audit_checkpoint",
            "audit_entry",
            "audit_head",
            "audit_verdict",
            "check_finding",
            "check_result",
            "check_run",
            "row_change",
            "row_seal",
            "flyway_schema_history",
            // counted instead: the counters of changes
            "fact_change",
            "recording_gate",
            // the machine's time; a confirmation is in the log
            "clock_confirmation",
            "clock_reading",
            "staffing_change",
            // written while somebody writes answers; the attempt, its paper and marks are watched
            "answer_sheet",
            "attempt_seen",
            "exam_pause",
            "exam_place_change",
            "exam_place_reign",
            // where people went
            "recently_opened",
            // written three times a minute while somebody reads; what came of it, lessons and outcomes, is watched
            "study_time",
            "study_ticket",
            // what somebody typed and has not handed in
            "form_draft",
            // a learner's own, nothing is decided by it
            "lesson_note",
            "lesson_stop",
            // how somebody wants lists
            "list_column_hidden",
            "saved_filter",
            // who was told what; nothing is decided by it
            "notice",
            "notice_address",
            "notice_cause",
            "notice_delivery",
            "notice_duplicate",
            "notice_from",
            "notice_message",
            "notice_shortage",
            "notice_unwanted",
            "notice_wish",
            // counted against a limit; the log has each
            "clear_look",
            // how much went each night; the log has it
            "retention_run",
            // gone by cascade with their person
            "employment_claim",
            "person_correction",
            "person_identity_before",
            "person_listing",
            "person_photo",
            // on their way, or there for a while
            "import_batch",
            "import_journal",
            "import_report",
            "import_report_part",
            "import_turn",
            "loaded_content",
            "sign_in_lane",
            "sign_in_refusal");

    /** Columns that are written often or whose bytes have their hash beside them. */
    private static final Set<String> LEFT_OUT = Set.of(
            "account.created_at",
            "account.display_name",
            "account.high_contrast",
            "account.language",
            "account.last_sign_in_at",
            "account.large_text",
            "account.session_mark",
            "account.sessions_from",
            "account.tickets_from",
            "account.version",
            "api_token.last_used_on",
            "linked_identity.last_used_at",
            "linked_identity.name",
            "passkey.backed_up",
            "passkey.last_used_at",
            "passkey.signature_count",
            "second_factor.begun_at",
            "second_factor.last_step",
            "second_factor.version",
            "assignment_rule.version",
            "certificate_copy.pdf",
            "certificate_document.pdf",
            "course_media.bytes",
            "cpd_evidence.content",
            "enrolment.last_lesson",
            "enrolment.version",
            "lesson_check_answer.sent_key",
            "nomination.version",
            "paper_seal.png",
            "remark.examined",
            "remark.failed",
            "remark.had",
            "remark.reached",
            "remark.version");

    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    @Autowired
    WatchedTablesTest(Ledger ledger, JdbcClient jdbc, MessageSource messages) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Test
    void everyTableIsWatchedOrNamedAsNotWatched() {
        var all = new TreeSet<>(
                strings("select table_name from information_schema.tables where table_schema = database()"));
        all.removeAll(NOT_WATCHED);

        assertThat(ledger.tables()).extracting(WatchedTable::name).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void everyColumnIsWatchedOrNamedAsLeftOut() {
        var watched = ledger.tables().stream()
                .flatMap(table -> java.util.stream.Stream.concat(table.keys().stream(), table.columns().stream())
                        .map(column -> table.name() + "." + column.replace(":hex", "")))
                .collect(Collectors.toCollection(TreeSet::new));
        watched.addAll(LEFT_OUT);

        assertThat(strings("""
                        select concat(table_name, '.', column_name) from information_schema.columns
                        where table_schema = database() and is_generated = 'NEVER'"""))
                .filteredOn(column -> !NOT_WATCHED.contains(column.substring(0, column.indexOf('.'))))
                .containsExactlyInAnyOrderElementsOf(watched);
    }

    @Test
    void keysAreThoseOfTheTables() {
        var keys = ledger.tables().stream()
                .flatMap(table -> table.keys().stream().map(key -> table.name() + "." + key))
                .toList();

        assertThat(strings("""
                        select concat(table_name, '.', column_name) from information_schema.columns
                        where table_schema = database() and column_key = 'PRI'"""))
                .filteredOn(column -> !NOT_WATCHED.contains(column.substring(0, column.indexOf('.'))))
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void historyIsWatchedWhereverItIsKept() {
        assertThat(ledger.tables())
                .filteredOn(WatchedTable::versioned)
                .extracting(WatchedTable::name)
                .containsExactlyInAnyOrderElementsOf(
                        strings(
                                "select table_name from information_schema.tables where table_schema = database() and table_type = 'SYSTEM VERSIONED'"));
    }

    @Test
    void everyTableHasItsWord() {
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(ledger.tables())
                    .allSatisfy(
                            table -> assertThat(messages.getMessage("selfcheck.table." + table.name(), null, language))
                                    .isNotBlank());
        }
    }

    @Test
    void noTriggerIsMissing() {
        assertThat(ledger.unwatched()).isEmpty();
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
