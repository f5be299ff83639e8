package org.nishang.course.media;

import java.util.Collection;
import java.util.List;
import org.nishang.course.Picture;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How large pictures are that lessons show. */
@Component
public class PictureSizes {

    private final JdbcClient jdbc;

    PictureSizes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param addresses as {@link Picture#address} gives them
     * @return bytes
     */
    public long sum(Collection<String> addresses) {
        List<String> digests = addresses.stream()
                .map(address -> address.split("/")[2])
                .distinct()
                .toList();
        return digests.isEmpty()
                ? 0
                : jdbc.sql("""
                        select coalesce(sum(size), 0) from (
                            select max(length(bytes)) as size from course_media
                            where sha256 in (:digests) group by sha256) sizes""").param("digests", digests).query(Long.class).single();
    }
}
