package org.nishang.common;

import java.util.List;
import java.util.stream.Stream;

/**
 * Surnames that are read in several ways. A name is kept with one reading, {@link Pinyin#ofPerson}; whoever reads it
 * otherwise finds it by what is said here.
 */
public final class SurnameReadings {

    /** A surname, and another reading of it than the kept one: after 《汉语大词典》 and 《现代汉语词典》. */
    private static final List<Other> OTHERS = Stream.of(
                    "单 dan",
                    "曾 ceng",
                    "查 cha",
                    "仇 chou",
                    "解 jie",
                    "朴 piao",
                    "盖 gai",
                    "乐 le",
                    "区 qu",
                    "翟 di",
                    "缪 miao",
                    "覃 qin",
                    "牟 mou",
                    "种 zhong",
                    "员 yuan",
                    "秘 mi",
                    "折 zhe",
                    "隗 kui",
                    "繁 fan",
                    "召 zhao",
                    "尉 wei",
                    "柏 bo",
                    "洗 xian",
                    "费 bi",
                    "车 ju",
                    "那 nuo",
                    "祭 zhai",
                    "么 yao",
                    "谌 shen",
                    "都 du",
                    "尉迟 wei chi",
                    "万俟 wan si",
                    "万俟 wan qi",
                    "冼 xi",
                    "郇 xun",
                    "钭 tou",
                    "粘 zhan")
            .map(line -> line.split(" ", 2))
            .map(line -> new Other(line[0], line[1]))
            .toList();

    private SurnameReadings() {}

    /**
     * How a name is kept that was typed in another reading.
     *
     * @param surname in characters
     * @param letters what its pinyin begins with, without blanks; empty where initials were typed
     * @param initials what its initials begin with; empty where a whole syllable was typed
     */
    public record Kept(String surname, String letters, String initials) {}

    /** @param letters pinyin or initials in lower case, without blanks */
    public static List<Kept> of(String letters) {
        return OTHERS.stream().flatMap(other -> other.kept(letters)).toList();
    }

    private record Other(String surname, String letters, String initials, String keptLetters, String keptInitials) {

        Other(String surname, String reading) {
            this(
                    surname,
                    reading.replace(" ", ""),
                    initials(reading),
                    Pinyin.ofPerson(surname).replace(" ", ""),
                    Pinyin.initialsOfPerson(surname));
        }

        private static String initials(String reading) {
            return Stream.of(reading.split(" "))
                    .map(syllable -> syllable.substring(0, 1))
                    .reduce("", String::concat);
        }

        Stream<Kept> kept(String typed) {
            var spelled = typed.startsWith(letters)
                    ? Stream.of(new Kept(surname, keptLetters + typed.substring(letters.length()), ""))
                    : Stream.<Kept>of();
            var begun = typed.startsWith(initials)
                    ? Stream.of(new Kept(surname, "", keptInitials + typed.substring(initials.length())))
                    : Stream.<Kept>of();
            return Stream.concat(spelled, begun);
        }
    }
}
