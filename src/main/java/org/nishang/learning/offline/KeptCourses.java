package org.nishang.learning.offline;

import java.util.List;
import java.util.Locale;
import org.nishang.common.Refusal;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.course.media.PictureSizes;
import org.nishang.identity.Permission;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Courses to be kept on a device. Content belongs to nobody. */
@Service
@PreAuthorize("hasRole('" + Permission.LEARN + "')")
public class KeptCourses {

    private final CourseCatalogue catalogue;
    private final PictureSizes sizes;
    private final JsonMapper json;

    KeptCourses(CourseCatalogue catalogue, PictureSizes sizes, JsonMapper json) {
        this.catalogue = catalogue;
        this.sizes = sizes;
        this.json = json;
    }

    /** @throws Refusal {@code common.unknown-id} if there is no such course */
    KeptCourse course(String code, Locale locale) {
        var course = outline(code);
        return new KeptCourse(
                course.code(),
                course.version(),
                course.title().in(locale),
                course.lessons().stream()
                        .map(lesson -> lesson(course, lesson, locale))
                        .toList(),
                pictures(course, locale));
    }

    /**
     * How much a device has to keep.
     *
     * @return bytes of texts and pictures
     * @throws Refusal {@code common.unknown-id} if there is no such course
     */
    long size(String code, Locale locale) {
        var course = outline(code);
        return json.writeValueAsBytes(course(code, locale)).length + sizes.sum(pictures(course, locale));
    }

    private CourseOutline outline(String code) {
        return catalogue.current(code).orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    private KeptCourse.Lesson lesson(CourseOutline course, CourseOutline.Lesson lesson, Locale locale) {
        var basis = catalogue.basis(course.id(), lesson.id()).stream()
                .map(one -> new KeptCourse.Basis(
                        one.statement().in(locale),
                        one.edition() + " " + one.clause().in(locale)))
                .toList();
        return new KeptCourse.Lesson(
                lesson.id(),
                lesson.title().in(locale),
                lesson.minutes(),
                catalogue.lessonHtml(course.id(), lesson.id(), locale),
                basis);
    }

    private List<String> pictures(CourseOutline course, Locale locale) {
        return course.lessons().stream()
                .flatMap(lesson -> catalogue.pictures(course.id(), lesson.id(), locale).stream())
                .distinct()
                .toList();
    }
}
