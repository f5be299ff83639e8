package org.nishang.platform;

import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A message that counts: <code>{0,plural,one{# day} other{# days}}</code>, as ICU writes it; {@code #} is the number.
 * The number may come as one or as the digits that the product writes, such as {@code 1,612}.
 */
public final class PluralMessage {

    private static final Pattern COUNTED =
            Pattern.compile("\\{(\\d+),\\s*plural,\\s*one\\{([^{}]*)}\\s*other\\{([^{}]*)}\\s*}");

    private PluralMessage() {}

    /** @throws IllegalArgumentException if it is no message */
    public static MessageFormat of(String pattern, Locale language) {
        var plain = new StringBuilder();
        var plurals = new TreeMap<Integer, Format>();
        var counted = COUNTED.matcher(pattern);
        int read = 0;
        while (counted.find()) {
            plain.append(pattern, read, counted.start());
            plurals.put(elements(plain), new OneOrOther(counted.group(2), counted.group(3), language));
            plain.append('{').append(counted.group(1)).append('}');
            read = counted.end();
        }
        var message =
                new MessageFormat(plain.append(pattern, read, pattern.length()).toString(), language);
        plurals.forEach(message::setFormat);
        return message;
    }

    /** How many places for arguments a text has; those within another one are part of it. */
    private static int elements(CharSequence text) {
        int found = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            found += text.charAt(i) == '{' && depth == 1 ? 1 : 0;
        }
        return found;
    }

    /** The words behind a number. */
    private static final class OneOrOther extends Format {

        private final String one;
        private final String other;
        private final Locale language;

        OneOrOther(String one, String other, Locale language) {
            this.one = one;
            this.other = other;
            this.language = language;
        }

        @Override
        public StringBuffer format(Object count, StringBuffer text, FieldPosition position) {
            String number =
                    count instanceof Number ? NumberFormat.getInstance(language).format(count) : String.valueOf(count);
            return text.append((number.equals("1") ? one : other).replace("#", number));
        }

        @Override
        public Object parseObject(String text, ParsePosition position) {
            throw new UnsupportedOperationException("messages are not read back");
        }
    }
}
