package org.nishang.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.nishang.assessment.correction.Appeals;
import org.nishang.assessment.correction.KeyCorrecting;
import org.nishang.assessment.correction.KeyCorrectionRequest;
import org.nishang.assessment.quality.ItemQuality;
import org.nishang.assessment.quality.QualityQuery;
import org.nishang.assessment.rehearsal.RehearsedTexts;
import org.nishang.assessment.rehearsal.RehearsedTexts.Writer;
import org.nishang.common.TrainingRole;
import org.springframework.stereotype.Component;

/** Answers that wait for two markers, a key that may be wrong, objections to results. */
@Component
class DemoExamQueues implements DemoQueue {

    private static final long SEED = 5;
    private static final String SAFETY = "C04";
    private static final String AUDITING = "C12";

    /** Of each of those who sat lately, to one question after the third. */
    private static final List<String> OBJECTIONS =
            List.of("两个选项意思相近，按标准条款都说得通，请核对答案。", "题干没有说明是婴幼儿还是儿童服装，条件不全，我认为不应扣分。", "我选的说法与课程里的表格一致，请复核。");

    /** One good, one that names somebody and says what to do, one that lacks the criterion. */
    private static final List<String> REPORTS = List.of(
            "程序 QP-08 第3.2条规定不合格品应放在红框内。现场：成品仓 C 区有 26 件挂“返修”牌的上衣放在合格品货架上。不合格品未按规定隔离放置。",
            "仓管员没有按 QP-08 第3.2条把 26 件返修上衣放进红框，而是放在 C 区合格品货架上，应立即培训仓管员并扣当月奖金。",
            "成品仓 C 区货架上有二十多件返修的上衣，和合格品混在一起，管理混乱。");

    private final RehearsedTexts texts;
    private final ItemQuality items;
    private final KeyCorrecting keys;
    private final DemoSitters sitters;
    private final Appeals appeals;
    private final DemoActors actors;
    private final Clock clock;

    DemoExamQueues(
            RehearsedTexts texts,
            ItemQuality items,
            KeyCorrecting keys,
            DemoSitters sitters,
            Appeals appeals,
            DemoActors actors,
            Clock clock) {
        this.texts = texts;
        this.items = items;
        this.keys = keys;
        this.sitters = sitters;
        this.appeals = appeals;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public void fill(DemoHistory history) {
        object(history);
        write(history);
        actors.as("office", this::doubtAKey);
    }

    private void object(DemoHistory history) {
        var objecting = sitters.of(history);
        for (int i = 0; i < objecting.size(); i++) {
            var attempt = objecting.get(i).attempt();
            int position = 4 + i;
            String words = OBJECTIONS.get(i);
            actors.as(DemoAccounts.sitter(i), () -> appeals.raise(attempt, position, words));
        }
    }

    /** Auditors who failed write again. */
    private void write(DemoHistory history) {
        var again = history.training().outcomes().stream()
                .filter(outcome -> !outcome.passed() && outcome.session().slot.role() == TrainingRole.AUDITOR)
                .map(DemoTraining.Outcome::person)
                .distinct()
                .limit(REPORTS.size())
                .toList();
        Instant started = clock.instant().minus(Duration.ofMinutes(31));
        var writers = new ArrayList<Writer>();
        for (int i = 0; i < again.size(); i++) {
            writers.add(new Writer(again.get(i).id(), started.plusSeconds(40L * i), REPORTS.get(i)));
        }
        texts.handIn(AUDITING, writers, LocalDate.now(clock), new Random(SEED));
    }

    /** The item that is to be mended first. */
    private void doubtAKey() {
        var all = QualityQuery.of(SAFETY, Optional.empty(), Optional.empty(), LocalDate.now(clock));
        String code = items.exam(all).items().getFirst().code();
        var version = items.item(code, Optional.empty(), Optional.empty())
                .versions()
                .getFirst()
                .id();
        keys.propose(new KeyCorrectionRequest(
                version, KeyCorrectionRequest.Mode.FULL_POINTS, List.of(), List.of(), "成绩好的学员多选另一项，题干有两种读法；改题之前各得满分。"));
    }
}
