package org.nishang.identity.password;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;

/**
 * How many guesses a password would stand, by what people choose: words, names, dates, rows of keys, and words of this
 * country and this portal.
 *
 * @see <a href="https://www.usenix.org/conference/usenixsecurity16/technical-sessions/presentation/wheeler">Wheeler,
 *     zxcvbn</a>
 */
@NamedInterface("api")
public enum PasswordStrength {
    /** Below 10^3, 10^6 and 10^8 guesses; then below 10^10 and from there on. */
    VERY_WEAK,
    WEAK,
    FAIR,
    GOOD,
    STRONG;

    private static final Zxcvbn GUESSING = new Zxcvbn();

    /** What everybody here would think of first. */
    private static final List<String> OWN_WORDS = List.of(
            "nishang",
            "xuetang",
            "academy",
            "nishangxuetang",
            "霓裳",
            "学堂",
            "haiguan",
            "customs",
            "peixun",
            "training",
            "baojianyuan",
            "neishenyuan",
            "fuzhuang",
            "garment",
            "zhongguo",
            "china",
            "beijing",
            "shanghai",
            "hangzhou",
            "zhejiang",
            "jiaxing",
            "pinghu",
            "ningbo",
            "woaini",
            "aini",
            "mima",
            "denglu",
            "guanliyuan",
            "ceshi",
            "jiayou",
            "wodemima",
            "kaixin",
            "laopo",
            "laogong",
            "baobao",
            "5201314",
            "1314520",
            "qwe123",
            "asd123",
            "1qaz2wsx");

    static PasswordStrength of(String password, PasswordOwner owner) {
        var known = Stream.concat(OWN_WORDS.stream(), owner.words().stream()).toList();
        return values()[GUESSING.measure(password, known).getScore()];
    }
}
