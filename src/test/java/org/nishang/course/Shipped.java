package org.nishang.course;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nishang.platform.content.ContentFaults;
import org.nishang.platform.content.ContentFiles;
import org.nishang.platform.content.ContentNode;

/** The packs that come with the product, read without a database; what tests of each of them go by. */
public final class Shipped {

    private static final Map<String, ContentFiles> PACKS =
            ContentFiles.onClasspath("courses").folders();

    /** Lessons of C04 claim the time that its tables take to be worked through. */
    private static final Set<String> LONGER_CLAIM = Set.of("C04");

    private Shipped() {}

    /** By code. */
    public static Stream<String> codes() {
        return PACKS.keySet().stream().sorted();
    }

    static Stream<String> timed() {
        return codes().filter(code -> !LONGER_CLAIM.contains(code));
    }

    static CoursePack pack(String code) {
        return new PackReader(PACKS.get(code), editions(), new HashMap<>()).read();
    }

    /** All of them by code, in its order. */
    /** The items with parameters of all courses. */
    public static Stream<PackItem> parametric() {
        return all().values().stream()
                .flatMap(pack -> pack.items().stream())
                .filter(item -> item.more().template() != null);
    }

    static Map<String, CoursePack> all() {
        var packs = new TreeMap<String, CoursePack>();
        PACKS.keySet().forEach(code -> packs.put(code, pack(code)));
        return packs;
    }

    private static Set<String> editions() {
        var faults = new ContentFaults();
        var files = ContentFiles.onClasspath("regulations");
        return files.names().stream()
                .flatMap(name ->
                        ContentNode.parse(name, files.bytes(name).orElseThrow(), faults)
                                .required("editions")
                                .items()
                                .stream())
                .map(edition -> edition.required("code").string())
                .collect(Collectors.toSet());
    }
}
