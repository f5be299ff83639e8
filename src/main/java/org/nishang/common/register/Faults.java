package org.nishang.common.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.nishang.common.Refusal;

/** Gathers what is wrong with one line, so that its sender sees all of it at once. */
public final class Faults {

    private final List<Fault> faults = new ArrayList<>(0);

    public void add(Column column, String key, Object... arguments) {
        faults.add(Fault.of(column.code(), key, arguments));
    }

    public void addIf(boolean wrong, Column column, String key, Object... arguments) {
        if (wrong) {
            add(column, key, arguments);
        }
    }

    /** The value, or nothing and a fault if it is refused. */
    public <T> Optional<T> attempt(Column column, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (Refusal refusal) {
            faults.add(Fault.of(column.code(), refusal));
            return Optional.empty();
        }
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    public void addAll(Faults others) {
        faults.addAll(others.faults);
    }

    /** A right line, with these as what its sender should know. */
    public Verdict toldWith(Verdict verdict) {
        Verdict told = verdict;
        for (Fault fault : faults) {
            told = told.warning(fault);
        }
        return told;
    }

    public Verdict refused() {
        return new Verdict.Refused(List.copyOf(faults));
    }
}
