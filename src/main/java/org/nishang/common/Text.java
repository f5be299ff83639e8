package org.nishang.common;

import java.util.Locale;

/**
 * A text in both languages of the product. Chinese is the reference; where English is missing, Chinese is shown, never
 * a key.
 */
public record Text(String zh, String en) {

    public Text {
        if (zh.isBlank()) {
            throw new IllegalArgumentException("text without Chinese");
        }
        if (en.isBlank()) {
            en = zh;
        }
    }

    public String in(Locale locale) {
        return isChinese(locale) ? zh : en;
    }

    public static boolean isChinese(Locale locale) {
        return "zh".equals(locale.getLanguage());
    }
}
