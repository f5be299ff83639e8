package org.nishang.notice.sending;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A message in the language of who gets it.
 *
 * @param id the same at each try
 * @param address empty for a group
 * @param lines what is told, the newest last
 * @param more how many further notices there are that it has no room for
 */
public record Letter(UUID id, String address, Locale language, String subject, List<Line> lines, int more) {

    /**
     * One notice.
     *
     * @param name what its kind is called
     * @param link the whole address of what it is about
     */
    public record Line(String name, String sentence, String link) {}
}
