package org.nishang.platform.content;

import java.util.List;
import java.util.stream.Collectors;

/** A pack of content was not loaded, and this is everything that is wrong with it. */
public final class PackRefused extends RuntimeException {

    private final transient List<ContentFault> faults;

    public PackRefused(String pack, List<ContentFault> faults) {
        super(faults.stream().map(fault -> "\n  " + fault).collect(Collectors.joining("", pack + " was refused:", "")));
        this.faults = List.copyOf(faults);
    }

    public List<ContentFault> faults() {
        return faults;
    }
}
