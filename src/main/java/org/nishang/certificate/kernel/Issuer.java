package org.nishang.certificate.kernel;

import java.util.regex.Pattern;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.common.Text;
import org.springframework.modulith.NamedInterface;

/**
 * Who issues certificates here.
 *
 * @param code in the machine form of numbers, 2 to 8 capitals
 * @param word in the display form of numbers
 * @param nameZh as printed, and as on the seal
 * @param nameEn empty where there is none
 */
@NamedInterface("api")
public record Issuer(String code, String word, String nameZh, String nameEn) {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2,8}");
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}{2,12}");
    private static final int LONGEST = 60;
    private static final int LONGEST_IN_ENGLISH = 120;

    public Issuer {
        code = code.strip();
        word = word.strip();
        nameZh = nameZh.strip();
        nameEn = nameEn.strip();
    }

    /**
     * The same, as it can be printed.
     *
     * @throws Refusal {@code certificate.issuer.…} at the field that is wrong
     */
    public Issuer checked() {
        if (nameZh.isEmpty() || nameZh.length() > LONGEST) {
            throw new Refusal("certificate.issuer.name", LONGEST).at(FieldName.NAME);
        }
        if (isOfTheDemonstration()) {
            throw new Refusal("certificate.issuer.demonstration").at(FieldName.NAME);
        }
        if (nameEn.length() > LONGEST_IN_ENGLISH) {
            throw new Refusal("certificate.issuer.name", LONGEST_IN_ENGLISH).at(FieldName.NAME_IN_ENGLISH);
        }
        if (!CODE.matcher(code).matches()) {
            throw new Refusal("certificate.issuer.code").at(FieldName.CODE);
        }
        if (!WORD.matcher(word).matches()) {
            throw new Refusal("certificate.issuer.word").at(FieldName.NUMBER_WORD);
        }
        return this;
    }

    /** Whether it is called as nobody that exists. */
    boolean isOfTheDemonstration() {
        return nameZh.contains("演示");
    }

    public Text name() {
        return new Text(nameZh, nameEn);
    }
}
