package org.nishang.notice.kind;

import java.util.ArrayList;
import java.util.UUID;
import org.nishang.common.Text;
import org.nishang.course.CourseCatalogue;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.Programmes;
import org.nishang.learning.session.ClassRoster;
import org.nishang.platform.Texts;
import org.springframework.stereotype.Component;

/** Puts notices into words, in both languages. */
@Component
public class Wording {

    private static final String NOTHING = "—";

    private final Texts texts;
    private final CourseCatalogue courses;
    private final Programmes programmes;
    private final ClassRoster classes;

    Wording(Texts texts, CourseCatalogue courses, Programmes programmes, ClassRoster classes) {
        this.texts = texts;
        this.courses = courses;
        this.programmes = programmes;
        this.classes = classes;
    }

    /** What a kind is called. */
    public Text name(NoticeKind kind) {
        return texts.of("notice.kind." + kind);
    }

    /** One sentence or two. */
    public Text sentence(Told told) {
        var arguments = new ArrayList<Object>();
        arguments.add(told.person().orElse(NOTHING));
        arguments.add(told.enterprise().orElse(NOTHING));
        arguments.add(told.day().toString());
        for (int i = 0; i < told.values().size(); i++) {
            arguments.add(said(told.kind().facts().get(i), told.values().get(i)));
        }
        String voice = told.audience() == Audience.PERSON ? ".own" : ".staff";
        return texts.of("notice.say." + told.kind() + voice, arguments.toArray());
    }

    private Object name(UUID session) {
        return classes.title(session).<Object>map(ClassRoster.Title::name).orElse(NOTHING);
    }

    private Object said(NoticeFact fact, String value) {
        return switch (fact) {
            case PLAIN -> value;
            case ROLE -> texts.of("certificate.role." + value);
            case PROPOSAL -> texts.of("notice.proposal." + value);
            case PROGRAMME ->
                programmes.byCode(value).<Object>map(Programme::title).orElse(value);
            case CLASS -> value.isEmpty() ? texts.of("notice.on-portal") : name(UUID.fromString(value));
            case COURSE ->
                courses.current(value).<Object>map(course -> course.title()).orElse(value);
        };
    }
}
