package org.nishang.assessment.marking;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.item.Answers;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.ExamFinishing;
import org.nishang.assessment.sitting.Sheets;
import org.nishang.common.FieldName;
import org.nishang.common.Points;
import org.nishang.common.Refusal;
import org.nishang.course.ItemBody;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/**
 * Answers that people mark, each by two who do not know of each other, and by a third where they are too far apart.
 * Nobody sees whose an answer is, and nobody marks their own.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_CONTENT + "')")
public class MarkingQueue {

    /** The longest list that is shown; the oldest stand in it. */
    private static final int LONGEST = 500;

    private static final int LONGEST_COMMENT = 2_000;

    private static final String FROM = """
            from text_answer t join attempt a using (attempt_id)
              left join (select text_answer_id, count(*) given, max(marker = :me) mine
                         from text_mark group by text_answer_id) m using (text_answer_id)
            where a.person_id <> :self and\s""";

    private final JdbcClient jdbc;
    private final ItemBank bank;
    private final TextMarks marks;
    private final ExamFinishing finishing;
    private final CurrentUser user;
    private final ObjectMapper json;
    private final Clock clock;

    MarkingQueue(
            JdbcClient jdbc,
            ItemBank bank,
            TextMarks marks,
            ExamFinishing finishing,
            CurrentUser user,
            ObjectMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.bank = bank;
        this.marks = marks;
        this.finishing = finishing;
        this.user = user;
        this.json = json;
        this.clock = clock;
    }

    /** How many answers the signed-in person may mark. */
    @Transactional(readOnly = true)
    public int waiting() {
        return asked("select count(*) " + FROM + condition(TextToMark.Choice.MINE))
                .query(Integer.class)
                .single();
    }

    /** The oldest first; of those that are settled the newest. */
    @Transactional(readOnly = true)
    public List<TextToMark> list(TextToMark.Choice choice) {
        String order = choice == TextToMark.Choice.SETTLED ? "t.settled_at desc" : "t.handed_in_at";
        return asked("select t.*, coalesce(m.given, 0) given "
                        + FROM
                        + condition(choice)
                        + " order by "
                        + order
                        + ", t.text_answer_id limit "
                        + LONGEST)
                .query((row, n) -> about(row))
                .list();
    }

    /** Those of a list that its search finds, in its order. */
    @Transactional(readOnly = true)
    public List<TextToMark> searched(MarkingQuery query) {
        return query.among(list(query.show()));
    }

    /** @throws Refusal {@code common.unknown-id} if there is none, also for one's own */
    @Transactional(readOnly = true)
    public MarkingSheet sheet(UUID id) {
        return sheet(id, "");
    }

    /**
     * Marks an answer; where that settles it, and it was the last of its paper, the paper is finished.
     *
     * @param given for each criterion, 0 to its points
     * @throws Refusal {@code assessment.marking.not-yours} if somebody else is to mark it,
     *     {@code assessment.marking.criteria}, {@code assessment.marking.comment-too-long}
     */
    public TextToMark.Stage mark(UUID id, List<Integer> given, String comment) {
        var sheet = sheet(id, " for update");
        if (!sheet.mayMark()) {
            throw new Refusal("assessment.marking.not-yours");
        }
        checkCriteria(sheet.criteria(), given);
        if (comment.length() > LONGEST_COMMENT) {
            throw new Refusal("assessment.marking.comment-too-long", LONGEST_COMMENT).at(FieldName.REASON);
        }
        int worth = sheet.worth().hundredths();
        int points = DoubleMarking.points(worth, sheet.criteria(), given);
        int before = sheet.about().marks();
        marks.add(
                id,
                user.get().account(),
                new MarkingSheet.Mark(before + 1, given, new Points(points), comment.strip()),
                clock.instant());
        var all = marks.of(id).stream()
                .map(one -> one.mark().points().hundredths())
                .toList();
        var settled = DoubleMarking.settled(worth, all);
        settled.ifPresent(result -> settle(id, result));
        return TextToMark.Stage.of(before + 1, settled.isPresent());
    }

    private void settle(UUID id, int points) {
        jdbc.sql("update text_answer set points = ?, settled_at = ? where text_answer_id = ?")
                .params(points, Rows.utc(clock.instant()), id)
                .update();
        finishing.finishIfMarked(new AttemptId(jdbc.sql("select attempt_id from text_answer where text_answer_id = ?")
                .param(id)
                .query(UUID.class)
                .single()));
    }

    private static void checkCriteria(List<ItemBody.Criterion> criteria, List<Integer> given) {
        boolean sound = given.size() == criteria.size()
                && IntStream.range(0, given.size())
                        .allMatch(i -> given.get(i) >= 0
                                && given.get(i) <= criteria.get(i).points());
        if (!sound) {
            throw new Refusal("assessment.marking.criteria");
        }
    }

    private MarkingSheet sheet(UUID id, String lock) {
        var row = jdbc.sql("""
                        select t.*, s.answers, 0 given
                        from text_answer t join attempt a using (attempt_id) join answer_sheet s using (attempt_id)
                        where t.text_answer_id = :id and a.person_id <> :self""" + lock)
                .param("id", id)
                .param("self", self())
                .query((found, n) -> new Found(
                        about(found),
                        found.getObject("item_version_id", UUID.class),
                        found.getInt("position"),
                        new Points(found.getInt("worth")),
                        found.getObject("points", Integer.class),
                        found.getString("answers")))
                .optional()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
        var given = marks.of(id);
        boolean settled = row.points() != null;
        boolean mine = given.stream().anyMatch(one -> one.isBy(user.get().account()));
        var content = bank.version(row.version()).content();
        var body = Objects.requireNonNull(content.extra().shortAnswer());
        var answers = new Answers(json.readValue(row.answers(), Sheets.ANSWERS));
        return new MarkingSheet(
                row.about().with(given.size()),
                content.aboutCase(),
                content.wording(content.stem()),
                answers.at(row.position()).getFirst(),
                body.model(),
                body.criteria(),
                row.worth(),
                !settled && !mine,
                settled || (given.size() == 2 && !mine)
                        ? given.stream().map(TextMarks.Given::mark).toList()
                        : List.of(),
                row.points() == null ? null : new Points(row.points()));
    }

    private TextToMark about(java.sql.ResultSet row) throws java.sql.SQLException {
        var version = bank.version(row.getObject("item_version_id", UUID.class));
        int given = row.getInt("given");
        return new TextToMark(
                row.getObject("text_answer_id", UUID.class),
                row.getString("exam"),
                version.code(),
                version.content().wording(version.content().stem()).words(),
                Rows.instant(row, "handed_in_at"),
                given,
                TextToMark.Stage.of(given, row.getObject("settled_at") != null));
    }

    private static String condition(TextToMark.Choice choice) {
        return switch (choice) {
            case MINE -> "t.settled_at is null and coalesce(m.mine, 0) = 0";
            case OTHERS -> "t.settled_at is null and m.mine = 1";
            case SETTLED -> "t.settled_at is not null";
        };
    }

    private JdbcClient.StatementSpec asked(String sql) {
        return jdbc.sql(sql).param("me", user.get().account().value()).param("self", self());
    }

    /** The person behind the account; one that nobody has, where there is none. */
    private UUID self() {
        return user.learner().map(PersonId::value).orElse(new UUID(0, 0));
    }

    private record Found(
            TextToMark about,
            UUID version,
            int position,
            Points worth,
            @Nullable Integer points,
            String answers) {}
}
