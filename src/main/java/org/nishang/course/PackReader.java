package org.nishang.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.course.blueprint.BlueprintReader;
import org.nishang.platform.content.ContentFaults;
import org.nishang.platform.content.ContentFiles;
import org.nishang.platform.content.ContentNode;
import org.nishang.regulation.Fact;

/** Reads a course pack and checks all of it; nothing of a pack with a fault is used. One reader reads one pack. */
final class PackReader {

    private static final String KEBAB = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final Set<String> SYSTEMS = Set.of("standards", "control", "testing", "service", "organisation");

    private final ContentFiles files;
    private final Set<String> editions;
    private final Map<String, Fact> known;
    private final ContentFaults faults = new ContentFaults();

    /**
     * @param editions codes of the editions that facts may name
     * @param known facts that are in the database already
     */
    PackReader(ContentFiles files, Set<String> editions, Map<String, Fact> known) {
        this.files = files;
        this.editions = editions;
        this.known = known;
    }

    /** @throws org.nishang.platform.content.PackRefused with every fault by file and line */
    CoursePack read() {
        return read(true);
    }

    /**
     * @param whole whether an exam must be drawn from its items
     * @throws org.nishang.platform.content.PackRefused with every fault by file and line
     */
    CoursePack read(boolean whole) {
        var factsFile = file("facts.yaml");
        var courseFile = file("course.yaml");
        var itemsFile = file("items.yaml");
        faults.refuseIfAny(files.root());
        var facts = facts(factsFile);
        var usable = new HashMap<>(known);
        facts.forEach(fact -> usable.put(fact.id(), fact));
        var outline = outline(courseFile, usable);
        var pictures = new PictureReader(files, faults).read();
        var cases = new CaseReader(pictures, faults).read(files);
        var items = new ItemReader(outline, usable, pictures, cases, faults).read(itemsFile, whole);
        if (whole) {
            BlueprintReader.check(
                    outline.exam().plan(), items, item -> !item.more().practiceOnly(), courseFile.required("exam"));
            CheckReader.check(courseFile.required("modules"), items);
        }
        var texts = new LessonReader(files, pictures.keySet(), faults).read(outline);
        strayFiles();
        faults.refuseIfAny(files.root());
        if (whole) {
            BankReading.check(itemsFile, items);
            faults.refuseIfAny(files.root());
        }
        return new CoursePack(outline, files.sha256(), facts, items, texts, pictures);
    }

    /** Where the version stands, for a refusal that names it. */
    static int versionLine(ContentFiles files) {
        return ContentNode.parse("course.yaml", files.bytes("course.yaml").orElseThrow(), new ContentFaults())
                .required("version")
                .line();
    }

    private ContentNode file(String name) {
        return files.bytes(name)
                .map(bytes -> ContentNode.parse(files.shown(name), bytes, faults))
                .orElseGet(() -> ContentNode.missing(files.shown(name), faults));
    }

    private void strayFiles() {
        for (String name : files.names()) {
            if (!Set.of("course.yaml", "facts.yaml", "items.yaml", CaseReader.FILE)
                            .contains(name)
                    && !name.startsWith("lessons/")
                    && !name.startsWith("media/")) {
                faults.note(files.shown(name), 1, "does not belong to a pack");
            }
        }
    }

    private List<Fact> facts(ContentNode top) {
        var facts = new LinkedHashMap<String, Fact>();
        for (ContentNode node : top.items()) {
            node.only("id", "edition", "clause", "validFrom", "validTo", "statement");
            var id = node.required("id");
            var fact = new Fact(
                    id.code("[A-Z0-9][A-Z0-9-]{0,19}"),
                    edition(node.required("edition")),
                    node.required("clause").text(120),
                    node.required("statement").text(1000),
                    node.required("validFrom").date(),
                    node.optional("validTo").map(ContentNode::date).orElse(null));
            if (fact.validTo() != null && !fact.validTo().isAfter(fact.validFrom())) {
                node.fault("validTo is not after validFrom");
            }
            if (facts.putIfAbsent(fact.id(), fact) != null) {
                id.fault("the fact " + fact.id() + " stands twice");
            }
            @Nullable Fact before = known.get(fact.id());
            if (before != null && !before.saysTheSameAs(fact)) {
                id.fault("the fact " + fact.id() + " is known with another text, clause or date; give it a new id");
            }
        }
        return List.copyOf(facts.values());
    }

    private String edition(ContentNode node) {
        String code = node.string(40);
        if (!code.isEmpty() && !editions.contains(code)) {
            node.fault("unknown edition '" + code + "'");
        }
        return code;
    }

    private CourseOutline outline(ContentNode top, Map<String, Fact> usable) {
        top.only(
                "code",
                "version",
                "title",
                "summary",
                "audience",
                "system",
                "creditHours",
                "topics",
                "modules",
                "exam");
        var code = top.required("code");
        String folder = files.root().substring(files.root().lastIndexOf('/') + 1);
        if (!code.code("[A-Z][A-Z0-9]{1,15}").equals(folder)) {
            code.fault("the code is not the folder's name " + folder);
        }
        var topics = new LinkedHashMap<String, Text>();
        top.required("topics").entries().forEach((topic, text) -> topics.put(topic, text.text(100)));
        topics.keySet().stream()
                .filter(topic -> !topic.matches(KEBAB) || topic.length() > 40)
                .forEach(topic -> top.required("topics").fault("topic '" + topic + "' is not kebab-case"));
        var system = top.required("system");
        if (!SYSTEMS.contains(system.string())) {
            system.fault("unknown system '" + system.string() + "'");
        }
        return new CourseOutline(
                CourseVersionId.next(),
                code.string(),
                top.required("version").code("[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}"),
                top.required("title").text(200),
                top.required("summary").text(1000),
                audience(top.required("audience")),
                system.string(),
                top.required("creditHours").decimal(),
                topics,
                modules(top.required("modules"), usable),
                ExamReader.read(top.required("exam"), topics.keySet()));
    }

    private static Set<Audience> audience(ContentNode node) {
        var found = new LinkedHashSet<Audience>();
        for (ContentNode item : node.items()) {
            Audience.find(item.string())
                    .ifPresentOrElse(found::add, () -> item.fault("must be one of " + Audience.codes()));
        }
        return found;
    }

    private List<CourseOutline.Module> modules(ContentNode node, Map<String, Fact> usable) {
        var modules = new ArrayList<CourseOutline.Module>();
        var ids = new LinkedHashSet<String>();
        for (ContentNode module : node.items()) {
            module.only("title", "lessons");
            var lessons = new ArrayList<CourseOutline.Lesson>();
            for (ContentNode lesson : module.required("lessons").items()) {
                lessons.add(lesson(lesson, ids, usable));
            }
            modules.add(new CourseOutline.Module(module.required("title").text(200), lessons));
        }
        if (ids.isEmpty()) {
            node.fault("a course needs at least one lesson");
        }
        return modules;
    }

    private CourseOutline.Lesson lesson(ContentNode node, Set<String> ids, Map<String, Fact> usable) {
        node.only("id", "title", "minutes", "facts", "checks");
        var id = node.required("id");
        String code = id.code(KEBAB);
        if (!code.isEmpty() && !ids.add(code)) {
            id.fault("the lesson " + code + " stands twice");
        }
        if (code.length() > 64) {
            id.fault("longer than 64 characters");
        }
        for (String language : LessonReader.LANGUAGES) {
            if (!code.isEmpty() && !files.has(LessonReader.name(code, language))) {
                id.fault("the file " + LessonReader.name(code, language) + " is missing");
            }
        }
        var taught = new LinkedHashSet<String>();
        for (ContentNode fact : node.required("facts").items()) {
            if (!usable.containsKey(fact.string())) {
                fact.fault("unknown fact '" + fact.string() + "'");
            }
            if (!taught.add(fact.string())) {
                fact.fault("the fact " + fact.string() + " stands twice");
            }
        }
        return new CourseOutline.Lesson(
                code,
                node.required("title").text(200),
                node.required("minutes").integer(1, 300),
                List.copyOf(taught),
                CheckReader.read(node));
    }
}
