package workshop;

/** The compiler refused; its words are the message. */
final class NotCompiled extends Exception {

    NotCompiled(String words) {
        super(words);
    }
}
