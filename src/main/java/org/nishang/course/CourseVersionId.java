package org.nishang.course;

import java.io.Serializable;
import java.util.UUID;
import org.nishang.common.Uuids;

/** Identifies one version of a course, word for word, for ever. */
public record CourseVersionId(UUID value) implements Serializable {

    public static CourseVersionId next() {
        return new CourseVersionId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
