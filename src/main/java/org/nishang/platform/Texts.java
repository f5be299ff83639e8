package org.nishang.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of screens in both languages at once, for what is made before it is known who reads it. */
@Component
public class Texts {

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /** @param arguments a {@link Text} among them is said in each language */
    public Text of(String key, Object... arguments) {
        return new Text(
                messages.getMessage(key, arguments, Locale.CHINESE),
                messages.getMessage(key, arguments, Locale.ENGLISH));
    }

    /**
     * One after the other, as a sentence of the language lists things.
     *
     * @param some texts in one language or in both
     * @return {@code null} where there is nothing
     */
    public @Nullable Text joined(List<?> some) {
        return some.isEmpty() ? null : of("common.joined", some);
    }

    /** What a list is narrowed by, in the words of its screen. */
    public Filters filters() {
        return new Filters(this);
    }

    /** Collects the days and filters of a list; those that restrict nothing are not named. */
    public static final class Filters {

        private final Texts texts;
        private final List<Text> parts = new ArrayList<>();

        private Filters(Texts texts) {
            this.texts = texts;
        }

        public Filters say(String key, Object... arguments) {
            parts.add(texts.of(key, arguments));
            return this;
        }

        /** @param label key of the filter's name on the screen */
        public Filters by(String label, Object value) {
            return value.toString().isEmpty() ? this : say("common.filter", texts.of(label), value);
        }

        public Filters by(String label, java.util.Optional<?> value) {
            value.ifPresent(some -> by(label, some));
            return this;
        }

        /** A constant's word is found under {@code words} and its name. */
        public Filters byConstant(String label, String words, java.util.Optional<? extends Enum<?>> value) {
            return by(label, value.map(one -> texts.of(words + one.name())));
        }

        public Filters search(String text) {
            return by("common.search", text);
        }

        /** All of them in one line. */
        public Text text() {
            return parts.isEmpty()
                    ? texts.of("common.filter.none")
                    : new Text(
                            parts.stream().map(Text::zh).collect(java.util.stream.Collectors.joining(" · ")),
                            parts.stream().map(Text::en).collect(java.util.stream.Collectors.joining(" · ")));
        }
    }
}
