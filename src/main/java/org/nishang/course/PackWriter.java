package org.nishang.course;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nishang.course.blueprint.Blueprint;
import org.nishang.regulation.Fact;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes a course as {@link PackReader} reads it. Pure: the same course gives the same bytes. */
final class PackWriter {

    private PackWriter() {}

    /** The four files in YAML, by name; without cases there is no file of them. */
    static Map<String, byte[]> yaml(CourseOutline course, Collection<Fact> facts, List<PackItem> items) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("course.yaml", dump(course(course, forPractice(items))));
        files.put("facts.yaml", dump(facts.stream().map(PackWriter::fact).toList()));
        files.put("items.yaml", dump(items.stream().map(ItemWriter::of).toList()));
        var cases = new TreeMap<String, Map<String, Object>>();
        for (PackItem item : items) {
            var text = item.more().caseText();
            if (text != null) {
                var node = new LinkedHashMap<String, Object>();
                node.put("id", text.id());
                node.put("text", ItemWriter.text(text.text()));
                cases.put(text.id(), node);
            }
        }
        if (!cases.isEmpty()) {
            files.put(CaseReader.FILE, dump(List.copyOf(cases.values())));
        }
        return files;
    }

    private static Set<String> forPractice(List<PackItem> items) {
        return items.stream()
                .filter(item -> item.more().practiceOnly())
                .map(PackItem::code)
                .collect(Collectors.toSet());
    }

    private static byte[] dump(Object content) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndent(4);
        options.setIndicatorIndent(2);
        options.setSplitLines(false);
        return new Yaml(options).dump(content).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> course(CourseOutline course, Set<String> practice) {
        var node = new LinkedHashMap<String, Object>();
        node.put("code", course.code());
        node.put("version", course.version());
        node.put("title", ItemWriter.text(course.title()));
        node.put("summary", ItemWriter.text(course.summary()));
        node.put("audience", course.audience().stream().map(Audience::code).toList());
        node.put("system", course.system());
        node.put("creditHours", course.creditHours().toPlainString());
        var topics = new LinkedHashMap<String, Object>();
        course.topics().forEach((key, text) -> topics.put(key, ItemWriter.text(text)));
        node.put("topics", topics);
        node.put(
                "modules",
                course.modules().stream()
                        .map(module -> module(module, practice))
                        .toList());
        node.put("exam", exam(course.exam()));
        return node;
    }

    private static Map<String, Object> module(CourseOutline.Module module, Set<String> practice) {
        var node = new LinkedHashMap<String, Object>();
        node.put("title", ItemWriter.text(module.title()));
        node.put(
                "lessons",
                module.lessons().stream()
                        .map(lesson -> {
                            var one = new LinkedHashMap<String, Object>();
                            one.put("id", lesson.id());
                            one.put("title", ItemWriter.text(lesson.title()));
                            one.put("minutes", lesson.minutes());
                            one.put("facts", List.copyOf(lesson.facts()));
                            // What has left the bank since is no check any more.
                            var checks = lesson.scored().stream()
                                    .filter(practice::contains)
                                    .toList();
                            if (!checks.isEmpty()) {
                                one.put("checks", checks);
                            }
                            return one;
                        })
                        .toList());
        return node;
    }

    private static Map<String, Object> exam(CourseOutline.Exam exam) {
        var node = new LinkedHashMap<String, Object>();
        node.put("questions", exam.questions());
        node.put("minutes", exam.minutes());
        node.put("passMark", exam.passMark());
        node.put("attempts", exam.attempts());
        node.put("waitDays", exam.waitDays());
        if (exam.coolingHours() != null) {
            node.put("coolingHours", exam.coolingHours());
        }
        if (exam.secondsAQuestion() != null) {
            node.put("secondsAQuestion", exam.secondsAQuestion());
        }
        if (exam.review() != null) {
            node.put("review", exam.review().name());
        }
        var plan = exam.plan();
        var draw = new LinkedHashMap<String, Object>();
        exam.draw().keySet().forEach(topic -> draw.put(topic, cells(plan, topic)));
        node.put("draw", draw);
        if (!plan.include().isEmpty()) {
            node.put("include", List.copyOf(plan.include()));
        }
        if (plan.mustPass() != null) {
            node.put("mustPass", plan.mustPass());
        }
        if (!plan.sections().isEmpty()) {
            node.put(
                    "sections",
                    plan.sections().stream()
                            .map(section -> {
                                var one = new LinkedHashMap<String, Object>();
                                one.put("title", ItemWriter.text(section.title()));
                                one.put("topics", List.copyOf(section.topics()));
                                return one;
                            })
                            .toList());
        }
        return node;
    }

    /** A number where a topic has nothing but that, else its cells. */
    private static Object cells(Blueprint plan, String topic) {
        var cells =
                plan.cells().stream().filter(cell -> cell.topic().equals(topic)).toList();
        var only = cells.getFirst();
        if (cells.size() == 1 && only.isFree()) {
            return only.count();
        }
        var nodes = new ArrayList<Map<String, Object>>();
        for (Blueprint.Cell cell : cells) {
            var node = new LinkedHashMap<String, Object>();
            node.put("count", cell.count());
            if (cell.difficulty() != null) {
                node.put("difficulty", cell.difficulty());
            }
            if (cell.kind() != null) {
                node.put("kind", cell.kind());
            }
            if (cell.level() != null) {
                node.put("level", cell.level().code());
            }
            if (cell.mustPass() != null) {
                node.put("mustPass", cell.count());
            }
            nodes.add(node);
        }
        return nodes;
    }

    private static Map<String, Object> fact(Fact fact) {
        var node = new LinkedHashMap<String, Object>();
        node.put("id", fact.id());
        node.put("edition", fact.edition());
        node.put("clause", ItemWriter.text(fact.clause()));
        node.put("validFrom", fact.validFrom().toString());
        if (fact.validTo() != null) {
            node.put("validTo", fact.validTo().toString());
        }
        node.put("statement", ItemWriter.text(fact.statement()));
        return node;
    }
}
