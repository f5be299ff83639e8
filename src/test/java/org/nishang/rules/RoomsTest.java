package org.nishang.rules;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Rooms are the packages inside a module. A room may use the rooms that stand behind it here, and no others; screens of
 * a room, {@code ROOM.ui}, may use all rooms of their module. A new room is a line here and a package with one sentence
 * in its {@code package-info}.
 */
class RoomsTest {

    private static final String ROOT = "org.nishang.";

    /** The module's own package. */
    private static final String FACE = "";

    private static final int MOST_TYPES = 40;

    /** Where registers are kept by file. */
    private static final Set<String> FILES = Set.of(
            ROOT + "certificate.file",
            ROOT + "common.register",
            ROOT + "enterprise.file",
            ROOT + "learning.session",
            ROOT + "people.file");

    private static final Map<String, Map<String, Set<String>>> ROOMS = Map.ofEntries(
            Map.entry(
                    "assessment",
                    Map.of(
                            "item", Set.of(),
                            "bank", Set.of("item"),
                            "paper", Set.of("item", "bank"),
                            "authoring", Set.of("item", "bank", "paper"),
                            "sitting", Set.of("item", "bank", "paper"),
                            "marking", Set.of("item", "bank", "sitting"),
                            "correction", Set.of("item", "bank", "paper", "sitting"),
                            "integrity", Set.of("item", "bank", "sitting"),
                            "quality", Set.of("item", "bank", "sitting", "integrity"),
                            "rehearsal", Set.of("item", "bank", "paper", "sitting"))),
            Map.entry(
                    "certificate",
                    Map.ofEntries(
                            room("kernel"),
                            room("rule", "kernel"),
                            room("life", "kernel", "rule"),
                            room("renewal", "kernel", "rule", "life"),
                            room("wallet", "kernel", "rule", "life", "renewal"),
                            room("file", "kernel", "rule", "life"),
                            room("issuer", "kernel", "life"),
                            room("register", "kernel"),
                            room("check", "kernel"),
                            room("credential", "kernel"),
                            room("paper", "kernel", "credential"),
                            room("print", "kernel", "life", "register", "paper"))),
            Map.entry(
                    "learning",
                    Map.ofEntries(
                            room("programme"),
                            room("hours"),
                            room("check", "hours"),
                            room("note", "hours"),
                            room("search"),
                            room("session", "programme"),
                            room("attendance", "programme", "session", "study"),
                            room("invigilation", "session"),
                            room("recognition", "programme"),
                            room(
                                    "study",
                                    "programme",
                                    "recognition",
                                    "session",
                                    "invigilation",
                                    "hours",
                                    "check",
                                    "note"),
                            room("offline", "hours", "check", "study"),
                            room("progress", "programme", "hours"),
                            room("nomination", "programme", "session", "study"),
                            room("assignment", "programme", "nomination"),
                            room("correction", "programme"))),
            Map.entry(
                    "people",
                    Map.of(
                            FACE,
                            Set.of(),
                            "person",
                            Set.of(FACE),
                            "photo",
                            Set.of(FACE),
                            "claim",
                            Set.of(FACE, "person"),
                            "employment",
                            Set.of(FACE, "person", "claim"),
                            "merge",
                            Set.of(FACE, "person", "employment"),
                            "file",
                            Set.of(FACE, "person", "claim", "employment"))),
            Map.entry("enterprise", Map.of(FACE, Set.of(), "profile", Set.of(FACE), "file", Set.of(FACE))),
            Map.entry(
                    "staffing",
                    Map.of(
                            "rule", Set.of(),
                            "book", Set.of("rule"),
                            "announcement", Set.of("rule", "book"),
                            "forecast", Set.of("rule", "book"),
                            "list", Set.of("rule", "book", "forecast"),
                            "renewal", Set.of("book", "forecast"))),
            Map.entry(
                    "platform",
                    Map.of(
                            FACE,
                            Set.of(),
                            "time",
                            Set.of(FACE),
                            "ledger",
                            Set.of(FACE, "database"),
                            "database",
                            Set.of(FACE, "time"),
                            "content",
                            Set.of(FACE, "database"),
                            "upkeep",
                            Set.of(FACE, "database"),
                            "command",
                            Set.of(FACE, "time", "database", "content", "upkeep"),
                            "setting",
                            Set.of(FACE, "database", "ledger"),
                            "web",
                            Set.of(FACE, "database", "setting"))),
            Map.entry(
                    "course",
                    Map.of(
                            "blueprint",
                            Set.of(),
                            "glossary",
                            Set.of(),
                            "quality",
                            Set.of("blueprint"),
                            "variant",
                            Set.of(),
                            FACE,
                            Set.of("blueprint", "glossary", "quality", "variant"),
                            "source",
                            Set.of(),
                            "media",
                            Set.of())),
            Map.entry("interchange", Map.of("file", Set.of(), FACE, Set.of("file"))),
            Map.entry(
                    "identity",
                    Map.ofEntries(
                            Map.entry("sight", Set.of()),
                            Map.entry("riddle", Set.of()),
                            Map.entry("signin", Set.of("sight", "riddle")),
                            Map.entry("factor", Set.of()),
                            Map.entry("password", Set.of()),
                            Map.entry(FACE, Set.of("sight", "signin", "factor", "password")),
                            Map.entry("provider", Set.of(FACE, "signin")),
                            Map.entry("directory", Set.of(FACE)),
                            Map.entry(
                                    "door",
                                    Set.of(
                                            FACE,
                                            "sight",
                                            "riddle",
                                            "signin",
                                            "factor",
                                            "password",
                                            "provider",
                                            "directory")),
                            Map.entry("proof", Set.of(FACE, "signin", "factor", "directory")),
                            Map.entry("draft", Set.of(FACE)),
                            Map.entry("list", Set.of(FACE)))),
            Map.entry(
                    "notice",
                    Map.of(
                            "kind", Set.of(),
                            "cause", Set.of("kind"),
                            "source", Set.of("kind", "cause"),
                            "inbox", Set.of("kind"),
                            "reach", Set.of("kind"),
                            "sending", Set.of("kind", "cause", "reach"),
                            "log", Set.of("kind", "reach", "sending"))),
            Map.entry(
                    "privacy",
                    Map.ofEntries(
                            room(FACE),
                            room("office"),
                            room("held"),
                            room("notice", "office"),
                            room("own", "held"),
                            room("forms", "office"),
                            room("retention", "office"),
                            room("erasure", "held", "retention"),
                            room("request", FACE, "office", "erasure"))),
            Map.entry(
                    "access", Map.of("account", Set.of(), "activation", Set.of("account"), "file", Set.of("account"))),
            Map.entry(
                    "common",
                    Map.of(FACE, Set.of(), "register", Set.of(FACE), "check", Set.of(), "personal", Set.of())));

    private static Map.Entry<String, Set<String>> room(String name, String... behind) {
        return Map.entry(name, Set.of(behind));
    }

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.nishang");

    @Test
    void roomsUseOnlyTheRoomsBehindThem() {
        var wrong = new TreeSet<String>();
        for (JavaClass type : PRODUCT) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                var from = Place.of(type);
                var to = Place.of(dependency.getTargetClass());
                if (!from.mayUse(to)) {
                    wrong.add(from + " -> " + to + ": " + dependency.getDescription());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRoomHasALine() {
        var rooms = PRODUCT.stream()
                .map(Place::of)
                .filter(place -> ROOMS.containsKey(place.module()) && !place.isScreen())
                .filter(place -> !place.room().isEmpty())
                .collect(Collectors.groupingBy(Place::module, Collectors.mapping(Place::room, Collectors.toSet())));

        ROOMS.forEach((module, lines) -> assertThat(rooms.get(module))
                .as(module)
                .isEqualTo(
                        lines.keySet().stream().filter(room -> !room.isEmpty()).collect(Collectors.toSet())));
    }

    @Test
    void packagesOfScreensHaveNoCircles() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return Place.of(type).isScreen()
                                ? SliceIdentifier.of(type.getPackageName())
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "packages of screens";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(PRODUCT);
    }

    /** Register, import, undo and line of a file know each other one way only. */
    @Test
    void classesOfFilesHaveNoCircles() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return FILES.contains(type.getPackageName())
                                ? SliceIdentifier.of(type.getName().replaceFirst("\\$.*", ""))
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "classes of files";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(PRODUCT);
    }

    @Test
    void aPackageIsSmallEnoughToBeKnown() {
        var sizes = new TreeMap<String, Integer>();
        for (JavaClass type : PRODUCT) {
            if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
                sizes.merge(type.getPackageName(), 1, Integer::sum);
            }
        }
        sizes.values().removeIf(size -> size <= MOST_TYPES);

        assertThat(sizes).isEmpty();
    }

    /**
     * Where a class stands.
     *
     * @param room empty = the module's own package
     */
    private record Place(String module, String room, boolean isScreen) {

        static Place of(JavaClass type) {
            String name = type.getPackageName();
            if (!name.startsWith(ROOT)) {
                return new Place("", "", false);
            }
            var parts = name.substring(ROOT.length()).split("\\.");
            boolean screen = parts.length > 1 && parts[parts.length - 1].equals("ui");
            int last = screen ? parts.length - 1 : parts.length;
            return new Place(parts[0], last > 1 ? parts[1] : "", screen);
        }

        boolean mayUse(Place other) {
            if (!module.equals(other.module) || !ROOMS.containsKey(module) || isScreen) {
                return true;
            }
            return !other.isScreen
                    && (room.equals(other.room)
                            || ROOMS.get(module).getOrDefault(room, Set.of()).contains(other.room));
        }

        @Override
        public String toString() {
            return module + (room.isEmpty() ? "" : "." + room) + (isScreen ? ".ui" : "");
        }
    }
}
