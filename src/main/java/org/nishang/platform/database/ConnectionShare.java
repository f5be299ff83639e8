package org.nishang.platform.database;

/** Which connections the work of a thread takes. Saves of exams have some of their own, which nothing else uses up. */
public enum ConnectionShare {
    ORDINARY,
    EXAMS;

    private static final ThreadLocal<ConnectionShare> OF_THREAD = ThreadLocal.withInitial(() -> ORDINARY);

    /** Until it is closed, the thread's work is done on these connections. Never inside a transaction. */
    public Use use() {
        ConnectionShare before = OF_THREAD.get();
        OF_THREAD.set(this);
        return () -> OF_THREAD.set(before);
    }

    static ConnectionShare current() {
        return OF_THREAD.get();
    }

    /** Ends without an error. */
    public interface Use extends AutoCloseable {

        @Override
        void close();
    }
}
